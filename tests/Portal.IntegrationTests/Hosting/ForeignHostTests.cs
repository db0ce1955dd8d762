using System.Net;
using Portal.IntegrationTests.Contact;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Hosting;

/// <summary>
/// A request may call the portal by any name: health checks and proxies use names of their own, so none is refused. None
/// is believed either, and no answer and no letter leads anywhere but here.
/// </summary>
public sealed class ForeignHostTests(PortalServer portal) : IClassFixture<PortalServer>
{
    private const string Evil = "evil.example";

    public static TheoryData<string> Paths =>
    [
        "/", "/zh", "/zh/", "/topics", "/topics/low-bit-diffusion", "/publications", "/news", "/projects", "/about", "/privacy", "/contact", "/contact/intern",
        "/contact/collaboration", "/contact/talk", "/contact/question", "/account/sign-in", "/account/sessions", "/inbox", "/zh/inbox/outbox", "/inbox/ABC-123",
        "/inquiries/token", "/no-such-page", "/error/404", "/.well-known/security.txt", "/healthz/ready", "/css/site.css",
    ];

    private static readonly string[] Foreign =
        ["https://evil.example/", "//evil.example/", @"\\evil.example\", @"/\evil.example/", "/%09/evil.example/", "http:evil.example", "javascript:alert('evil.example')", "https://portal.test@evil.example/"];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task A_foreign_name_is_found_nowhere_in_an_answer(string path)
    {
        using var stranger = portal.NewVisitor(followsRedirects: false);
        using var owner = await portal.SignInAsOwnerAsync();
        foreach (var visitor in new[] { stranger, owner })
        {
            var answer = await visitor.SendAsync(From(HttpMethod.Get, path));
            Assert.True((int)answer.Status < 500, answer.Body);
            HasNoTraceOf(Evil, answer);
        }
    }

    [Fact]
    public async Task Nor_in_a_letter_or_on_a_receipt()
    {
        using var visitor = portal.NewVisitor();
        var email = $"{Guid.NewGuid():N}@example.org";
        var form = await visitor.VisitAsync("/contact/question");
        var check = await visitor.SendAsync(From(HttpMethod.Post, "/contact/question", Fields(form, Answers.Question(email))));
        var receipt = (await visitor.SendAsync(From(HttpMethod.Post, "/contact/question", Fields(check, [])))).Is(HttpStatusCode.OK);
        receipt.One("#reference");
        HasNoTraceOf(Evil, receipt);

        List<ReceivedMail> letters = [];
        while (!letters.Exists(letter => letter.Recipients.Contains(email)))
        {
            letters.Add(await portal.Post.NextAsync());
        }

        Assert.Contains(letters, letter => letter.Recipients.Contains(email) && letter.Text.Contains(PortalServer.BaseUrl, StringComparison.Ordinal));
        Assert.All(letters, letter => Assert.DoesNotContain(Evil, letter.Raw + letter.Text + letter.Html, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/zh")]
    public async Task Who_signs_in_stays_here(string language)
    {
        (await portal.SignInAsOwnerAsync()).Dispose();
        foreach (var target in Foreign)
        {
            using var visitor = portal.NewVisitor(followsRedirects: false);
            var page = await visitor.VisitAsync($"{language}/account/sign-in?ReturnUrl={Uri.EscapeDataString(target)}");
            var answer = await visitor.SubmitAsync(page, new() { ["Input.Email"] = PortalServer.OwnerEmail, ["Input.Password"] = PortalServer.OwnerPassword }, "form.form");
            var location = answer.Is(HttpStatusCode.Redirect).Header("Location")!;
            Assert.StartsWith("/", location, StringComparison.Ordinal);
            Assert.Equal("portal.test", new Uri(new Uri("http://portal.test/"), location.Replace('\\', '/')).Host);
        }
    }

    private static HttpRequestMessage From(HttpMethod method, string path, string? form = null)
    {
        var request = new HttpRequestMessage(method, path);
        request.Headers.Host = $"{Evil}:81";
        request.Headers.Add("X-Forwarded-Host", Evil);
        request.Headers.Add("X-Host", Evil);
        request.Headers.Add("X-Original-URL", $"https://{Evil}/");
        request.Headers.Add("Forwarded", $"host={Evil};proto=https");
        request.Headers.Add("Referer", $"https://{Evil}/");
        if (form is not null)
        {
            request.Content = new StringContent(form, new System.Net.Http.Headers.MediaTypeHeaderValue("application/x-www-form-urlencoded"));
        }

        return request;
    }

    private static string Fields(Page page, Dictionary<string, string?> changes) =>
        FormFields.Encode(FormFields.With(FormFields.Of((AngleSharp.Html.Dom.IHtmlFormElement)page.One("main form")), changes));

    private static void HasNoTraceOf(string name, Page answer)
    {
        Assert.DoesNotContain(name, answer.Body, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(answer.Headers, header => header.Value.Contains(name, StringComparison.OrdinalIgnoreCase));
    }
}
