using System.Net;
using Portal.IntegrationTests.Acts;
using Portal.IntegrationTests.Contact;
using Portal.IntegrationTests.Erasing;
using Portal.IntegrationTests.Intake;
using Portal.IntegrationTests.Letters;
using Portal.IntegrationTests.Search;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Upgrades;

/// <summary>What a portal does from its first start on, as far as one walk through it goes.</summary>
internal static class Everyday
{
    private static readonly string[] Public =
        ["/", "/zh/", "/topics", "/topics/kv-cache", "/publications", "/news", "/projects", "/about", "/contact", "/privacy", "/feed.atom", "/sitemap.xml", "/api/v1/topics", "/api/v1/publications"];

    private static readonly string[] Owners =
    [
        "/inbox", "/inbox?q=is:todo", "/inbox?q=is:overdue", "/inbox?q=kind:intern+kernel", "/zh/inbox?q=量化", "/inbox?q=stars:%3E%3D1+lang:zh", "/inbox/outbox", "/inbox/templates", "/inbox/statistics",
        "/inbox/unmatched", "/inbox/mail", "/inbox/notices", "/inbox/export", "/site", "/site/topics", "/site/files", "/site/terms", "/account", "/account/people", "/account/tokens", "/account/audit", "/reviews",
    ];

    /// <summary>The first start, an owner, and one inquiry of each kind.</summary>
    public static async Task SetUpAsync(PortalServer portal)
    {
        (await portal.SignInAsOwnerAsync()).Dispose();
        foreach (var form in new[] { Answers.InternForm, Answers.CollaborationForm, Answers.TalkForm, Answers.QuestionForm })
        {
            await SendAsync(portal, form, $"early-{form.Split('/')[^1]}@example.edu");
        }

        await portal.CatchUpAsync();
    }

    /// <summary>Visitors read and write; the owner reads, answers, decides, merges and erases.</summary>
    public static async Task WorkAsync(IntakePortal portal)
    {
        foreach (var path in Public)
        {
            (await portal.VisitAsync(path)).Is(HttpStatusCode.OK);
        }

        await new MarkedPerson(portal).WriteEverythingAsync();
        using var owner = await portal.SignInAsOwnerAsync();
        var reference = await SendAsync(portal, Answers.InternForm, "late@example.edu");
        foreach (var path in Owners.Append($"/inbox/{reference}"))
        {
            await owner.VisitAsync(path);
        }

        await owner.ReplyAsync(reference, "Thank you. Could you tell me more about the kernel?");
        await owner.DecideAsync(reference, "shortlist");
        await owner.BulkAsync("kind:question", "tag", new() { ["Input.Tag"] = "later" });
        await portal.NoticeRoundAsync();
        await portal.SendDueAsync();
    }

    private static async Task<string> SendAsync(PortalServer portal, string form, string email)
    {
        using var visitor = portal.NewVisitor();
        var receipt = (await visitor.CompleteAsync(await visitor.VisitAsync(form), Answers.Of(form, email))).Is(HttpStatusCode.OK);
        portal.Clock.Now += TimeSpan.FromMinutes(1);
        return receipt.One("#reference").TextContent;
    }
}
