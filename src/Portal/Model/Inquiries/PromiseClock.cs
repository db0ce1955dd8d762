using Portal.Model.Site;

namespace Portal.Model.Inquiries;

/// <summary>
/// Counts the days of a promise on the calendar of the site. The day on which it begins does not count, nor does any day of a
/// pause; on the last one it ends at the time of day at which it began.
/// </summary>
public static class PromiseClock
{
    /// <summary>How near a promised day has to be to be shown as urgent; the reminder by mail leaves at the same time.</summary>
    public static readonly TimeSpan Soon = TimeSpan.FromDays(3);

    /// <param name="days">That are not paused; at least 1.</param>
    public static DateTimeOffset After(DateTimeOffset start, int days, IReadOnlyCollection<Pause> pauses, SiteOptions site)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        var local = site.Local(start);
        var day = DateOnly.FromDateTime(local.DateTime);
        for (var left = days; left > 0;)
        {
            day = day.AddDays(1);
            if (!pauses.Any(pause => pause.Includes(day)))
            {
                left--;
            }
        }

        return site.At(day, TimeOnly.FromDateTime(local.DateTime));
    }

    /// <summary>Who needs to know sooner hears sooner: in the course of the day that they name, or at once where it is over.</summary>
    public static DateTimeOffset NotAfter(DateOnly needed, DateTimeOffset promised, DateTimeOffset now, SiteOptions site)
    {
        var end = site.End(needed);
        return end < now ? now : end < promised ? end : promised;
    }
}
