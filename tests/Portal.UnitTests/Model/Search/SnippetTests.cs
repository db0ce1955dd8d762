using Portal.Model.Search;

namespace Portal.UnitTests.Model.Search;

public sealed class SnippetTests
{
    [Theory]
    [InlineData("Uses the KV cache well", "kv-cache", "Uses the [KV cache] well")]
    [InlineData("Uses the KVCache well", "kv-cache", "Uses the [KVCache] well")]
    [InlineData("Uses kv-caches well", "KVCache", "Uses [kv-cache]s well")]
    [InlineData("An apple, a pineapple", "app", "An [app]le, a pineapple")]
    [InlineData("x, xy and x", "x", "[x], xy and [x]")]
    [InlineData("做機器學習的人", "机器学习", "做[機器學習]的人")]
    [InlineData("José and\r\njose", "jose", "[José] and  [jose]")]
    [InlineData("say exact\n words, not exactwords", "\"exact words\"", "say [exact  words], not exactwords")]
    [InlineData("one two three", "two one", "[one] [two] three")]
    [InlineData("overlap: 研究员工", "研究员 员工", "overlap: [研究员工]")]
    [InlineData("C++ and C", "c++", "[C++] and C")]
    [InlineData("here", "-there here", "[here]")]
    [InlineData("nothing", "else", null)]
    [InlineData("nothing", "", null)]
    [InlineData("", "else", null)]
    public void Marks_what_was_found(string text, string words, string? marked) => Assert.Equal(marked, Marked(Snippet.Around(text, SearchQuery.Of(words), 200)));

    [Fact]
    public void Is_cut_where_words_end()
    {
        var text = string.Concat(Enumerable.Repeat("before ", 50)) + "the Needle here " + string.Concat(Enumerable.Repeat("afterwards ", 50));
        var snippet = Snippet.Around(text, SearchQuery.Of("needle"), 52)!;
        Assert.Equal("before the [Needle] here afterwards afterwards", Marked(snippet)!.Trim());
        Assert.True(snippet.IsCutBefore);
        Assert.True(snippet.IsCutAfter);
    }

    [Fact]
    public void Goes_where_most_of_it_is_together()
    {
        var text = "alpha " + string.Concat(Enumerable.Repeat("nothing ", 40)) + "alpha beta";
        var snippet = Snippet.Around(text, SearchQuery.Of("beta alpha"), 50)!;
        Assert.EndsWith("[alpha] [beta]", Marked(snippet), StringComparison.Ordinal);
        Assert.Equal(2, snippet.Count);
        Assert.False(snippet.IsCutAfter);
    }

    /// <summary>Wherever it is cut: nothing breaks, and what was found is in it.</summary>
    [Fact]
    public void Never_splits_a_character()
    {
        for (var shift = 0; shift < 40; shift++)
        {
            var text = new string('x', shift) + string.Concat(Enumerable.Repeat("😀𠮷", 60)) + "针" + string.Concat(Enumerable.Repeat("𠮷😀", 60));
            foreach (var length in Enumerable.Range(20, 20))
            {
                var snippet = Snippet.Around(text, SearchQuery.Of("针"), length)!;
                Assert.DoesNotContain('\uFFFD', string.Concat(snippet.Text.EnumerateRunes()));
                Assert.Equal("针", snippet.Text[Assert.Single(snippet.Hits)]);
                Assert.InRange(snippet.Text.Length, 1, length);
            }
        }
    }

    [Fact]
    public void A_hit_at_either_end_of_a_long_word_is_there()
    {
        var snippet = Snippet.Around(new string('a', 500) + " " + new string('b', 500), SearchQuery.Of("bbb"), 40)!;
        Assert.Equal("bbb", snippet.Text[snippet.Hits[0]]);
    }

    private static string? Marked(Snippet? snippet) => snippet is null ? null
        : snippet.Hits.Reverse().Aggregate(snippet.Text, (text, hit) => $"{text[..hit.Start]}[{text[hit]}]{text[hit.End..]}");
}
