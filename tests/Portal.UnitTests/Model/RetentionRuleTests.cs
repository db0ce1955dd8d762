using System.Globalization;
using Portal.Model.Inquiries;
using Portal.Model.Site;

namespace Portal.UnitTests.Model;

/// <summary>Months of the calendar and days of the site, whatever the clocks do in between.</summary>
public sealed class RetentionRuleTests
{
    [Theory]
    [InlineData("Asia/Shanghai", "2026-11-30T15:59:59Z", 12, "2027-11-30")]
    [InlineData("Asia/Shanghai", "2026-11-30T16:00:00Z", 12, "2027-12-01")]
    [InlineData("Asia/Shanghai", "2026-12-31T15:59:59Z", 1, "2027-01-31")]
    [InlineData("Asia/Shanghai", "2026-12-31T16:00:00Z", 1, "2027-02-01")]
    [InlineData("UTC", "2027-01-31T12:00:00Z", 1, "2027-02-28")]
    [InlineData("UTC", "2028-02-29T12:00:00Z", 12, "2029-02-28")]
    [InlineData("Europe/Berlin", "2026-10-24T22:30:00Z", 1, "2026-11-25")]
    [InlineData("Europe/Berlin", "2026-09-24T21:30:00Z", 1, "2026-10-24")]
    [InlineData("Europe/Berlin", "2027-02-27T23:30:00Z", 1, "2027-03-28")]
    [InlineData("America/New_York", "2026-12-01T04:59:00Z", 1, "2026-12-30")]
    public void It_ends_on_the_day_of_the_same_number(string zone, string since, int months, string day) =>
        Assert.Equal(day, Rule(zone).EndsOn(months, Moment(since)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>The moment to look from says the same as the day, also where the day begins at one in the morning, twice, or not at all.</summary>
    [Theory]
    [InlineData("Asia/Shanghai", "2026-01-01")]
    [InlineData("Europe/Berlin", "2026-03-01")]
    [InlineData("Europe/Berlin", "2026-10-01")]
    [InlineData("Africa/Cairo", "2026-04-01")]
    [InlineData("America/Havana", "2026-10-20")]
    [InlineData("America/Santiago", "2026-08-20")]
    [InlineData("Pacific/Apia", "2011-12-15")]
    [InlineData("UTC", "2028-02-10")]
    public void What_is_found_is_what_has_ended(string zone, string from)
    {
        var rule = Rule(zone);
        var site = new SiteOptions { TimeZone = zone };
        for (var moment = Moment(from); moment < Moment(from).AddDays(40); moment = moment.AddMinutes(30))
        {
            foreach (var months in new[] { 1, 3, 12 })
            {
                var ends = rule.EndsOn(months, moment);
                Assert.True(moment < rule.CutOff(months, ends), $"{zone}: what happened at {moment:O} ends on {ends} and is not found then.");
                Assert.False(moment < rule.CutOff(months, ends.AddDays(-1)), $"{zone}: what happened at {moment:O} ends on {ends} and is found the day before.");
            }

            Assert.True(site.Beginning(site.Day(moment)) <= moment && site.Day(site.Beginning(site.Day(moment))) == site.Day(moment), $"{zone}: {moment:O} is not in its day.");
        }
    }

    [Fact]
    public void Each_state_has_one_period() =>
        Assert.All(Enum.GetValues<InquiryState>(), state => Assert.Contains(state, Rule("UTC").OutcomeOf(state).States));

    [Theory]
    [InlineData(InquiryState.New, false, true)]
    [InlineData(InquiryState.Talking, true, true)]
    [InlineData(InquiryState.OnHold, true, true)]
    [InlineData(InquiryState.Declined, false, true)]
    [InlineData(InquiryState.Declined, true, false)]
    [InlineData(InquiryState.Accepted, true, false)]
    [InlineData(InquiryState.Accepted, false, true)]
    [InlineData(InquiryState.Withdrawn, false, false)]
    [InlineData(InquiryState.Closed, false, false)]
    [InlineData(InquiryState.Spam, false, false)]
    [InlineData(InquiryState.Quarantine, false, false)]
    public void The_owner_is_told_first_where_somebody_waits(InquiryState state, bool isAnswered, bool isTold) =>
        Assert.Equal(isTold, RetentionRule.NeedsWarning(state, isAnswered));

    private static RetentionRule Rule(string zone) => new(new(), new() { TimeZone = zone });

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
