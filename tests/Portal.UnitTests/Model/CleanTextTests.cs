using Portal.Model.Text;

namespace Portal.UnitTests.Model;

public sealed class CleanTextTests
{
    [Theory]
    [InlineData("  two \t words\r\n and  a line ", "two words and a line")]
    [InlineData("a\u3000b\u00A0c", "a b c")]
    [InlineData("\u200B\uFEFF", "")]
    [InlineData("a\0b\u0007c\u001Bd\u007Fe", "abcde")]
    [InlineData("e\u0301", "é")]
    public void One_line_is_one_line(string text, string clean) => Assert.Equal(clean, CleanText.OneLine(text));

    [Theory]
    [InlineData(" one\r\ntwo\rthree\u2028four\n\n", "one\ntwo\nthree\nfour")]
    [InlineData("keeps  blanks\tand tabs", "keeps  blanks\tand tabs")]
    [InlineData("right\u202Eleft\u202C \u2066isolated\u2069", "rightleft isolated")]
    [InlineData("zero\u200Bwidth\u2060joiner", "zerowidthjoiner")]
    [InlineData("👩\u200D🔬 می\u200Cخواهم", "👩\u200D🔬 می\u200Cخواهم")]
    [InlineData("a\uFFFE\uFFFFb", "ab")]
    public void Lines_lose_only_what_nobody_sees(string text, string clean) => Assert.Equal(clean, CleanText.Lines(text));

    [Fact]
    public void A_lone_surrogate_becomes_a_character_that_can_be_stored()
    {
        Assert.Equal("a\uFFFDb", CleanText.Lines(new string(['a', '\uD800', 'b'])));
        Assert.Equal("\uFFFD", CleanText.OneLine(new string('\uDC00', 1)));
    }

    [Theory]
    [InlineData("abc", 3, "abc")]
    [InlineData("abcd", 3, "abc")]
    [InlineData("ab👩", 3, "ab")]
    [InlineData("ab👩", 4, "ab👩")]
    [InlineData("👩👩", 3, "👩")]
    [InlineData("👩", 1, "")]
    [InlineData("abc", 0, "")]
    public void A_text_is_never_cut_through_a_character(string text, int length, string cut) => Assert.Equal(cut, CleanText.Cut(text, length));

    [Theory]
    [InlineData("", 0)]
    [InlineData("abc", 3)]
    [InlineData("中文", 4)]
    [InlineData("，。", 4)]
    [InlineData("カナ한글", 8)]
    [InlineData("𠀀", 2)]
    [InlineData("é", 1)]
    [InlineData("👩", 1)]
    [InlineData("a\nb", 3)]
    [InlineData("a\r\nb", 3)]
    public void A_wide_character_counts_two(string text, int length) => Assert.Equal(length, CleanText.WeightedLength(text));
}
