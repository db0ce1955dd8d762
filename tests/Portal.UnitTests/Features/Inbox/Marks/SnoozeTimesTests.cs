using System.Globalization;
using Portal.Features.Inbox.Marks;
using Portal.Model.Site;

namespace Portal.UnitTests.Features.Inbox.Marks;

/// <summary>Eight in the morning of the day that is meant, on the clocks of the site.</summary>
public sealed class SnoozeTimesTests
{
    [Theory]
    [InlineData("2026-11-20T08:00Z", "Tomorrow", "2026-11-21T00:00Z")]
    [InlineData("2026-11-20T17:00Z", "Tomorrow", "2026-11-22T00:00Z")]
    [InlineData("2026-11-20T08:00Z", "TwoWeeks", "2026-12-04T00:00Z")]
    [InlineData("2026-11-20T08:00Z", "NextMonday", "2026-11-23T00:00Z")]
    [InlineData("2026-11-22T08:00Z", "NextMonday", "2026-11-23T00:00Z")]
    [InlineData("2026-11-23T08:00Z", "NextMonday", "2026-11-30T00:00Z")]
    [InlineData("2026-11-24T08:00Z", "NextMonday", "2026-11-30T00:00Z")]
    [InlineData("2026-11-22T16:30Z", "NextMonday", "2026-11-30T00:00Z")]
    public void A_choice_counts_from_today_here(string now, string choice, string until) =>
        Assert.Equal(DateTimeOffset.Parse(until, CultureInfo.InvariantCulture), SnoozeTimes.Of(Enum.Parse<SnoozeFor>(choice), null, Site("Asia/Shanghai"), DateTimeOffset.Parse(now, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("2026-03-28", "2026-03-28T07:00Z")]
    [InlineData("2026-03-29", "2026-03-29T06:00Z")]
    [InlineData("2026-10-24", "2026-10-24T06:00Z")]
    [InlineData("2026-10-25", "2026-10-25T07:00Z")]
    public void It_is_morning_also_on_the_days_that_clocks_change(string day, string until) =>
        Assert.Equal(DateTimeOffset.Parse(until, CultureInfo.InvariantCulture), SnoozeTimes.Of(SnoozeFor.Date, DateOnly.Parse(day, CultureInfo.InvariantCulture), Site("Europe/Berlin"), DateTimeOffset.Parse("2026-01-01T08:00Z", CultureInfo.InvariantCulture)));

    [Fact]
    public void Over_a_change_of_clocks_tomorrow_is_still_the_morning() =>
        Assert.Equal(DateTimeOffset.Parse("2026-03-29T06:00Z", CultureInfo.InvariantCulture), SnoozeTimes.Of(SnoozeFor.Tomorrow, null, Site("Europe/Berlin"), DateTimeOffset.Parse("2026-03-28T12:00Z", CultureInfo.InvariantCulture)));

    [Fact]
    public void Without_a_day_there_is_none() => Assert.Null(SnoozeTimes.Of(SnoozeFor.Date, null, Site("Asia/Shanghai"), DateTimeOffset.UnixEpoch));

    /// <summary>A browser lets people type them.</summary>
    [Theory]
    [InlineData("Asia/Shanghai")]
    [InlineData("Pacific/Kiritimati")]
    [InlineData("Pacific/Pago_Pago")]
    public void The_first_and_the_last_day_of_all_calendars_do_no_harm(string zone)
    {
        Assert.True(SnoozeTimes.Of(SnoozeFor.Date, DateOnly.MinValue, Site(zone), DateTimeOffset.UnixEpoch) is null or { Year: 1 });
        Assert.True(SnoozeTimes.Of(SnoozeFor.Date, DateOnly.MaxValue, Site(zone), DateTimeOffset.UnixEpoch) is null or { Year: 9999 });
    }

    private static SiteOptions Site(string zone) => new() { TimeZone = zone };
}
