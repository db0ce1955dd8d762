using System.Globalization;
using Portal.Model.Inquiries;
using Portal.Model.Site;

namespace Portal.UnitTests.Model;

/// <summary>The promised day on the calendar of the site, with days on which nobody is here.</summary>
public sealed class PromiseClockTests
{
    private static readonly SiteOptions Shanghai = new() { TimeZone = "Asia/Shanghai" };
    private static readonly SiteOptions Berlin = new() { TimeZone = "Europe/Berlin" };
    private static readonly SiteOptions Santiago = new() { TimeZone = "America/Santiago" };

    private static Pause Pause(string from, string until) => new() { Key = from, StartsOn = Day(from), EndsOn = Day(until) };

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("2026-11-25", "2026-11-25T15:59:00Z")]
    [InlineData("2026-11-20", "2026-11-20T15:59:00Z")]
    [InlineData("2026-11-19", "2026-11-20T08:00:00Z")]
    [InlineData("2027-05-01", "2026-11-30T08:00:00Z")]
    public void Whoever_needs_to_know_sooner_is_promised_the_whole_day_that_they_name(string needed, string promised)
    {
        var now = Moment("2026-11-20T08:00:00Z");
        Assert.Equal(Moment(promised), PromiseClock.NotAfter(Day(needed), now.AddDays(10), now, Shanghai));
    }

    [Fact]
    public void Without_a_pause_it_is_so_many_days_later_at_the_same_time()
    {
        var start = Moment("2026-11-20T08:00:00.0070000Z");
        Assert.Equal(start.AddDays(14), PromiseClock.After(start, 14, [], Shanghai));
    }

    [Theory]
    [InlineData("2026-12-14T03:00Z", 14, "2027-01-12T03:00Z")] // six days before it, eight behind
    [InlineData("2026-12-21T03:00Z", 14, "2027-01-17T03:00Z")] // begun in it
    [InlineData("2026-12-19T03:00Z", 1, "2027-01-04T03:00Z")] // it begins on the next day
    [InlineData("2026-12-18T03:00Z", 1, "2026-12-19T03:00Z")] // over on the day before
    [InlineData("2027-01-03T03:00Z", 1, "2027-01-04T03:00Z")] // begun on its last day
    [InlineData("2027-01-04T03:00Z", 10, "2027-01-14T03:00Z")] // begun behind it
    public void Days_of_a_pause_do_not_count(string start, int days, string promised) =>
        Assert.Equal(Moment(promised), PromiseClock.After(Moment(start), days, [Pause("2026-12-20", "2027-01-03")], Shanghai));

    [Fact]
    public void Pauses_that_overlap_or_touch_count_once()
    {
        Pause[] pauses = [Pause("2026-12-20", "2026-12-28"), Pause("2026-12-24", "2027-01-03"), Pause("2027-01-04", "2027-01-04")];
        Assert.Equal(Moment("2027-01-05T03:00Z"), PromiseClock.After(Moment("2026-12-19T03:00Z"), 1, pauses, Shanghai));
    }

    /// <summary>Five in the afternoon in Greenwich is the next morning in Shanghai: that day is the one that does not count.</summary>
    [Fact]
    public void The_days_are_those_of_the_site()
    {
        Pause[] pauses = [Pause("2026-12-20", "2026-12-20")];
        Assert.Equal(Moment("2026-12-20T17:00Z"), PromiseClock.After(Moment("2026-12-19T17:00Z"), 1, pauses, Shanghai));
        Assert.Equal(Moment("2026-12-21T15:00Z"), PromiseClock.After(Moment("2026-12-19T15:00Z"), 1, pauses, Shanghai));
    }

    [Theory]
    [InlineData("2026-03-28T09:00Z", 1, "2026-03-29T08:00Z")] // clocks go forward in the night between
    [InlineData("2026-10-24T08:00Z", 1, "2026-10-25T09:00Z")] // and back
    [InlineData("2026-03-28T01:30Z", 1, "2026-03-29T01:30Z")] // half past two is not there on that day
    [InlineData("2026-10-24T00:30Z", 1, "2026-10-25T00:30Z")] // and twice on this one: the first counts
    public void It_ends_at_the_same_time_of_day_whatever_clocks_do(string start, int days, string promised) =>
        Assert.Equal(Moment(promised), PromiseClock.After(Moment(start), days, [], Berlin));

    [Fact]
    public void A_pause_over_a_change_of_clocks_is_as_many_days_as_on_the_calendar() =>
        Assert.Equal(Moment("2026-04-02T08:00Z"), PromiseClock.After(Moment("2026-03-27T09:00Z"), 2, [Pause("2026-03-28", "2026-03-31")], Berlin));

    /// <summary>On 6 September 2026 the day begins at one o'clock there.</summary>
    [Fact]
    public void The_end_of_a_day_is_its_last_minute()
    {
        Assert.Equal(Moment("2026-09-06T03:59Z"), Santiago.End(Day("2026-09-05")));
        Assert.Equal(Moment("2026-12-20T15:59Z"), Shanghai.End(Day("2026-12-20")));
    }

    [Fact]
    public void A_promise_of_no_days_is_none() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PromiseClock.After(Moment("2026-11-20T08:00Z"), 0, [], Shanghai));
}
