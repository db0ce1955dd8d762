using Portal.Features.Inbox.Query;

namespace Portal.UnitTests.Features.Inbox.Query;

/// <summary>What is typed, divided into clauses and words.</summary>
public sealed class QueryTextTests
{
    private const int Seed = 20261120;

    /// <summary>The marks of the grammar, their Chinese sisters, and what has broken parsers elsewhere.</summary>
    private static readonly string[] Pieces =
        ["\"", "“", "”", "＂", ":", "：", "-", "－", "–", " ", "　", "\t", "\n", "\0", ",", "，", ">=", "＞", "..", "is", "state", "状态", "是", "new", "新来信", "a", "İ", "ß", "张", "😀", "\ud83d", "%", "\\", "'", "<"];

    [Theory]
    [InlineData("is:new", "is:new", "")]
    [InlineData("  IS:new   kv  cache ", "is:new", "kv cache")]
    [InlineData("kv is:new cache", "is:new", "kv cache")]
    [InlineData("is:new is:new -is:new", "is:new|-is:new", "")]
    [InlineData("状态:新来信", "state:new", "")]
    [InlineData("－状态：“新来信”", "-state:new", "")]
    [InlineData("星级：＞＝4", "stars:>=4", "")]
    [InlineData("state:new，in_review", "state:new,in_review", "")]
    [InlineData("school:\"Tsinghua University\" ada", "school:\"Tsinghua University\"", "ada")]
    [InlineData("school:\"Tsinghua Uni", "school:\"Tsinghua Uni\"", "")]
    [InlineData("-tag:cuda", "-tag:cuda", "")]
    [InlineData("-:x --is:new :x 12:30 a1:b", "", "-:x --is:new :x 12:30 a1:b")]
    [InlineData("\"is:new\" -\"kv cache\"", "", "\"is:new\" -\"kv cache\"")]
    [InlineData("\"kv cache", "", "\"kv cache\"")]
    [InlineData("“大模型 推理”", "", "\"大模型 推理\"")]
    [InlineData("tag:", "tag:\"\"", "")]
    [InlineData("nonsense:x", "nonsense:x", "")]
    [InlineData("tag:a:b", "tag:\"a:b\"", "")]
    [InlineData("\"", "", "\"\"")]
    public void It_is_divided_into_clauses_and_words(string typed, string clauses, string words)
    {
        var text = QueryText.Read(typed);
        Assert.Equal((clauses, words), (string.Join('|', text.Clauses), text.Words));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \u3000\t\n")]
    public void Nothing_is_nothing(string? typed)
    {
        Assert.True(QueryText.Read(typed).IsEmpty);
        Assert.Equal("/inbox?q=", QueryText.Read(typed).Address);
    }

    [Fact]
    public void A_facet_takes_the_place_of_what_was_said_about_its_key_and_leaves_the_rest()
    {
        var text = QueryText.Read("kind:intern -kind:talk tag:cuda \"kv cache\"").With("kind", "question");
        Assert.Equal("tag:cuda kind:question \"kv cache\"", text.ToString());
        Assert.True(text.Has("kind", "question"));
        Assert.False(text.Has("kind", "intern"));
        Assert.Equal("tag:cuda \"kv cache\"", text.Without("kind").ToString());
        Assert.Equal("tag:cuda \"kv cache\"", text.Without("kind").Without("stars").ToString());
        Assert.Equal("school:\"a b\"", QueryText.Empty.With("school", "a b").ToString());
        Assert.Equal("a b", Assert.Single(QueryText.Read(QueryText.Empty.With("school", "a b").ToString()).Clauses).Value);
    }

    [Fact]
    public void An_excluded_value_is_not_had() => Assert.False(QueryText.Read("-is:todo").Has("is", "todo"));

    [Fact]
    public void Read_again_it_is_the_same_whatever_was_typed()
    {
        var random = new Random(Seed);
        for (var round = 0; round < 20_000; round++)
        {
            var typed = string.Concat(Enumerable.Range(0, random.Next(1, 14)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            var (once, again) = (QueryText.Read(typed), QueryText.Read(QueryText.Read(typed).ToString()));
            Assert.True(once.ToString() == again.ToString() && once.Clauses.SequenceEqual(again.Clauses) && once.Words == again.Words, $"Round {round}: {typed} became {once} and then {again}");
        }
    }

    [Fact]
    public void What_no_database_takes_is_left_out() => Assert.Equal("school:ab cd", QueryText.Read("school:a\0b c\0d").ToString());
}
