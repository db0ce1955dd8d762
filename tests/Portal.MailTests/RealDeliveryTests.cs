using System.Net;
using Portal.IntegrationTests.Contact;
using Portal.IntegrationTests.Support;
using Portal.MailTests.Support;

namespace Portal.MailTests;

/// <summary>The letters of the portal as they arrive in real mailboxes, through a real server that demands a password.</summary>
public sealed class RealDeliveryTests(PostgresServer postgres, RealMailServers servers)
{
    private const string Name = "王小雨";
    private const string Reply = "小雨，你好！\n\n谢谢来信，我们下周一聊一聊。Kind regards — 松伟";

    /// <summary>The ways to a server that this build has.</summary>
    public static TheoryData<string> Ways => MailLibraries.Preferred.SupportsImplicitTls ? ["StartTls", "Tls"] : ["StartTls"];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task An_inquiry_and_its_answer_arrive_word_for_word(string security)
    {
        await using var portal = new PortalServer(postgres);
        foreach (var (key, value) in Portal(servers, security))
        {
            portal.Settings[key] = value;
        }

        await portal.InitializeAsync();
        using var visitor = portal.NewVisitor();
        var form = await visitor.VisitAsync("/zh" + Answers.InternForm);
        var receipt = await visitor.CompleteAsync(form, new(Answers.Intern(RealMailServers.Wang.Address)) { ["Input.FullName"] = Name });
        var reference = receipt.Is(HttpStatusCode.OK).One("#reference").TextContent;

        var acknowledgement = await servers.FindAsync(RealMailServers.Wang, IsAbout(reference));
        Assert.Contains(Name, acknowledgement.Header("To"), StringComparison.Ordinal);
        Assert.Contains("portal@portal.test", acknowledgement.Header("From"), StringComparison.Ordinal);
        Assert.Equal("auto-generated", acknowledgement.Header("Auto-Submitted"));

        var notice = await servers.FindAsync(RealMailServers.Owner, IsAbout(reference));
        Assert.Contains(Name, notice.Raw + notice.Text + notice.Header("Subject"), StringComparison.Ordinal);
        Assert.Contains(RealMailServers.Wang.Address, notice.Header("Reply-To"), StringComparison.Ordinal);

        using var owner = await portal.SignInAsOwnerAsync();
        var page = await owner.VisitAsync($"/inbox/{reference}");
        (await owner.SubmitAsync(page, new() { ["Reply.Text"] = Reply }, "form[action*='handler=Reply']")).Is(HttpStatusCode.OK);

        // It can no longer be taken back.
        portal.Clock.Now += TimeSpan.FromMinutes(1);
        await portal.SendDueAsync();
        var answer = await servers.FindAsync(RealMailServers.Wang, letter => IsAbout(reference)(letter) && letter.Text.Contains("下周一聊一聊", StringComparison.Ordinal));
        Assert.Contains(Reply, answer.Text.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains(acknowledgement.Header("Message-ID")!, answer.Header("References"), StringComparison.Ordinal);

        // Postfix notes how each letter came in: encrypted, and from somebody who signed in.
        Assert.All([acknowledgement, notice, answer], letter => Assert.Contains("ESMTPSA", letter.Raw, StringComparison.Ordinal));
    }

    private static Func<ReceivedMail, bool> IsAbout(string reference) =>
        letter => letter.Text.Contains(reference, StringComparison.Ordinal) || letter.Header("Subject")!.Contains(reference, StringComparison.Ordinal);

    internal static Dictionary<string, string?> Portal(RealMailServers servers, string security) => new()
    {
        ["Mail:Transport"] = "Smtp",
        ["Mail:Host"] = "127.0.0.1",
        ["Mail:Port"] = $"{(security == "Tls" ? servers.SubmissionTlsPort : servers.SubmissionPort)}",
        ["Mail:Security"] = security,
        ["Mail:UserName"] = RealMailServers.Portal.Address,
        ["Mail:Password"] = RealMailServers.Portal.Password,
        ["Mail:From"] = RealMailServers.Portal.Address,
        ["Mail:ForwardTo"] = RealMailServers.Owner.Address,
    };
}
