namespace Portal.Model.Inquiries;

/// <summary>How much room the hours of a month leave.</summary>
public enum LoadStanding
{
    Open,

    /// <summary>From three quarters of the budget on.</summary>
    Few,

    /// <summary>The budget is reached.</summary>
    Full,
}

/// <param name="Month">Its first day.</param>
/// <param name="From">Hours of all together, at least.</param>
/// <param name="To">At most. This one is held against the budget: whoever promises plans for the worse.</param>
public sealed record MonthLoad(DateOnly Month, int From, int To)
{
    /// <param name="budget">Hours a month; positive.</param>
    public LoadStanding Against(int budget) => To >= budget ? LoadStanding.Full : 4 * To >= 3 * budget ? LoadStanding.Few : LoadStanding.Open;
}

/// <summary>Hours of several collaborations, added up month by month.</summary>
/// <param name="Months">One after the other; one at least.</param>
public sealed record MonthlyLoad(IReadOnlyList<MonthLoad> Months)
{
    /// <summary>As far as anybody plans.</summary>
    public const int Ahead = 12;

    /// <param name="first">The first day of the first month.</param>
    public static MonthlyLoad Of(IReadOnlyCollection<LoadSpan> spans, DateOnly first, int months)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(months, 1);
        return new([.. Enumerable.Range(0, months).Select(first.AddMonths).Select(month => Sum(month, [.. spans.Where(span => span.Includes(month))]))]);
    }

    /// <summary>The first one of those with most hours.</summary>
    public MonthLoad Fullest => Months.OrderByDescending(month => month.To).ThenByDescending(month => month.From).ThenBy(month => month.Month).First();

    /// <summary>The first month that is not full; null where all are.</summary>
    /// <param name="budget">Hours a month; positive.</param>
    public DateOnly? FreeFrom(int budget) => Months.FirstOrDefault(month => month.Against(budget) != LoadStanding.Full)?.Month;

    private static MonthLoad Sum(DateOnly month, IReadOnlyCollection<LoadSpan> spans) => new(month, spans.Sum(span => span.From), spans.Sum(span => span.To));
}
