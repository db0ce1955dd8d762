using System.Collections.Frozen;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Emails;
using Portal.Model.Inquiries;
using Portal.Model.Text;

namespace Portal.Features.Inbox.Query;

/// <summary>
/// The values of <c>is:</c>, as the views of work ask for them. Those named after a state mean the inquiries of that state
/// that do not sleep; <c>state:</c> means all of them.
/// </summary>
internal static class Conditions
{
    public const string Todo = "todo";
    public const string Overdue = "overdue";
    public const string Snoozed = "snoozed";
    public const string Back = "back";
    public const string Wrote = "wrote";

    private static readonly InquiryState[] Ended =
        [InquiryState.Declined, InquiryState.DeclinedBySender, InquiryState.Withdrawn, InquiryState.Closed, InquiryState.ClosedNoAnswer, InquiryState.Duplicate];

    private static readonly InquiryState[] Unlisted = [InquiryState.Quarantine, InquiryState.Spam];

    private static readonly FrozenDictionary<string, Func<QueryScope, Expression<Func<Inquiry, bool>>>> Table =
        new Dictionary<string, Func<QueryScope, Expression<Func<Inquiry, bool>>>>
        {
            [Todo] = scope => Groups(scope).Select(group => group.Filter).Aggregate(Predicates.Or),
            ["open"] = scope => i => !EF.Constant(Ended).Contains(i.State) && !EF.Constant(Unlisted).Contains(i.State) && (i.SnoozedUntil == null || i.SnoozedUntil <= scope.Now),
            ["closed"] = _ => i => EF.Constant(Ended).Contains(i.State),
            ["unanswered"] = _ => InquiryQueries.OwesAnswer,
            [Overdue] = scope => InquiryQueries.OwesAnswer.And(i => i.ReplyBy < scope.Now),
            ["due"] = scope => DueBefore(scope.Now + PromiseClock.Soon),
            [Wrote] = _ => i => i.SenderWroteAt != null,
            [Snoozed] = scope => i => i.SnoozedUntil > scope.Now,
            [Back] = scope => i => i.SnoozedUntil <= scope.Now,
            ["flagged"] = _ => i => i.IsFlagged,
            ["failed"] = HasFailedLetter,
            ["untold"] = _ => InquiryQueries.IsUntold,
        }.ToFrozenDictionary();

    public static IEnumerable<string> Names => Table.Keys.Union(Enum.GetValues<InquiryState>().Select(SnakeCase.Of)).Order(StringComparer.Ordinal);

    public static Expression<Func<Inquiry, bool>>? Of(string value, QueryScope scope)
    {
        var name = QueryWords.ConditionOf(value);
        if (Table.TryGetValue(name, out var condition))
        {
            return condition(scope);
        }

        return QueryWords.ValueOf<InquiryState>(value) is { } state
            ? i => i.State == state && (i.SnoozedUntil == null || i.SnoozedUntil <= scope.Now)
            : null;
    }

    /// <summary>Everything that somebody may want to see without looking for spam.</summary>
    public static Expression<Func<Inquiry, bool>> IsListed { get; } = i => !EF.Constant(Unlisted).Contains(i.State);

    /// <summary>What waits for somebody here, most urgent group first; what is in one is in none of the later ones.</summary>
    public static IReadOnlyList<TodoGroup> Groups(QueryScope scope)
    {
        var (now, soon) = (scope.Now, scope.Now + PromiseClock.Soon);
        return Disjoint(
        [
            new(i => i.State == InquiryState.New && (i.SnoozedUntil == null || i.SnoozedUntil <= now), ListOrder.Oldest),
            new(IsListed.And(i => i.SenderWroteAt != null && (i.SnoozedUntil == null || i.SnoozedUntil <= now)), ListOrder.Wrote),
            new(IsListed.And(i => i.SnoozedUntil <= now), ListOrder.Snoozed),
            new(DueBefore(soon).And(i => i.SnoozedUntil == null || i.SnoozedUntil <= now), ListOrder.ReplyBy),
            new(HasFailedLetter(scope).And(IsListed).And(i => i.SnoozedUntil == null || i.SnoozedUntil <= now), ListOrder.Oldest),
        ]);
    }

    private static Expression<Func<Inquiry, bool>> DueBefore(DateTimeOffset moment) => InquiryQueries.OwesAnswer.And(i => i.ReplyBy <= moment);

    private static Expression<Func<Inquiry, bool>> HasFailedLetter(QueryScope scope)
    {
        var failed = scope.Db.OutgoingEmails.Where(letter => letter.State == EmailState.Failed || letter.State == EmailState.Bounced);
        return i => failed.Any(letter => letter.InquiryId == i.Id);
    }

    private static IReadOnlyList<TodoGroup> Disjoint(TodoGroup[] groups) =>
        [.. groups.Select((group, at) => groups[..at].Aggregate(group, (rest, earlier) => rest with { Filter = rest.Filter.And(earlier.Filter.Not()) }))];
}

/// <summary>A part of what waits, in an order of its own.</summary>
public sealed record TodoGroup(Expression<Func<Inquiry, bool>> Filter, ListOrder Order);
