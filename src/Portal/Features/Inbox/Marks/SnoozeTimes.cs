using Portal.Model.Site;

namespace Portal.Features.Inbox.Marks;

/// <summary>When people mean to look again, on the clocks of the site.</summary>
public enum SnoozeFor
{
    Tomorrow,
    NextMonday,
    TwoWeeks,

    /// <summary>A day that is given with it.</summary>
    Date,
}

public static class SnoozeTimes
{
    /// <summary>When the day of whoever works here begins.</summary>
    private static readonly TimeOnly Morning = new(8, 0);

    /// <returns>The morning of the day that is meant; null where no day was given, or one of no use.</returns>
    public static DateTimeOffset? Of(SnoozeFor choice, DateOnly? date, SiteOptions site, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(site.Local(now).DateTime);
        DateOnly? day = choice switch
        {
            SnoozeFor.Tomorrow => today.AddDays(1),
            SnoozeFor.NextMonday => today.AddDays(((int)DayOfWeek.Monday - (int)today.DayOfWeek + 6) % 7 + 1),
            SnoozeFor.TwoWeeks => today.AddDays(14),
            _ => date,
        };
        // The first and the last year have days that are in no time zone.
        if (day is not { Year: > 1 and < 9999 } chosen)
        {
            return null;
        }

        var morning = chosen.ToDateTime(Morning);
        return new DateTimeOffset(morning, site.Zone.GetUtcOffset(morning)).ToUniversalTime();
    }
}
