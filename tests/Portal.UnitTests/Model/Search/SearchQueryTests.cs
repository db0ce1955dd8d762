using Portal.Model.Search;

namespace Portal.UnitTests.Model.Search;

/// <summary>What the words mean; that the database finds by it is tested there.</summary>
public sealed class SearchQueryTests
{
    [Theory]
    [InlineData("kv cache", "'kv' & 'cache':*")]
    [InlineData("KV", "'kv'")]
    [InlineData("x c++ 博", "'x' & 'c++':* & '博':*")]
    [InlineData("量化", "'量化'")]
    [InlineData("量化 推理", "'量化' & '推理'")]
    [InlineData("\"Quick\"", "'quick'")]
    [InlineData("kv -cache -\"mini\"", "'kv' & !'cache':* & !'mini'")]
    [InlineData("學", "'学':*")]
    public void Words_need_no_second_look(string words, string terms)
    {
        var condition = SearchQuery.Of(words);
        Assert.Equal(terms, condition.Terms?.ToString());
        Assert.Empty(condition.Phrases);
        Assert.Empty(condition.Excluded);
    }

    [Theory]
    [InlineData("kv-cache", "'kv' & 'cache':* | 'kvcache':*", "%kv_cache%|%kvcache%")]
    [InlineData("KVCache", "'kv' & 'cache':* | 'kvcache':*", "%kv_cache%|%kvcache%")]
    [InlineData("a/b-c_d", "'a' & 'b' & 'c' & 'd' | 'abcd':*", "%a_b_c_d%|%abcd%")]
    [InlineData("研究员", "'研究' & '究员'", "%研究员%")]
    [InlineData("\"100% sure_thing\"", "'100' & 'sure' & 'thing'", @"%100\% sure\_thing%")]
    [InlineData("“ Exact\t Words ”", "'exact' & 'words'", "%exact words%")]
    [InlineData("\"在 KV 上\"", "'在':* & 'kv' & '上':*", "%在 kv 上%")]
    public void Neighbours_are_looked_at(string words, string terms, string patterns)
    {
        var condition = SearchQuery.Of(words);
        Assert.Equal(terms, condition.Terms?.ToString());
        Assert.Equal(patterns, string.Join('|', Assert.Single(condition.Phrases).Patterns));
    }

    [Fact]
    public void Three_pieces_may_be_written_in_four_ways() =>
        Assert.Equal(["%gpt_4o_mini%", "%gpt_4omini%", "%gpt4o_mini%", "%gpt4omini%"], Assert.Single(SearchQuery.Of("gpt-4o-mini").Phrases).Patterns);

    [Theory]
    [InlineData("")]
    [InlineData(" \t ")]
    [InlineData("\"")]
    [InlineData("\"\" - -- … “”")]
    [InlineData("-\"…\" -")]
    [InlineData("。！？")]
    public void Signs_alone_ask_for_nothing(string words)
    {
        var condition = SearchQuery.Of(words);
        Assert.True(condition.IsEmpty);
        Assert.Empty(condition.Marks);
    }

    [Fact]
    public void What_is_excluded_stands_apart_where_it_needs_a_second_look_or_nothing_is_wanted()
    {
        var alone = SearchQuery.Of("-spam");
        Assert.Null(alone.Terms);
        Assert.False(alone.IsEmpty);
        Assert.Equal("'spam':*", Assert.Single(alone.Excluded).Terms.ToString());

        var phrase = SearchQuery.Of("kv -研究员 -\"not this\"");
        Assert.Equal("'kv'", phrase.Terms?.ToString());
        Assert.Equal(["%研究员%", "%not this%"], phrase.Excluded.Select(excluded => Assert.Single(Assert.Single(excluded.Phrases).Patterns)));
        Assert.Single(phrase.Marks);
    }

    [Theory]
    [InlineData("kv\"exact words\"cache", "'kv' & 'exact' & 'words' & 'cache':*")]
    [InlineData("\"never closed", "'never':* & 'closed':*")]
    [InlineData("a-b", "'a' & 'b' | 'ab'")]
    [InlineData("kv- cache", "'kv' & 'cache':*")]
    public void Odd_typing_is_understood(string words, string terms) => Assert.Equal(terms, SearchQuery.Of(words).Terms?.ToString());

    [Fact]
    public void A_page_that_is_pasted_does_not_become_a_page_of_terms()
    {
        Assert.InRange(SearchQuery.Of(string.Join(' ', Enumerable.Range(0, 5000).Select(i => $"w{i}"))).Terms!.ToString().Length, 1, 1000);
        Assert.InRange(SearchQuery.Of(new string('研', 5000)).Terms!.ToString().Length, 1, 1000);
        Assert.InRange(SearchQuery.Of(string.Join('-', Enumerable.Range(0, 5000))).Terms!.ToString().Length, 1, 100_000);
    }
}
