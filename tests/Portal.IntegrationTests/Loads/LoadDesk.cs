using System.Globalization;
using System.Net;
using Portal.IntegrationTests.Editing;
using Portal.IntegrationTests.Inbox.List;
using Portal.IntegrationTests.Support;
using Portal.Model.Inquiries;

namespace Portal.IntegrationTests.Loads;

/// <summary>Collaborations with and without hours, and the forms that plan them.</summary>
internal static class LoadDesk
{
    public const string PlanForm = "form[action*='handler=PlanLoad']";
    public const string DropForm = "form[action*='handler=DropLoad']";

    private static readonly Actor Owner = new(Guid.NewGuid(), "Olga Owner");

    public static Inquiry Proposal(DateTimeOffset now, Effort effort = Effort.UpTo10, params InquiryState[] way)
    {
        var inquiry = SomeInquiry.Proposal(now, effort);
        foreach (var state in way)
        {
            inquiry.MoveTo(state, "Because.", null, Owner, now);
        }

        return inquiry;
    }

    /// <param name="first">A month such as 2026-12, as of <paramref name="last"/>.</param>
    public static Inquiry Accepted(DateTimeOffset now, int from, int to, string first, string last)
    {
        var inquiry = Proposal(now, Effort.Unknown, InquiryState.Talking, InquiryState.Accepted);
        inquiry.PlanLoad(new(from, to, Month(first), Month(last)), DateOnly.FromDateTime(now.UtcDateTime), Owner, now);
        return inquiry;
    }

    /// <returns>The reference.</returns>
    public static async Task<string> ProposedAsync(this PortalServer portal, Effort effort = Effort.UpTo10, params InquiryState[] way) =>
        (await portal.KeepAsync(Proposal(portal.Clock.Now, effort, way))).Reference;

    public static Task<Page> PlanAsync(this Visitor owner, Page page, string from, string to, string first, string last) =>
        owner.SubmitAsync(page, new() { ["Load.HoursFrom"] = from, ["Load.HoursTo"] = to, ["Load.FirstMonth"] = first, ["Load.LastMonth"] = last }, PlanForm);

    /// <param name="hours">A number of hours a month, or nothing.</param>
    public static async Task SetTermsAsync(this Visitor owner, string hours, bool isShown) =>
        (await owner.SubmitAsync(await owner.VisitAsync("/site/terms"), new() { ["collaboration_hours"] = hours, ["collaboration_load"] = isShown ? "true" : null }, EditingDesk.Form)).Is(HttpStatusCode.OK);

    private static DateOnly Month(string month) => DateOnly.ParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture);
}
