using System.Globalization;
using Portal.Features.Inbox.Query;

namespace Portal.UnitTests.Features.Inbox.Query;

public sealed class QueryRangeTests
{
    [Theory]
    [InlineData("4", 4, 4)]
    [InlineData("=4", 4, 4)]
    [InlineData(">=4", 4, null)]
    [InlineData(">4", 5, null)]
    [InlineData("<=4", null, 4)]
    [InlineData("<4", null, 3)]
    [InlineData("3..6", 3, 6)]
    [InlineData("0", 0, 0)]
    public void Numbers_are_compared(string value, int? from, int? to) => Assert.Equal(new QueryRange<int>(from, to), QueryRange.Numbers(value));

    [Theory]
    [InlineData("2027-06-05", "2027-06-05", "2027-06-05")]
    [InlineData("2027/6/5", "2027-06-05", "2027-06-05")]
    [InlineData("2028-02", "2028-02-01", "2028-02-29")]
    [InlineData("2027/2", "2027-02-01", "2027-02-28")]
    [InlineData("2027", "2027-01-01", "2027-12-31")]
    [InlineData("<2027-07", null, "2027-06-30")]
    [InlineData("<=2027-07", null, "2027-07-31")]
    [InlineData(">2027-12", "2028-01-01", null)]
    [InlineData(">=2028", "2028-01-01", null)]
    [InlineData(">2027", "2028-01-01", null)]
    [InlineData("<2027-03-01", null, "2027-02-28")]
    [InlineData("2026-11..2027-02", "2026-11-01", "2027-02-28")]
    [InlineData("2026..2027-03-05", "2026-01-01", "2027-03-05")]
    public void A_month_and_a_year_mean_all_of_their_days(string value, string? from, string? to) =>
        Assert.Equal((from, to), (QueryRange.Dates(value)!.Value.From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), QueryRange.Dates(value)!.Value.To?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("")]
    [InlineData(">=")]
    [InlineData("four")]
    [InlineData("-4")]
    [InlineData("4.5")]
    [InlineData(" 4")]
    [InlineData(">>4")]
    [InlineData("..4")]
    [InlineData("4..")]
    [InlineData("3..>5")]
    [InlineData("99999999999")]
    [InlineData("４")]
    public void What_is_no_number_is_none(string value) => Assert.Null(QueryRange.Numbers(value));

    [Theory]
    [InlineData("")]
    [InlineData("2027-13")]
    [InlineData("2027-02-29")]
    [InlineData("27-06")]
    [InlineData("June")]
    [InlineData("0001-01-01")]
    [InlineData("<0001")]
    [InlineData(">9999-12-31")]
    [InlineData("2027-")]
    [InlineData("2027-06-05T08:00")]
    public void What_is_no_day_is_none(string value) => Assert.Null(QueryRange.Dates(value));

    [Fact]
    public void What_nobody_can_have_is_no_number() => Assert.Null(QueryRange.Numbers(">2147483646"));
}
