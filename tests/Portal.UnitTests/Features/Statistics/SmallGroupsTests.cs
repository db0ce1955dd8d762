using Portal.Features.Statistics;

namespace Portal.UnitTests.Features.Statistics;

/// <summary>No number of fewer than five people is shown, and none follows from the others and the sum.</summary>
public sealed class SmallGroupsTests
{
    [Fact]
    public void Groups_that_are_large_enough_stay_as_they_are()
    {
        var groups = SmallGroups.Of([("a", 5), ("b", 9), ("none", 0)]);
        Assert.Equal([("b", 9), ("a", 5)], groups.Shown);
        Assert.Equal((0, false, false), (groups.Rest, groups.IsTooFew, groups.IsEmpty));
    }

    [Fact]
    public void Small_groups_are_put_together()
    {
        var groups = SmallGroups.Of([("a", 20), ("b", 4), ("c", 3)]);
        Assert.Equal([("a", 20)], groups.Shown);
        Assert.Equal(7, groups.Rest);
        Assert.Equal(["b", "c"], groups.Merged);
    }

    [Fact]
    public void Where_they_are_still_too_few_the_smallest_of_the_others_joins_them()
    {
        var groups = SmallGroups.Of([("a", 20), ("b", 6), ("c", 1), ("d", 1)]);
        Assert.Equal([("a", 20)], groups.Shown);
        Assert.Equal(8, groups.Rest);
    }

    [Fact]
    public void One_small_group_beside_one_large_is_not_told_apart()
    {
        var groups = SmallGroups.Of([("a", 20), ("b", 1)]);
        Assert.Empty(groups.Shown);
        Assert.Equal((21, false), (groups.Rest, groups.IsTooFew));
    }

    [Fact]
    public void Of_few_people_nothing_is_said()
    {
        Assert.True(SmallGroups.Of([("a", 3), ("b", 1)]).IsTooFew);
        Assert.True(SmallGroups.Of(Array.Empty<(string, int)>(), rest: 4).IsTooFew);
        Assert.True(SmallGroups.Of(Array.Empty<(string, int)>()).IsEmpty);
        Assert.False(SmallGroups.Of([("a", 3), ("b", 2)]).IsTooFew);
    }

    [Fact]
    public void A_rest_without_names_is_a_group_like_any_other()
    {
        var groups = SmallGroups.Of([("a", 8), ("b", 6)], rest: 2);
        Assert.Equal([("a", 8)], groups.Shown);
        Assert.Equal(8, groups.Rest);
        Assert.Equal(5, SmallGroups.Of([("a", 8)], rest: 5).Rest);
    }

    [Fact]
    public void No_more_than_asked_for_are_named()
    {
        var groups = SmallGroups.Of([("a", 9), ("b", 8), ("c", 7)], most: 2);
        Assert.Equal([("a", 9), ("b", 8)], groups.Shown);
        Assert.Equal(7, groups.Rest);
    }

    /// <summary>Everything that two to four groups of up to eight can be.</summary>
    [Fact]
    public void However_they_are_nothing_small_is_left_and_nobody_is_lost()
    {
        for (var n = 0; n < 9 * 9 * 9 * 9; n++)
        {
            (int Name, int Count)[] all = [(0, n % 9), (1, n / 9 % 9), (2, n / 81 % 9), (3, n / 729)];
            var groups = SmallGroups.Of(all);
            Assert.Equal(all.Sum(group => group.Count), groups.Shown.Sum(group => group.Count) + groups.Rest);
            Assert.All(groups.Shown, group => Assert.True(group.Count >= SmallGroups.Fewest));
            Assert.True(groups.Rest is 0 or >= SmallGroups.Fewest || groups.IsTooFew);

            var spans = SmallGroups.Neighbours([.. all.Select(group => group.Count)]);
            Assert.All(spans, span => Assert.True(span.Count is 0 or >= SmallGroups.Fewest));
            Assert.True(spans.Sum(span => span.Count) == all.Sum(group => group.Count) || SmallGroups.IsSmall(all.Sum(group => group.Count)));
        }
    }

    [Fact]
    public void Spans_join_their_neighbours()
    {
        Assert.Equal([(0, 1, 7), (2, 2, 0), (3, 3, 6)], SmallGroups.Neighbours([3, 4, 0, 6]));
        Assert.Equal([(0, 0, 5), (1, 3, 8)], SmallGroups.Neighbours([5, 6, 0, 2]));
        Assert.Empty(SmallGroups.Neighbours([1, 0, 3]));
        Assert.Equal([(0, 2, 6)], SmallGroups.Neighbours([2, 3, 1]));
    }
}
