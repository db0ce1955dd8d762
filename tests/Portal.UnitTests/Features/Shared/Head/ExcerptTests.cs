using Portal.Features.Shared.Head;

namespace Portal.UnitTests.Features.Shared.Head;

public sealed class ExcerptTests
{
    [Theory]
    [InlineData("Short.", 160, "Short.")]
    [InlineData("Two\n\nlines", 160, "Two lines")]
    [InlineData("A sentence that is long enough to stand alone, all by itself. And another one.", 70, "A sentence that is long enough to stand alone, all by itself.")]
    [InlineData("One. And then a sentence that goes on and on and never comes to any end at all", 70, "One. And then a sentence that goes on and on and never comes to any…")]
    public void The_sentences_that_fit_or_the_words(string text, int most, string excerpt) => Assert.Equal(excerpt, Excerpt.Of(text, most));

    [Fact]
    public void Chinese_ends_at_a_stop_or_anywhere_but_in_half_a_character()
    {
        var sentence = new string('字', 60) + "。";
        Assert.Equal(sentence, Excerpt.Of(sentence + new string('字', 200), 160));
        var rare = string.Concat(Enumerable.Repeat("𠮷", 100));
        foreach (var most in new[] { 99, 100 })
        {
            var excerpt = Excerpt.Of(rare, most);
            Assert.True(excerpt.Length <= most && !excerpt.Contains('\uFFFD') && !char.IsHighSurrogate(excerpt[^2]), excerpt);
        }
    }

    [Fact]
    public void It_is_never_longer()
    {
        foreach (var length in Enumerable.Range(60, 200))
        {
            foreach (var text in new[] { new string('a', length), string.Concat(Enumerable.Repeat("ab ", length)), string.Concat(Enumerable.Repeat("字，", length)), string.Concat(Enumerable.Repeat("A b. ", length)) })
            {
                Assert.InRange(Excerpt.Of(text, 160).Length, 1, 160);
            }
        }
    }
}
