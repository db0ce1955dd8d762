using Portal.Model.Inquiries;
using Portal.Model.Reviews;

namespace Portal.UnitTests.Model;

public sealed class ReviewTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero);
    private static readonly RubricCriterion Skill = RubricCriterion.Create(null, new("Skill", "能力"), 3, 0, Now);
    private static readonly RubricCriterion Fit = RubricCriterion.Create(null, new("Fit", "契合"), 1, 1, Now);

    private static Review Asked() => Review.Ask(Guid.NewGuid(), new(Guid.NewGuid(), null, "Rita"), new(false, true), new Actor(Guid.NewGuid(), "Olga"), Now);

    [Theory]
    [InlineData(5, 1, 4.0)]
    [InlineData(5, null, 5.0)]
    [InlineData(null, 2, 2.0)]
    [InlineData(null, null, null)]
    public void No_opinion_counts_for_nothing_and_the_rest_by_weight(int? skill, int? fit, double? mean)
    {
        var review = Asked();
        review.Give(new Dictionary<Guid, int?> { [Skill.Id] = skill, [Fit.Id] = fit }, "  ", Now);
        Assert.Equal(mean, review.Mean([Skill, Fit]));
        Assert.Null(review.Comment);
    }

    [Fact]
    public void An_answer_given_again_takes_the_place_of_the_first()
    {
        var review = Asked();
        review.Give(new Dictionary<Guid, int?> { [Skill.Id] = 5, [Fit.Id] = 4 }, "Good.", Now);
        Assert.Null(review.ChangedAt);
        review.Give(new Dictionary<Guid, int?> { [Skill.Id] = 2 }, "Less so.", Now.AddDays(1));
        Assert.Equal((Now, Now.AddDays(1), "Less so."), (review.GivenAt, review.ChangedAt, review.Comment));

        // A question that is not asked any more keeps its answer.
        Assert.Equal([2, 4], review.Scores.Select(score => score.Value));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    public void A_score_is_one_to_five(int value) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Asked().Give(new Dictionary<Guid, int?> { [Skill.Id] = value }, null, Now));

    [Fact]
    public void What_was_taken_back_cannot_be_answered_until_it_is_asked_again()
    {
        var review = Asked();
        review.Withdraw(Now);
        Assert.Throws<InvalidOperationException>(() => review.Give(new Dictionary<Guid, int?> { [Skill.Id] = 3 }, null, Now));
        review.AskAgain(new(true, false));
        review.Give(new Dictionary<Guid, int?> { [Skill.Id] = 3 }, null, Now);
        Assert.Equal((true, false, true), (review.ShowsName, review.ShowsFiles, review.IsGiven));
    }

    [Fact]
    public void A_link_ends_at_its_time_or_when_it_is_taken_back()
    {
        var (link, secret) = ReviewLink.Create(" Rita  Reviewer ", 14, new Actor(Guid.NewGuid(), "Olga"), Now);
        Assert.Equal("Rita Reviewer", link.Name);
        Assert.True(secret.Length >= 40);
        Assert.True(link.IsOpen(Now.AddDays(14).AddTicks(-1)));
        Assert.False(link.IsOpen(Now.AddDays(14)));
        link.Revoke(Now.AddDays(1));
        Assert.False(link.IsOpen(Now.AddDays(1)));
    }
}
