using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Support;
using Portal.Model.Emails;
using Portal.Model.Triage;

namespace Portal.IntegrationTests.Acts;

/// <summary>What the owner does with an inquiry, and with many.</summary>
internal static class ActsDesk
{
    public const string Topic = "kv-cache";
    public const string Decide = "form[action*='handler=Decide']";
    public const string NoAnswer = "form[action*='handler=NoAnswer']";
    public const string Undo = "form.undo";
    public const string Send = "form[action*='handler=Send']";
    public const string Bulk = "form.form";

    /// <returns>The page that follows.</returns>
    public static async Task<Page> DecideAsync(this Visitor owner, string reference, string choice, string? until = null, string path = "")
    {
        var changes = new Dictionary<string, string?> { ["choice"] = choice, ["then"] = "stay" };
        if (until is not null)
        {
            changes["until"] = until;
        }

        return await owner.SubmitAsync(await owner.VisitAsync($"{path}/inbox/{reference}"), changes, Decide);
    }

    public static async Task<Page> UndoAsync(this Visitor owner, string at) => (await owner.SubmitAsync(await owner.VisitAsync(at), [], Undo)).Is(HttpStatusCode.OK);

    /// <summary>Acts on all that a view finds.</summary>
    /// <returns>The page of the result.</returns>
    public static async Task<Page> BulkAsync(this Visitor owner, string query, string what, Dictionary<string, string?> details)
    {
        var page = (await owner.VisitAsync($"/inbox/bulk?what={what}&all=true&q={Uri.EscapeDataString(query)}")).Is(HttpStatusCode.OK);
        return await owner.SubmitAsync(page, details, Bulk);
    }

    public static Task<List<OutgoingEmail>> DraftsAsync(this PortalServer portal, params string[] references) => portal.InDatabaseAsync(db => db.OutgoingEmails.AsNoTracking()
        .Where(e => e.State == EmailState.Draft && db.Inquiries.Any(i => i.Id == e.InquiryId && references.Contains(i.Reference))).OrderBy(e => e.Id).ToListAsync());

    public static Task<TriageAct> LastActAsync(this PortalServer portal) => portal.InDatabaseAsync(db =>
        db.TriageActs.AsNoTracking().Include(act => act.Items).OrderByDescending(act => act.Id).FirstAsync());

    public static Task<TriageAct?> LastActOrNullAsync(this PortalServer portal) => portal.InDatabaseAsync(db => db.TriageActs.AsNoTracking().OrderByDescending(act => act.Id).FirstOrDefaultAsync());

    /// <summary>Returns once an act that went on behind its request is over.</summary>
    public static async Task<Page> WhenOverAsync(this Visitor owner, PortalServer portal, Page result)
    {
        await Polling.UntilAsync(async () => (await portal.LastActAsync()).FinishedAt is not null);
        return await owner.VisitAsync(result.Path);
    }
}
