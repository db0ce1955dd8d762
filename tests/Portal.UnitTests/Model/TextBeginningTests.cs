using Portal.Model.Text;

namespace Portal.UnitTests.Model;

public sealed class TextBeginningTests
{
    [Theory]
    [InlineData("One sentence.", "One sentence.")]
    [InlineData("First. Second.", "First.")]
    [InlineData("About 0.39 billion weights, e.g. on a phone. Second.", "About 0.39 billion weights, e.g. on a phone.")]
    [InlineData("第一句。第二句。", "第一句。")]
    [InlineData("No end", "No end")]
    [InlineData("First\nline. Second", "First line.")]
    [InlineData("", "")]
    public void A_sentence_ends_at_its_stop(string text, string sentence) => Assert.Equal(sentence, TextBeginning.Sentence(text));

    [Theory]
    [InlineData("A title. And more.", "A title")]
    [InlineData("标题。还有更多。", "标题")]
    [InlineData("Is it? Yes.", "Is it?")]
    public void A_title_has_no_full_stop(string text, string title) => Assert.Equal(title, TextBeginning.Title(text));

    [Fact]
    public void A_long_sentence_is_cut_at_a_word_or_a_character()
    {
        Assert.Equal(string.Join(' ', Enumerable.Repeat("seven,7", 14)) + " seven,7…", TextBeginning.Title(string.Join(' ', Enumerable.Repeat("seven,7", 40))));
        Assert.Equal(new string('长', 59) + "…", TextBeginning.Title(new string('长', 400)));
        Assert.Equal(new string('x', 119) + "…", TextBeginning.Title(new string('x', 400)));
        Assert.Equal(string.Concat(Enumerable.Repeat("😀", 119)) + "…", TextBeginning.Title(string.Concat(Enumerable.Repeat("😀", 400))));
    }

    [Theory]
    [InlineData("Motion-Aware Caching", Language.English)]
    [InlineData("量化 Inference", Language.Chinese)]
    [InlineData("", Language.English)]
    public void The_language_of_a_text_is_seen_by_its_characters(string text, Language language) => Assert.Equal(language, Languages.OfText(text));
}
