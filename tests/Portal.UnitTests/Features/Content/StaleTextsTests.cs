using Portal.Features.Content.Editing;
using Portal.Features.Content.Editing.Fields;

namespace Portal.UnitTests.Features.Content;

public sealed class StaleTextsTests
{
    [Theory]
    [InlineData("a", "甲", "b", "甲", "", "title.zh")]
    [InlineData("a", "甲", "a", "乙", "", "title.en")]
    [InlineData("a", "甲", "b", "乙", "", "")]
    [InlineData("a", "甲", "a", "甲", "title.zh", "title.zh")]
    [InlineData("a", "甲", "a", "乙", "title.zh", "title.en")]
    [InlineData("a", "甲", "b", "乙", "title.zh", "")]
    [InlineData("a", "", "b", "", "", "")]
    [InlineData("a", "甲", "", "甲", "", "")]
    [InlineData("a", "甲", "a", "", "title.zh", "")]
    [InlineData("", "甲", "a", "甲", "", "title.zh")]
    public void The_side_that_was_left_behind_is_stale(string en, string zh, string newEn, string newZh, string stale, string expected) => Assert.Equal(
        expected.Length == 0 ? [] : [expected],
        StaleTexts.After(stale.Length == 0 ? [] : [stale], Values(en, zh), Values(newEn, newZh)));

    [Fact]
    public void A_text_without_sides_is_never_stale()
    {
        var (before, after) = (new FormValues { ["venue"] = "AAAI" }, new FormValues { ["venue"] = "ACL" });
        Assert.Empty(StaleTexts.After([], before, after));
    }

    private static FormValues Values(string en, string zh) => new() { ["title.en"] = en, ["title.zh"] = zh };
}
