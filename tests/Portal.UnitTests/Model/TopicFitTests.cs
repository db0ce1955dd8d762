using Portal.Model.Inquiries;
using Portal.Model.Topics;
using static Portal.Model.Topics.FitGap;

namespace Portal.UnitTests.Model;

public sealed class TopicFitTests
{
    private static readonly DateOnly March = new(2027, 3, 1);
    private static readonly DateOnly May = new(2027, 5, 31);

    [Theory]
    [InlineData(5, true)]
    [InlineData(6, false)]
    [InlineData(12, false)]
    [InlineData(24, false)]
    [InlineData(null, false)]
    public void Only_too_few_months_are_a_gap(int? months, bool isGap) =>
        Assert.Equal(isGap ? [MonthsTooFew] : [], TopicFit.Compare(Strict(), null, months, null, null));

    [Theory]
    [InlineData(3, true)]
    [InlineData(4, false)]
    [InlineData(5, false)]
    [InlineData(null, false)]
    public void Only_too_few_days_are_a_gap(int? days, bool isGap) =>
        Assert.Equal(isGap ? [DaysTooFew] : [], TopicFit.Compare(Strict(), null, null, days, null));

    [Theory]
    [InlineData(Place.OnSite, Place.OnSite, false)]
    [InlineData(Place.OnSite, Place.Remote, true)]
    [InlineData(Place.OnSite, Place.Either, false)]
    [InlineData(Place.Remote, Place.OnSite, true)]
    [InlineData(Place.Remote, Place.Remote, false)]
    [InlineData(Place.Remote, Place.Either, false)]
    [InlineData(Place.Either, Place.OnSite, false)]
    [InlineData(Place.Either, Place.Remote, false)]
    [InlineData(Place.Either, Place.Either, false)]
    [InlineData(Place.OnSite, null, false)]
    public void Places_differ_unless_one_side_takes_either(Place wanted, Place? offered, bool isGap)
    {
        var topic = Strict();
        topic.Place = wanted;
        Assert.Equal(isGap ? [PlaceDiffers] : [], TopicFit.Compare(topic, null, null, null, offered));
    }

    [Fact]
    public void The_days_on_which_a_topic_can_begin_include_the_first_and_the_last()
    {
        Assert.Equal([StartTooEarly], TopicFit.Compare(Strict(), March.AddDays(-1), null, null, null));
        Assert.Empty(TopicFit.Compare(Strict(), March, null, null, null));
        Assert.Empty(TopicFit.Compare(Strict(), May, null, null, null));
        Assert.Equal([StartTooLate], TopicFit.Compare(Strict(), May.AddDays(1), null, null, null));
    }

    [Fact]
    public void A_topic_with_one_of_the_two_days_is_open_at_the_other_end()
    {
        var (from, by) = (Strict(), Strict());
        (from.StartsBy, by.StartsFrom) = (null, null);
        Assert.Empty(TopicFit.Compare(from, DateOnly.MaxValue, null, null, null));
        Assert.Empty(TopicFit.Compare(by, DateOnly.MinValue, null, null, null));
    }

    [Fact]
    public void All_gaps_are_named_in_order() =>
        Assert.Equal([MonthsTooFew, DaysTooFew, PlaceDiffers, StartTooLate], TopicFit.Compare(Strict(), DateOnly.MaxValue, 1, 1, Place.Remote));

    [Fact]
    public void A_topic_that_asks_for_nothing_fits_everybody() =>
        Assert.Empty(TopicFit.Compare(Topic("easy", 0, Place.Either), March, 1, 1, Place.Remote));

    [Fact]
    public void Alternatives_share_an_interest_first_and_keep_the_order_of_the_list()
    {
        var chosen = Strict();
        Topic[] open =
        [
            Topic("last", 9, Place.Either, "llm"), Topic("other", 1, Place.Either, "vision"), chosen,
            Topic("near", 5, Place.Either, "robots", "llm"), Topic("none", 0, Place.Either),
        ];
        Assert.Equal(["near", "last"], Keys(TopicFit.Alternatives(open, chosen, March, 3, 3, Place.Remote)));
        Assert.Equal(["none", "other"], Keys(TopicFit.Alternatives(open, null, March, 3, 3, Place.Remote)));
        Assert.Equal(["near", "none"], Keys(TopicFit.Alternatives(open.Where(t => t.Key != "last"), chosen, March, 3, 3, Place.Remote)));
    }

    [Fact]
    public void An_alternative_has_no_gap_is_not_the_chosen_one_and_is_of_its_kind()
    {
        var chosen = Topic("chosen", 0, Place.Either, "llm");
        var proposal = Topic("proposal", 1, Place.Either, "llm");
        proposal.Kind = TopicKind.Collaboration;
        Assert.Empty(TopicFit.Alternatives([chosen, proposal, Strict()], chosen, March, 3, null, null));
        Assert.Equal(["strict"], Keys(TopicFit.Alternatives([chosen, proposal, Strict()], chosen, March, 6, null, null)));
    }

    private static IEnumerable<string> Keys(IEnumerable<Topic> topics) => topics.Select(topic => topic.Key);

    private static Topic Strict()
    {
        var topic = Topic("strict", 7, Place.OnSite, "llm");
        (topic.MonthsMin, topic.MonthsMax, topic.DaysPerWeek, topic.StartsFrom, topic.StartsBy) = (6, 12, 4, March, May);
        return topic;
    }

    private static Topic Topic(string key, int position, Place place, params string[] interests) =>
        new() { Key = key, Position = position, Place = place, InterestKeys = [.. interests] };
}
