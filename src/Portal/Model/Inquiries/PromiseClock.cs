using Portal.Model.Site;

namespace Portal.Model.Inquiries;

/// <summary>
/// Counts the days of a promise on the calendar of the site. The day on which it begins does not count, nor does any day of a
/// pause; on the last one it ends at the time of day at which it began.
/// </summary>
public static class PromiseClock
{
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
}
