using System.Net;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Inbox;

/// <summary>The page about mail, and the test that it offers.</summary>
public sealed class MailCheckTests(PostgresServer postgres) : IAsyncLifetime
{
    private readonly PortalServer portal = new(postgres);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task The_settings_are_told_without_secrets()
    {
        (portal.Settings["Mail:Security"], portal.Settings["Mail:UserName"], portal.Settings["Mail:Password"]) = ("StartTls", "portal-account", "the-secret-word");
        await portal.InitializeAsync();
        using var owner = await portal.SignInAsOwnerAsync();
        var page = (await owner.VisitAsync("/inbox/mail")).Is(HttpStatusCode.OK).DoesNotSay("the-secret-word");
        page.Says($"127.0.0.1:{portal.Post.Port}").Says("STARTTLS").Says("portal-account, with a password").Says("Mail is in order").Says("Replies by mail");
        page.Says("dig +short TXT portal.test").Says("dig +short TXT _dmarc.portal.test").Says("nslookup -type=TXT SELECTOR._domainkey.portal.test");
        Assert.Contains("no-store", page.Header("Cache-Control"), StringComparison.Ordinal);
        Assert.Equal("owner@portal.test", page.Answer("Input.To"));
    }

    [Theory]
    [InlineData("", "The test letter was taken over", "Letter taken over", "The test letter did not leave", "What to do", "Mail is in order")]
    [InlineData("/zh", "测试邮件已被接收", "接收邮件", "测试邮件未能发出", "处理办法", "邮件一切正常")]
    public async Task A_test_letter_shows_its_way_step_by_step(string language, string taken, string step, string failed, string advice, string fine)
    {
        await portal.InitializeAsync();
        using var owner = await portal.SignInAsOwnerAsync();
        var page = (await owner.VisitAsync(language + "/inbox/mail")).Says(fine);
        var sent = (await owner.SubmitAsync(page, new() { ["Input.To"] = " ada@Example.org " })).Is(HttpStatusCode.OK).Says(taken).Says(step);
        Assert.Equal(7, sent.All(".mail-step").Count);
        Assert.Equal(["ada@example.org"], (await portal.Post.NextAsync()).Recipients);

        portal.Post.On("RCPT", "550 5.1.1 <script>alert(1)</script> No such user here");
        var refused = (await owner.SubmitAsync(page, new() { ["Input.To"] = "ada@example.org" })).Is(HttpStatusCode.OK).Says(failed).Says(advice);
        Assert.Equal("550 5.1.1 <script>alert(1)</script> No such user here", refused.One(".outcome-failed samp").TextContent);
        Assert.Empty(refused.All("main script:not([src])"));
        Assert.Single(portal.Mailbox);
    }

    [Theory]
    [InlineData("", ": test letter", "can send mail.")]
    [InlineData("/zh", "：测试邮件", "可以正常发送邮件。")]
    public async Task The_test_letter_is_in_the_language_of_who_asks_for_it(string language, string subject, string text)
    {
        await portal.InitializeAsync();
        using var owner = await portal.SignInAsOwnerAsync();
        await owner.SubmitAsync(await owner.VisitAsync(language + "/inbox/mail"), new() { ["Input.To"] = "ada@example.org" });
        var letter = await portal.Post.NextAsync();
        Assert.EndsWith(subject, letter.Header("Subject"), StringComparison.Ordinal);
        Assert.EndsWith(text, letter.Text.Trim(), StringComparison.Ordinal);
        Assert.Equal(language.Length > 0, letter.Text.Any(c => c > 0x2E80));
    }

    [Fact]
    public async Task Only_addresses_get_a_letter_and_only_some_an_hour()
    {
        await portal.InitializeAsync();
        using var owner = await portal.SignInAsOwnerAsync();
        var page = await owner.VisitAsync("/inbox/mail");
        foreach (var nonsense in new[] { "", "nobody", "a@example.org, b@example.org", "a@example.org\r\nRCPT TO:<b@example.org>" })
        {
            (await owner.SubmitAsync(page, new() { ["Input.To"] = nonsense })).Is(HttpStatusCode.UnprocessableEntity).ErrorAt("Input.To");
        }

        for (var i = 0; i < 10; i++)
        {
            (await owner.SubmitAsync(page, new() { ["Input.To"] = "ada@example.org" })).Is(HttpStatusCode.OK);
        }

        (await owner.SubmitAsync(page, new() { ["Input.To"] = "ada@example.org" })).Is(HttpStatusCode.TooManyRequests).Says("within an hour");
        Assert.Equal(10, portal.Mailbox.Count);
    }

    [Fact]
    public async Task Nobody_else_can_send_one()
    {
        await portal.InitializeAsync();
        using var owner = await portal.SignInAsOwnerAsync();
        var page = await owner.VisitAsync("/inbox/mail");
        using var stranger = portal.NewVisitor(followsRedirects: false);
        Assert.Equal(HttpStatusCode.Redirect, (await stranger.SubmitAsync(page, new() { ["Input.To"] = "ada@example.org" })).Status);

        // Another site that makes the owner's browser send the form has no token for it.
        (await owner.SubmitAsync(page, new() { ["Input.To"] = "ada@example.org", ["__RequestVerificationToken"] = null })).Is(HttpStatusCode.BadRequest);
        Assert.Equal(0, portal.Post.Connections);
    }

    [Fact]
    public async Task Where_letters_become_files_the_page_says_which_file()
    {
        portal.Settings["Mail:Transport"] = "Pickup";
        await portal.InitializeAsync();
        using var owner = await portal.SignInAsOwnerAsync();
        var page = (await owner.VisitAsync("/inbox/mail")).Says("letters become files on this machine").DoesNotSay("nslookup");
        var sent = (await owner.SubmitAsync(page, new() { ["Input.To"] = "ada@example.org" })).Says("The test letter is a file on this machine");
        var detail = sent.One(".mail-step .muted").TextContent;
        Assert.Contains("ada@example.org", await File.ReadAllTextAsync(detail[detail.IndexOf('/', StringComparison.Ordinal)..]), StringComparison.Ordinal);
    }
}
