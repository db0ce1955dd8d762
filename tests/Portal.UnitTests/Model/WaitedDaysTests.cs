using Portal.Model.Inquiries;

namespace Portal.UnitTests.Model;

/// <summary>The middle and the nine tenths of what people waited.</summary>
public sealed class WaitedDaysTests
{
    [Theory]
    [InlineData(5, 3)]
    [InlineData(9, 5)]
    [InlineData(10, 5)]
    [InlineData(1, 1)]
    public void So_many_tenths_waited_no_longer(int tenths, int days) =>
        Assert.Equal(days, new WaitedDays([(5, 1), (1, 1), (3, 1), (2, 1), (4, 1)]).At(tenths));

    [Fact]
    public void Of_two_the_shorter_one_is_the_middle() => Assert.Equal(2, new WaitedDays([(9, 1), (2, 1)]).At(5));

    [Fact]
    public void An_answer_on_the_spot_took_a_day_that_has_begun()
    {
        var days = new WaitedDays([(0, 2), (1, 3)]);
        Assert.Equal((1, 5, 5), (days.At(5), days.Between(1, 1), days.Count));
    }

    [Fact]
    public void Both_sides_of_a_span_belong_to_it() => Assert.Equal(3, new WaitedDays([(2, 1), (3, 2), (4, 8)]).Between(2, 3));

    [Fact]
    public void Nobody_has_no_middle() => Assert.Throws<InvalidOperationException>(() => new WaitedDays([]).At(5));
}
