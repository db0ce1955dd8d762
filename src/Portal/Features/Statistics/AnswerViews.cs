using System.Globalization;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Features.Statistics.Charts;
using Portal.Model.Inquiries;

namespace Portal.Features.Statistics;

/// <param name="Name">A kind, several small ones together, or all.</param>
public sealed record WaitRow(string Name, int Count, int Median, int Ninth);

/// <summary>How long first answers took, and whether they came as promised.</summary>
internal static class AnswerViews
{
    /// <summary>The first day of each span of the picture.</summary>
    private static readonly int[] Spans = [1, 2, 4, 8, 15, 29];

    /// <returns>All together, then each kind where there are several; nothing where all are too few.</returns>
    public static IReadOnlyList<WaitRow> Waits(IReadOnlyList<FirstAnswerCount> waits) =>
        [.. ByKind(waits, wait => wait.Kind, wait => wait.Count).Select(group => (group.Name, Days: group.Rows.Waited())).Select(group => new WaitRow(group.Name, group.Days.Count, group.Days.At(5), group.Days.At(9)))];

    /// <returns>Null where all together are too few.</returns>
    public static BarTable? Spread(IReadOnlyList<FirstAnswerCount> waits)
    {
        var days = waits.Waited();
        var spans = SmallGroups.Neighbours([.. Spans.Select((first, i) => days.Between(first, End(i)))]);
        var largest = spans.Select(span => span.Count).DefaultIfEmpty().Max();
        return largest == 0
            ? null
            : new(StatisticsTexts.SpreadTitle, StatisticsTexts.Waited, StatisticsTexts.Answers, [.. spans.Select(span => new Bar(Span(Spans[span.First], End(span.Last)), (double)span.Count / largest, Numbers.Of(span.Count, days.Count)))]);
    }

    /// <returns>Null where all together are too few.</returns>
    public static BarTable? Promises(IReadOnlyList<PromiseCount> promises)
    {
        var bars = ByKind(promises, promise => promise.Kind, promise => promise.Due).Select(group => (group.Name, Due: group.Rows.Sum(row => row.Due), Kept: group.Rows.Sum(row => row.Kept)))
            .Select(group => new Bar(group.Name, (double)group.Kept / group.Due, StatisticsTexts.ShareOf.With(Numbers.Share(group.Kept, group.Due), Numbers.Of(group.Due)), Rest: 1)).ToList();
        return bars.Count == 0 ? null : new(StatisticsTexts.PromisesTitle, StatisticsTexts.Kind, StatisticsTexts.Kept, bars, "good");
    }

    private static IEnumerable<(string Name, IReadOnlyList<T> Rows)> ByKind<T>(IReadOnlyList<T> rows, Func<T, InquiryKind> kind, Func<T, int> count)
    {
        var groups = SmallGroups.Of(rows.GroupBy(kind).OrderBy(group => group.Key).Select(group => (group.Key, group.Sum(count))));
        if (groups.IsEmpty || groups.IsTooFew)
        {
            yield break;
        }

        yield return (StatisticsTexts.AllTogether, rows);
        if (groups.Shown.Count == 0 || groups.Shown.Count + groups.Merged.Count == 1)
        {
            yield break;
        }

        foreach (var (name, _) in groups.Shown.OrderBy(group => group.Name))
        {
            yield return (Words.Of(name), [.. rows.Where(row => kind(row) == name)]);
        }

        if (groups.Merged.Count > 0)
        {
            yield return (Words.List(groups.Merged.Select(merged => Words.Of(merged))), [.. rows.Where(row => groups.Merged.Contains(kind(row)))]);
        }
    }

    /// <summary>7 days</summary>
    public static string Days(int days) => days == 1 ? StatisticsTexts.OneDay : StatisticsTexts.DaysLong.With(days);

    private static int End(int span) => span + 1 < Spans.Length ? Spans[span + 1] - 1 : int.MaxValue;

    private static string Span(int first, int last) =>
        last == int.MaxValue ? StatisticsTexts.DaysAndMore.With(first)
        : last == 1 ? StatisticsTexts.OneDay
        : first == 1 ? StatisticsTexts.UpToDays.With(last)
        : StatisticsTexts.DaysBetween.With(first, last);
}

/// <summary>Numbers as readers of the current language write them.</summary>
internal static class Numbers
{
    public static string Of(int count) => count.ToString("N0", CultureInfo.CurrentCulture);

    /// <summary>12 (40%)</summary>
    public static string Of(int count, int all) => StatisticsTexts.CountAndShare.With(Of(count), Share(count, all));

    /// <summary>Rounded down, so that it is never better than it is: 100% means all.</summary>
    public static string Share(int count, int all) => Percent(Math.Floor(100.0 * count / all) / 100);

    public static string Percent(double share) => share.ToString("P0", CultureInfo.CurrentCulture);
}
