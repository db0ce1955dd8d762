using Portal.Model.Inquiries;

namespace Portal.UnitTests.Model;

/// <summary>The range of days that readers see.</summary>
public sealed class AnswerPaceTests
{
    [Fact]
    public void Nineteen_answers_say_nothing_however_many_wait() =>
        Assert.Null(AnswerPace.Of(Days(Enumerable.Repeat(1.0, 19)), Days(Enumerable.Repeat(40.0, 100))));

    [Fact]
    public void Eight_of_ten_lie_within_it() => Assert.Equal(new(20, 2, 18), AnswerPace.Of(Days(Enumerable.Range(1, 20).Select(day => (double)day)), Days([])));

    [Fact]
    public void Days_that_have_begun_count_and_none_is_less_than_one() =>
        Assert.Equal(new(20, 1, 3), AnswerPace.Of(Days(Enumerable.Repeat(0.1, 10).Concat(Enumerable.Repeat(2.01, 10))), Days([])));

    [Fact]
    public void Who_waits_too_long_makes_it_slower()
    {
        var given = Days(Enumerable.Repeat(2.0, 20));
        Assert.Equal(new(20, 2, 2), AnswerPace.Of(given, Days([30, 30])));
        Assert.Equal(new(20, 2, 30), AnswerPace.Of(given, Days([30, 30, 30])));
    }

    private static WaitedDays Days(IEnumerable<double> days) => new(days.Select(day => ((int)Math.Ceiling(day), 1)));
}
