using System.Globalization;
using Portal.Model.Inquiries;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.Features.Shared.Interviews;

/// <summary>Times of a conversation as people read them: weekday, day, from when to when, and how far the clocks there are from UTC.</summary>
public static class InterviewTimes
{
    /// <summary>Thursday 3 December 2026, 14:00–14:30 (UTC+8) · 2026 年 12 月 3 日星期四 14:00–14:30（UTC+8）</summary>
    public static string Of(DateTimeOffset start, int minutes, SiteOptions site) => InterviewTexts.Time.With(Day(start, site), Clock(start, minutes, site), Offset(site.Local(start)));

    /// <summary>Thursday 3 December 2026 · 2026 年 12 月 3 日星期四</summary>
    public static string Day(DateTimeOffset start, SiteOptions site)
    {
        var local = site.Local(start);
        var weekday = local.ToString("dddd", CultureInfo.CurrentCulture);
        return Languages.Current == Language.Chinese ? Dates.Day(local) + weekday : $"{weekday} {Dates.Day(local)}";
    }

    /// <summary>14:00–14:30</summary>
    public static string Clock(DateTimeOffset start, int minutes, SiteOptions site) =>
        $"{site.Local(start).ToString("HH:mm", CultureInfo.InvariantCulture)}–{site.Local(start.AddMinutes(minutes)).ToString("HH:mm", CultureInfo.InvariantCulture)}";

    /// <summary>UTC+8, UTC−3:30; UTC alone where it is the same.</summary>
    public static string Offset(DateTimeOffset local)
    {
        var offset = local.Offset;
        return offset == TimeSpan.Zero ? "UTC"
            : $"UTC{(offset < TimeSpan.Zero ? '−' : '+')}{Math.Abs(offset.Hours)}{(offset.Minutes == 0 ? "" : $":{Math.Abs(offset.Minutes):00}")}";
    }

    /// <summary>The time that was chosen; all that were proposed while none is.</summary>
    public static IEnumerable<string> Of(Interview interview, SiteOptions site) =>
        (interview.ChosenStart is { } chosen ? [chosen] : interview.Starts).Select(start => Of(start, interview.Minutes, site));

    /// <summary>For the history of the inquiry, the same in every language: 2026-12-03 14:00 UTC+8</summary>
    public static string Plain(DateTimeOffset start, SiteOptions site) =>
        $"{site.Local(start).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} {Offset(site.Local(start))}";
}
