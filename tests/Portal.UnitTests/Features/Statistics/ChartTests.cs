using System.Globalization;
using Portal.Features.Statistics;
using Portal.Features.Statistics.Charts;
using Portal.Model.Inquiries;

namespace Portal.UnitTests.Features.Statistics;

/// <summary>Axes with round numbers, columns within the picture, and shares that say no more than they may.</summary>
public sealed class ChartTests
{
    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(1, 1, 1)]
    [InlineData(4, 1, 4)]
    [InlineData(5, 2, 6)]
    [InlineData(9, 5, 10)]
    [InlineData(21, 10, 30)]
    [InlineData(41, 20, 60)]
    [InlineData(1234, 500, 1500)]
    public void An_axis_ends_at_a_round_number(int largest, int step, int top) => Assert.Equal(new Scale(step, top), Scale.For(largest));

    [Fact]
    public void An_axis_has_few_steps_and_holds_its_largest_value()
    {
        for (var largest = 0; largest < 5_000; largest++)
        {
            var scale = Scale.For(largest);
            Assert.True(scale.Top >= largest && scale.Top % scale.Step == 0 && scale.Ticks.Count() is >= 2 and <= 5, $"{largest}: {scale}");
        }
    }

    [Fact]
    public void Columns_fill_the_picture_and_stay_in_it()
    {
        var chart = new ColumnChart("x", "", "", "", "", "", [.. Enumerable.Range(0, 53).Select(week => new Column($"{week}", $"{week}", week, 52 - week))]);
        Assert.Equal((60, "0", "12"), (chart.Scale.Top, ColumnChart.Pixels(0), chart.Y(60)));
        Assert.Equal(("192", "156"), (chart.Y(0), chart.BarHeight(52)));
        Assert.Equal("9.858%", chart.Middle(0));
        Assert.Equal("99.142%", chart.Middle(52));
        Assert.Equal([0, 14, 28, 42], chart.Names.Select(name => name.Column));
        Assert.Equal((false, true), (chart.HasDots, chart.Names.All(name => name.Anchor == "middle")));
    }

    [Fact]
    public void A_name_at_the_edge_ends_there()
    {
        var chart = new ColumnChart("x", "", "", "", "", "", [.. Enumerable.Range(0, 12).Select(week => new Column("", "", 0, 0))]);
        Assert.Equal([(0, "middle"), (3, "middle"), (6, "middle"), (9, "middle")], chart.Names);
        var ten = new ColumnChart("x", "", "", "", "", "", [.. Enumerable.Range(0, 10).Select(week => new Column("", "", 0, 0))]);
        Assert.Equal((9, "end"), ten.Names.Last());
        var few = new ColumnChart("x", "", "", "", "", "", [.. Enumerable.Range(0, 4).Select(week => new Column("", "", 0, 0))]);
        Assert.Equal((3, "middle"), few.Names.Last());
        var one = new ColumnChart("x", "", "", "", "", "", [new("", "", 3, 0)]);
        Assert.Equal([(0, "middle")], one.Names);
    }

    [Theory]
    [InlineData(6, 10, 0.375, Bound.Exact)]
    [InlineData(20, 2, 18.0 / 22, Bound.AtLeast)]
    [InlineData(1, 9, 0.4, Bound.AtMost)]
    [InlineData(5, 0, 1.0, Bound.Exact)]
    public void The_share_of_spam_tells_of_no_few(int spam, int released, double share, Bound bound) =>
        Assert.Equal((share, bound), new HeldBackCount(spam, released, 0, 0).Precision);

    [Fact]
    public void Of_four_decisions_there_is_no_share() => Assert.Null(new HeldBackCount(3, 1, 9, 9).Precision);

    [Theory]
    [InlineData(null, null, "2026-09-14", null)]
    [InlineData("6m", "talk", "2026-05-25", InquiryKind.Talk)]
    [InlineData("12m", "TALK", "2025-11-24", null)]
    [InlineData("99w", "nonsense", "2026-09-14", null)]
    public void A_time_begins_on_a_monday_of_the_site(string? period, string? kind, string first, InquiryKind? only)
    {
        // On a Sunday evening in UTC it is Monday there, the 30th.
        var scope = FigureScope.Of(period, kind, new() { TimeZone = "Asia/Shanghai" }, new(2026, 11, 29, 17, 0, 0, TimeSpan.Zero));
        Assert.Equal((first, only), (scope.First.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), scope.Kind));
        Assert.Equal(16, scope.Since.UtcDateTime.Hour);
    }
}
