using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Inquiries;

namespace Portal.Features.Statistics;

/// <param name="Due">Answered, or left unanswered for longer than was promised.</param>
/// <param name="Kept">Of those, answered by the promised day.</param>
public sealed record PromiseCount(InquiryKind Kind, int Due, int Kept);

/// <summary>Whether first answers came by the day that was promised.</summary>
internal static class PromisesKept
{
    /// <returns>By kind. A day that was put off with a word to the sender is the promised one; one that passed before is missed for good.</returns>
    public static async Task<IReadOnlyList<PromiseCount>> ReadPromisesAsync(this PortalDbContext db, FigureScope scope, CancellationToken cancellationToken)
    {
        var counted = db.Inquiries.Counted(scope);
        var answered = counted.Where(i => i.Origin == InquiryOrigin.Form && i.FirstAnsweredAt != null)
            .Select(i => new { i.Kind, IsKept = i.FirstAnsweredAt <= i.ReplyBy && !i.PromiseChanges.Any(change => change.Cause == PromiseChangeCause.Missed) });
        var open = counted.LeftUnanswered(scope.Now).Select(i => new { i.Kind, IsKept = false });
        return await answered.Concat(open).GroupBy(promise => promise.Kind)
            .Select(promises => new PromiseCount(promises.Key, promises.Count(), promises.Count(promise => promise.IsKept)))
            .ToListAsync(cancellationToken);
    }
}
