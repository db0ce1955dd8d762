using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Contact;
using Portal.IntegrationTests.Editing;
using Portal.IntegrationTests.Support;
using Portal.Model.Emails;
using Portal.Model.Inquiries;

namespace Portal.IntegrationTests.Owed;

/// <summary>What tests about promised answers do again and again.</summary>
internal static class OwedDesk
{
    public const string PromiseForm = "form[action*='handler=Promise']";
    public const string Note = "The reviews of a conference took all of last week.";

    /// <returns>The receipt of a question that was sent a minute ago.</returns>
    public static async Task<(string Reference, Page Receipt)> AskAsync(this PortalServer portal, string email, bool inChinese = false)
    {
        using var visitor = portal.NewVisitor();
        var form = await visitor.VisitAsync((inChinese ? "/zh" : "") + Answers.QuestionForm);
        var receipt = (await visitor.CompleteAsync(form, Answers.Question(email).With("Input.AnswerIn", inChinese ? "Chinese" : "English"))).Is(HttpStatusCode.OK);
        portal.Clock.Now += TimeSpan.FromMinutes(1);
        return (receipt.One("#reference").TextContent, receipt);
    }

    public static Task<Page> PutOffAsync(this Visitor owner, Page page, string until, string note) =>
        owner.SubmitAsync(page, new() { ["Promise.Until"] = until, ["Promise.Note"] = note }, PromiseForm);

    public static async Task<Page> PauseAsync(this Visitor owner, string from, string until, bool isDraft = false) => (await owner.SubmitAsync(
        await owner.VisitAsync("/site/pauses/new"),
        new() { ["from"] = from, ["until"] = until, ["reason.en"] = "Winter break.", ["reason.zh"] = "研究所寒假。", ["draft"] = isDraft ? "true" : null },
        EditingDesk.Form)).Is(HttpStatusCode.OK);

    public static Task<List<OutgoingEmail>> NewsAsync(this PortalServer portal, string email) => portal.InDatabaseAsync(db =>
        db.OutgoingEmails.AsNoTracking().Where(e => e.Kind == EmailKind.SenderNews && e.ToAddress == email).OrderBy(e => e.Id).ToListAsync());

    public static Task<Inquiry> OwedAsync(this PortalServer portal, string reference) => portal.InDatabaseAsync(db =>
        db.Inquiries.AsNoTracking().Include(i => i.Events).Include(i => i.PromiseChanges).SingleAsync(i => i.Reference == reference));
}
