using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Features.Inquiries;
using Portal.Features.Notices;
using Portal.IntegrationTests.Contact;
using Portal.IntegrationTests.Support;
using Portal.Model.Emails;
using Portal.Model.Inquiries;

namespace Portal.IntegrationTests.Letters;

/// <summary>What the tests about letters do again and again: an inquiry comes in, the owner answers, the worker goes round.</summary>
internal static class OutboxDesk
{
    /// <summary>Where a sender adds words to an inquiry.</summary>
    public const string WriteForm = "form[action*='handler=Write']";

    /// <returns>The receipt of a question that was sent a minute ago.</returns>
    public static async Task<(string Reference, Page Receipt)> ReceiveAsync(this PortalServer portal, string email)
    {
        using var visitor = portal.NewVisitor();
        var receipt = (await visitor.CompleteAsync(await visitor.VisitAsync("/contact/question"), Answers.Question(email))).Is(HttpStatusCode.OK);

        // What is written at the same moment has no order.
        portal.Clock.Now += TimeSpan.FromMinutes(1);
        return (receipt.One("#reference").TextContent, receipt);
    }

    /// <param name="then">The button: "send" or "draft".</param>
    public static async Task<Page> ReplyAsync(this Visitor owner, string reference, string text, string then = "send")
    {
        var page = await owner.VisitAsync($"/inbox/{reference}");
        return (await owner.SubmitAsync(page, new() { ["Reply.Text"] = text, ["Reply.IsDraft"] = then == "draft" ? "true" : null }, "form[action*='handler=Reply']")).Is(HttpStatusCode.OK);
    }

    public static async Task ChangeStateAsync(this Visitor owner, string reference, string state) =>
        (await owner.SubmitAsync(await owner.VisitAsync($"/inbox/{reference}"), new() { ["Change.To"] = state }, "form[action*='handler=State']")).Is(HttpStatusCode.OK);

    /// <summary>Presses a button that acts on a letter.</summary>
    public static Task<Page> ActAsync(this Visitor owner, Page page, Guid letter, string handler, bool fromInquiry = false) =>
        owner.SendAsync(new(HttpMethod.Post, $"/inbox/outbox/{letter}?handler={handler}")
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["__RequestVerificationToken"] = page.All("input[name='__RequestVerificationToken']")[0].GetAttribute("value")!,
                ["back"] = fromInquiry ? "inquiry" : "",
            }),
        });

    public static Task<OutgoingEmail> LetterAsync(this PortalServer portal, string reference, EmailKind kind) => portal.InDatabaseAsync(db =>
        db.OutgoingEmails.AsNoTracking().Where(e => e.Kind == kind && db.Inquiries.Any(i => i.Id == e.InquiryId && i.Reference == reference))
            .OrderByDescending(e => e.Id).FirstAsync());

    public static Task<Inquiry> InquiryAsync(this PortalServer portal, string reference) => portal.InDatabaseAsync(db =>
        db.Inquiries.AsNoTracking().Include(i => i.Messages).Include(i => i.Events).SingleAsync(i => i.Reference == reference));

    /// <summary>What happened, in the order of the enum: on a clock that stands still nothing is before or after.</summary>
    public static async Task<IEnumerable<InquiryEventKind>> HistoryAsync(this PortalServer portal, string reference) =>
        (await portal.InquiryAsync(reference)).Events.Select(e => e.Kind).Order();

    /// <summary>Returns once the worker has written down that both letters of the inquiry left.</summary>
    public static async Task WaitForSentAsync(this PortalServer portal, string reference)
    {
        foreach (var kind in new[] { EmailKind.Notice, EmailKind.Acknowledgement })
        {
            await portal.WaitForLogAsync($"Sent {(await portal.LetterAsync(reference, kind)).Id}");
        }
    }

    /// <summary>One look of the rounds that the portal makes by itself every few minutes.</summary>
    public static Task<bool> NoticeRoundAsync(this PortalServer portal) => portal.InServicesAsync(async services =>
    {
        await services.GetRequiredService<WriteDigestHandler>().HandleAsync(CancellationToken.None);
        await services.GetRequiredService<RemindHandler>().HandleAsync(CancellationToken.None);
        await services.GetRequiredService<MissPromisesHandler>().HandleAsync(CancellationToken.None);
        return true;
    });

    /// <summary>Returns once all who asked for a lost link are answered. The worker and this ask for the same rows; who comes second finds none.</summary>
    public static async Task LinksAnsweredAsync(this PortalServer portal)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (await portal.InDatabaseAsync(db => db.LinkRequests.AnyAsync(request => request.DoneAt == null)))
        {
            limit.Token.ThrowIfCancellationRequested();
            await portal.InServicesAsync(services => services.GetRequiredService<SendLinksHandler>().HandleNextAsync(limit.Token));
        }
    }

    /// <summary>The next letter to this address.</summary>
    public static async Task<ReceivedMail> NextToAsync(this PortalServer portal, string address)
    {
        while (true)
        {
            if (await portal.NextLetterAsync() is { } mail && mail.Recipients.Contains(address))
            {
                return mail;
            }
        }
    }
}
