namespace Portal.Model.Inquiries;

/// <summary>Hours a month, guessed as a range, from one month to another.</summary>
/// <param name="From">At least so many hours a month.</param>
/// <param name="To">At most; not less than <paramref name="From"/>.</param>
/// <param name="First">The first day of the first month.</param>
/// <param name="Last">The first day of the last month; null where no end is known.</param>
public sealed record LoadSpan(int From, int To, DateOnly First, DateOnly? Last)
{
    /// <param name="month">Its first day.</param>
    public bool Includes(DateOnly month) => First <= month && (Last is null || month <= Last);

    /// <summary>The first day of the month that a day is in.</summary>
    public static DateOnly MonthOf(DateOnly day) => new(day.Year, day.Month, 1);

    /// <summary>What a sender's own guess comes to, as long as nothing else is known.</summary>
    /// <returns>Null where the sender does not know either.</returns>
    public static LoadSpan? Expected(Effort effort, DateOnly first) => effort switch
    {
        Effort.UpTo5 => new(0, 5, first, Last: null),
        Effort.UpTo10 => new(5, 10, first, Last: null),
        Effort.UpTo20 => new(10, 20, first, Last: null),
        Effort.Over20 => new(20, 40, first, Last: null),
        Effort.Unknown => null,
        _ => throw new ArgumentOutOfRangeException(nameof(effort), effort, null),
    };
}
