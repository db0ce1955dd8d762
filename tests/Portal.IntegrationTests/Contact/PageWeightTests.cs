using System.Net.Http.Headers;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Contact;

/// <summary>A form has to open on a slow line far away.</summary>
public sealed class PageWeightTests(PortalServer portal) : IClassFixture<PortalServer>
{
    /// <summary>HTML and style sheets as they travel; scripts come later and may stay away.</summary>
    private const int Limit = 14 * 1024;

    public static MatrixTheoryData<string, string> Pages =>
        new(["", "/zh"], [Answers.InternForm + "?topic=low-bit-diffusion", Answers.CollaborationForm, Answers.TalkForm, Answers.QuestionForm]);

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_form_with_its_styles_weighs_at_most_fourteen_kilobytes(string language, string form)
    {
        var page = await portal.VisitAsync(language + form);
        var styles = page.All("link[rel=stylesheet]").Select(link => link.GetAttribute("href")!).ToList();
        var parts = new List<(string Path, int Bytes, string? Encoding)>();
        foreach (var path in styles.Prepend(language + form))
        {
            parts.Add(await WeighAsync(path));
        }

        Assert.All(parts, part => Assert.Contains(part.Encoding, (string?[])["br", "gzip"]));
        Assert.True(parts.Sum(part => part.Bytes) <= Limit, string.Join(", ", parts));
    }

    [Theory]
    [InlineData("/inbox")]
    [InlineData("/contact/intern")]
    public async Task What_a_signed_in_person_sees_is_not_compressed(string path)
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var page = await owner.SendAsync(Ask(path));
        Assert.Null(page.Header("Content-Encoding"));
    }

    private async Task<(string Path, int Bytes, string? Encoding)> WeighAsync(string path)
    {
        using var visitor = portal.NewVisitor();
        return await visitor.SendAsync(Ask(path), async answer =>
            (path, (await answer.Content.ReadAsByteArrayAsync()).Length, answer.Content.Headers.ContentEncoding.SingleOrDefault()));
    }

    private static HttpRequestMessage Ask(string path) => new(HttpMethod.Get, path)
    {
        Headers = { AcceptEncoding = { new StringWithQualityHeaderValue("br"), new StringWithQualityHeaderValue("gzip") } },
    };
}
