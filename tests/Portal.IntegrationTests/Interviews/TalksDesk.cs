using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Owed;
using Portal.IntegrationTests.Support;
using Portal.Model.Emails;
using Portal.Model.Inquiries;

namespace Portal.IntegrationTests.Interviews;

/// <summary>What tests about times do again and again. The clock stands at 16:00 of Friday 20 November 2026 in Shanghai.</summary>
internal static class TalksDesk
{
    public const string ChooseForm = "form[action*='handler=Choose']";
    public const string NoneForm = "form[action*='handler=None']";
    public const string OffForm = "form[action*='handler=Off']";
    public const string CancelForm = "form[action*='handler=Cancel']";
    public const string ProposeForm = "form.interview-form";

    /// <summary>14:00 and 09:30 there.</summary>
    public const string First = "2026-12-03T06:00:00Z";
    public const string Second = "2026-12-04T01:30:00Z";

    public static Dictionary<string, string?> Proposal(params (string Day, string Time)[] times)
    {
        var fields = new Dictionary<string, string?> { ["Input.Minutes"] = "45", ["Input.Place"] = "https://meet.example/room-7, or room 7" };
        foreach (var (index, (day, time)) in times.Index())
        {
            (fields[$"Input.Times[{index}].Day"], fields[$"Input.Times[{index}].Time"]) = (day, time);
        }

        return fields;
    }

    public static Dictionary<string, string?> TwoTimes => Proposal(("2026-12-03", "14:00"), ("2026-12-04", "09:30"));

    public static async Task<Page> ProposeAsync(this Visitor owner, string reference, Dictionary<string, string?>? fields = null) =>
        (await owner.SubmitAsync(await owner.VisitAsync($"/inbox/{reference}/interview"), fields ?? TwoTimes, ProposeForm)).Is(HttpStatusCode.OK);

    /// <returns>A question to which two times were proposed, in a letter that cannot be taken back any more.</returns>
    public static async Task<(string Reference, Page Receipt)> ProposedAsync(this PortalServer portal, Visitor owner, string email, bool inChinese = false)
    {
        var (reference, receipt) = await portal.AskAsync(email, inChinese);
        await owner.ProposeAsync(reference);
        portal.Clock.Now += TimeSpan.FromMinutes(1);
        return (reference, receipt);
    }

    /// <summary>The sender opens the page and takes a time.</summary>
    public static async Task<Page> ChooseAsync(this PortalServer portal, Page receipt, string start = First)
    {
        using var sender = portal.NewVisitor();
        var chosen = (await sender.SubmitAsync(await sender.VisitAsync(receipt.Path), new() { ["Choice.Start"] = start }, ChooseForm)).Is(HttpStatusCode.OK);
        portal.Clock.Now += TimeSpan.FromMinutes(1);
        return chosen;
    }

    public static async Task<Page> CallOffAsync(this Visitor owner, string reference, string words) => (await owner.SubmitAsync(
        await owner.VisitAsync($"/inbox/{reference}/interview"), new() { ["Cancelling.Words"] = words }, CancelForm)).Is(HttpStatusCode.OK);

    public static Task<List<Interview>> InterviewsAsync(this PortalServer portal, string reference) => portal.InDatabaseAsync(db =>
        db.Interviews.AsNoTracking().Where(i => db.Inquiries.Any(inquiry => inquiry.Id == i.InquiryId && inquiry.Reference == reference)).OrderBy(i => i.ProposedAt).ToListAsync());

    public static Task<List<OutgoingEmail>> ToOwnerAsync(this PortalServer portal, string reference) => portal.InDatabaseAsync(db =>
        db.OutgoingEmails.AsNoTracking().Where(e => e.Kind == EmailKind.Answered && e.Subject.Contains(reference)).OrderBy(e => e.Id).ToListAsync());

    /// <summary>The properties of a calendar file, unfolded.</summary>
    public static Dictionary<string, string> Properties(this Page calendar) => calendar.Body.Replace("\r\n ", "", StringComparison.Ordinal)
        .Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(':', 2)).Where(parts => parts[0] is not ("BEGIN" or "END")).ToDictionary(parts => parts[0], parts => parts[1]);
}
