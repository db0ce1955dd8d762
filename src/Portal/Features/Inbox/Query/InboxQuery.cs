using System.Linq.Expressions;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Model.Inquiries;
using Portal.Model.Search;

namespace Portal.Features.Inbox.Query;

/// <summary>A query that was understood, as far as it can be; what was not is said in <see cref="Problems"/> and left out.</summary>
public sealed class InboxQuery
{
    /// <summary>More than anybody means; each is a condition of the statement.</summary>
    private const int MaxClauses = 20;

    public required QueryText Text { get; init; }

    /// <summary>What does not fit together or means nothing, in the reader's language.</summary>
    public required IReadOnlyList<string> Problems { get; init; }

    /// <summary>Everything but the words, and but <see cref="IsTodo"/>.</summary>
    public required Expression<Func<Inquiry, bool>> Filter { get; init; }

    /// <summary>The words.</summary>
    public required SearchCondition Search { get; init; }
    public required ListOrder Order { get; init; }

    /// <summary>Whether it is the work to do, which comes in groups.</summary>
    public required bool IsTodo { get; init; }

    /// <summary>
    /// What is shown one behind the other, each in an order of its own: the groups of the work to do; in an order by a moment
    /// that not all have, those that have none come last, the newest first.
    /// </summary>
    public IReadOnlyList<TodoGroup> Parts(QueryScope scope) => (IsTodo, Order) switch
    {
        (true, _) => [.. Conditions.Groups(scope).Select(group => group with { Filter = Filter.And(group.Filter) })],
        (_, ListOrder.Snoozed) when !Asks(Text, Conditions.Snoozed) && !Asks(Text, Conditions.Back) =>
            [new(Filter.And(i => i.SnoozedUntil != null), Order), new(Filter.And(i => i.SnoozedUntil == null), ListOrder.Newest)],
        (_, ListOrder.Wrote) when !Asks(Text, Conditions.Wrote) =>
            [new(Filter.And(i => i.SenderWroteAt != null), Order), new(Filter.And(i => i.SenderWroteAt == null), ListOrder.Newest)],
        _ => [new(Filter, Order)],
    };

    public static InboxQuery Read(string? typed, QueryScope scope)
    {
        if (typed?.Length > QueryText.MaxLength)
        {
            return Read(QueryText.Empty, [QueryTexts.TooLong.With(QueryText.MaxLength)], scope);
        }

        var text = QueryText.Read(typed);
        if (text.Clauses.Count > MaxClauses)
        {
            return Read(QueryText.Empty, [QueryTexts.TooMany.With(MaxClauses)], scope);
        }

        // Quotes that it gains count as well: it has to fit wherever it is kept.
        return text.ToString().Length > QueryText.MaxLength ? Read(QueryText.Empty, [QueryTexts.TooLong.With(QueryText.MaxLength)], scope) : Read(text, [], scope);
    }

    private static InboxQuery Read(QueryText text, List<string> problems, QueryScope scope)
    {
        var filter = text.Clauses.Any(AsksForState) ? null : Conditions.IsListed;
        var order = Asks(text, Conditions.Overdue) ? ListOrder.ReplyBy : Asks(text, Conditions.Snoozed) ? ListOrder.Snoozed : ListOrder.Newest;
        if (text.Clauses.LastOrDefault(clause => clause.Key == QueryKeys.Sort) is { } sort && QueryWords.OrderOf(sort.Value) is { } wanted)
        {
            order = wanted;
        }

        // Read group by group, each in an order of its own, unless somebody wants another.
        var isTodo = Asks(text, Conditions.Todo) && order == ListOrder.Newest;
        foreach (var clause in text.Clauses)
        {
            if ((clause.Key == QueryKeys.Sort && QueryWords.OrderOf(clause.Value) is not null) || (isTodo && clause is { Key: QueryKeys.Is, Excludes: false } && QueryWords.ConditionOf(clause.Value) == Conditions.Todo))
            {
                continue;
            }

            if (QueryKeys.Find(clause.Key)?.Invoke(clause.Value, scope) is { } condition)
            {
                filter = And(filter, clause.Excludes ? condition.Not() : condition);
            }
            else
            {
                problems.Add(Explain(clause));
            }
        }

        return new()
        {
            Text = text,
            Problems = problems,
            Filter = filter ?? Conditions.IsListed,
            Search = SearchQuery.Of(text.Words),
            Order = order,
            IsTodo = isTodo,
        };
    }

    /// <summary>Quarantine and spam are seen only by who asks for a state by its name.</summary>
    private static bool AsksForState(QueryClause clause) =>
        !clause.Excludes && (clause.Key == "state" || (clause.Key == QueryKeys.Is && QueryWords.ValueOf<InquiryState>(clause.Value) is not null));

    /// <summary>Whatever it is called, and in either language.</summary>
    private static bool Asks(QueryText text, string condition) => text.Clauses.Any(clause => clause is { Key: QueryKeys.Is, Excludes: false } && QueryWords.ConditionOf(clause.Value) == condition);

    private static Expression<Func<Inquiry, bool>> And(Expression<Func<Inquiry, bool>>? one, Expression<Func<Inquiry, bool>> other) => one is null ? other : one.And(other);

    private static string Explain(QueryClause clause) => QueryKeys.Names.Contains(clause.Key)
        ? QueryTexts.WrongValue.With(QueryWords.Shown(clause.Key), clause.Value, QueryWords.Explain(clause.Key))
        : QueryTexts.WrongKey.With(clause.Key, Words.List(QueryKeys.Names.Select(QueryWords.Shown)));
}
