using System.Globalization;

namespace Portal.Features.Inbox.Query;

/// <summary>What a comparison such as <c>&gt;=4</c>, <c>&lt;2027-07</c>, <c>2026</c> or <c>3..5</c> means; both ends belong to it.</summary>
/// <param name="From">Null where it is open downwards.</param>
/// <param name="To">Null where it is open upwards.</param>
internal readonly record struct QueryRange<T>(T? From, T? To)
    where T : struct;

internal static class QueryRange
{
    private const string Between = "..";
    private static readonly string[] Operators = [">=", "<=", ">", "<", "="];
    private static readonly string[] Months = ["yyyy-MM", "yyyy-M", "yyyy/MM", "yyyy/M"];
    private static readonly string[] Days = ["yyyy-MM-dd", "yyyy-M-d", "yyyy/MM/dd", "yyyy/M/d"];

    /// <returns>Null where it is no comparison of whole numbers.</returns>
    public static QueryRange<int>? Numbers(string value) =>
        Read<int>(value, text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 1_000_000 ? (number, number) : null, number => number + 1, number => number - 1);

    /// <returns>Null where it is no comparison of days, months or years. A month or a year means all of its days.</returns>
    public static QueryRange<DateOnly>? Dates(string value) => Read(value, Period, day => day.AddDays(1), day => day.AddDays(-1));

    /// <param name="period">The first and the last that a word means.</param>
    private static QueryRange<T>? Read<T>(string value, Func<string, (T First, T Last)?> period, Func<T, T> next, Func<T, T> previous)
        where T : struct
    {
        if (value.IndexOf(Between, StringComparison.Ordinal) is var middle and > 0)
        {
            return period(value[..middle]) is { } from && period(value[(middle + Between.Length)..]) is { } to ? new(from.First, to.Last) : null;
        }

        var sign = Array.Find(Operators, sign => value.StartsWith(sign, StringComparison.Ordinal)) ?? "";
        return period(value[sign.Length..]) is not { } meant ? null : sign switch
        {
            ">=" => new(meant.First, null),
            ">" => new(next(meant.Last), null),
            "<=" => new(null, meant.Last),
            "<" => new(null, previous(meant.First)),
            _ => new(meant.First, meant.Last),
        };
    }

    private static (DateOnly First, DateOnly Last)? Period(string text)
    {
        if (Exact(text, Days) is { } day)
        {
            return IsNear(day) ? (day, day) : null;
        }

        if (Exact(text, Months) is { } month)
        {
            return IsNear(month) ? (month, month.AddMonths(1).AddDays(-1)) : null;
        }

        return Exact(text, ["yyyy"]) is { } year && IsNear(year) ? (year, year.AddYears(1).AddDays(-1)) : null;
    }

    private static DateOnly? Exact(string text, string[] formats) =>
        DateOnly.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    /// <summary>Within what a calendar and the database take, a day more or less included.</summary>
    private static bool IsNear(DateOnly date) => date.Year is > 1900 and < 2200;
}
