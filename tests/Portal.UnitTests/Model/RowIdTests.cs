using Portal.Model.Keys;

namespace Portal.UnitTests.Model;

/// <summary>Rows of one request are read in the order in which they were written.</summary>
public sealed class RowIdTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Keys_of_one_moment_are_in_the_order_of_their_making()
    {
        var keys = new List<Guid>();
        for (var i = 0; i < 1000; i++)
        {
            keys.Add(RowId.Create(Now));
            RowId.Create(Now.AddHours(1));
        }

        Assert.Equal(keys.Order(), keys);
        Assert.All(keys, key => Assert.Equal(keys[0].ToString()[..13], key.ToString()[..13]));
        Assert.True(RowId.Create(Now.AddMilliseconds(1)).CompareTo(keys[^1]) > 0);
    }

    [Fact]
    public void Many_other_moments_in_between_change_nothing()
    {
        var keys = new List<Guid>();
        for (var i = 0; i < 3000; i++)
        {
            keys.Add(RowId.Create(Now.AddHours(2)));
            RowId.Create(Now.AddHours(3).AddMilliseconds(i));
        }

        Assert.Equal(keys.Order(), keys);
    }

    [Fact]
    public void They_are_of_version_7_and_never_the_same()
    {
        var keys = Enumerable.Range(0, 10_000).Select(_ => RowId.Create(Now.AddDays(1))).ToList();
        Assert.Equal(keys.Count, keys.Distinct().Count());
        Assert.All(keys, key => Assert.Equal((7, 8), (key.Version, key.Variant & 0xC)));
    }
}
