using Microsoft.EntityFrameworkCore;
using Portal.Model.Inquiries;

namespace Portal.Data;

/// <param name="IsGiven">Or still owed, and late.</param>
/// <param name="Days">Begun ones.</param>
public sealed record FirstAnswerCount(InquiryKind Kind, bool IsGiven, int Days, int Count);

/// <summary>
/// How long people waited for a first answer; one meaning for what readers see and for the owner's figures. Only those count who
/// wrote through a form: somebody else was promised nothing.
/// </summary>
public static class FirstAnswers
{
    /// <summary>
    /// An answer that was promised for a moment before this one and not given. Also where somebody decided that nobody writes; not
    /// where none is expected.
    /// </summary>
    public static IQueryable<Inquiry> LeftUnanswered(this IQueryable<Inquiry> inquiries, DateTimeOffset before) => inquiries
        .Where(i => i.Origin == InquiryOrigin.Form && i.FirstAnsweredAt == null && !EF.Constant(Inquiry.ExpectsNoAnswer).Contains(i.State) && i.ReplyBy < before);

    /// <summary>Answers given from one moment to another, erased inquiries with them; and those that are late at the end of that time, if they came in it.</summary>
    public static async Task<IReadOnlyList<FirstAnswerCount>> CountFirstAnswersAsync(this PortalDbContext db, DateTimeOffset since, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var given = db.Inquiries.Where(i => i.Origin == InquiryOrigin.Form && i.FirstAnsweredAt >= since && i.FirstAnsweredAt < until)
            .Select(i => new { i.Kind, IsGiven = true, Waited = i.FirstAnsweredAt!.Value - i.ReceivedAt });
        var erased = db.ErasedInquiries.Where(e => e.FirstAnsweredAt >= since && e.FirstAnsweredAt < until && !e.Events.Any(entry => entry.Kind == InquiryEventKind.EnteredByHand))
            .Select(e => new { e.Kind, IsGiven = true, Waited = e.FirstAnsweredAt!.Value - e.ReceivedAt });
        var overdue = db.Inquiries.LeftUnanswered(until).Where(i => i.ReceivedAt >= since).Select(i => new { i.Kind, IsGiven = false, Waited = until - i.ReceivedAt });
        return await given.Concat(erased).Concat(overdue)
            .GroupBy(wait => new { wait.Kind, wait.IsGiven, Days = (int)Math.Ceiling(wait.Waited.TotalDays) })
            .Select(waits => new FirstAnswerCount(waits.Key.Kind, waits.Key.IsGiven, waits.Key.Days, waits.Count()))
            .ToListAsync(cancellationToken);
    }

    public static WaitedDays Given(this IEnumerable<FirstAnswerCount> counts) => counts.Where(count => count.IsGiven).Waited();

    public static WaitedDays Overdue(this IEnumerable<FirstAnswerCount> counts) => counts.Where(count => !count.IsGiven).Waited();

    public static WaitedDays Waited(this IEnumerable<FirstAnswerCount> counts) => new(counts.Select(count => (count.Days, count.Count)));
}
