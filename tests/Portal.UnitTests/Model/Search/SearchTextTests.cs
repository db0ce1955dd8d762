using Portal.Model.Search;

namespace Portal.UnitTests.Model.Search;

public sealed class SearchTextTests
{
    [Theory]
    [InlineData("KV Cache", "kv cache")]
    [InlineData("José Łukasz Ødegård Çelik İpek", "jose lukasz odegard celik ipek")]
    [InlineData("ＬＬＭ（ＫＶ）　１２", "llm(kv) 12")]
    [InlineData("機器學習與實驗驗證", "机器学习与实验验证")]
    [InlineData("裡裏线線復覆鑽開願", "里里线线复复钻开愿")]
    [InlineData("Zürich – l’école “x”", "zurich - l'ecole \"x\"")]
    [InlineData("a\tb\r\nc\u00A0d\u3000e", "a b  c d e")]
    [InlineData("한국어 ガイド", "한국어 ガイド")]
    [InlineData("ΑΒΓ ЖЙ", "αβγ жи")]
    [InlineData("𠮷野家 😀", "𠮷野家 😀")]
    public void Is_compared_without_what_does_not_matter(string text, string folded) => Assert.Equal(folded, SearchText.Fold(text));

    [Fact]
    public void Each_character_keeps_its_place_and_folding_twice_is_folding_once()
    {
        var all = new string([.. Enumerable.Range(0, char.MaxValue + 1).Select(value => (char)value)]);
        var folded = SearchText.Fold(all);
        Assert.Equal(all.Length, folded.Length);
        Assert.All(Enumerable.Range(0, all.Length).Where(i => char.IsSurrogate(all[i])), i => Assert.Equal(all[i], folded[i]));
        var again = SearchText.Fold(folded);
        Assert.Empty(Enumerable.Range(0, all.Length).Where(i => folded[i] != again[i]).Select(i => $"{all[i]}{folded[i]}{again[i]}"));
    }

    [Fact]
    public void An_entry_has_a_line_for_each_text_and_one_blank_for_many() =>
        Assert.Equal("one two\nthree", SearchText.OfEntry(["  One \r\n\r\n Two ", "\t", "", "THREE"]));
}
