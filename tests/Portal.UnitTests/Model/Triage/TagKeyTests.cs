using Portal.Model.Triage;

namespace Portal.UnitTests.Model.Triage;

public sealed class TagKeyTests
{
    [Theory]
    [InlineData("CUDA", "cuda")]
    [InlineData("KV cache", "kv-cache")]
    [InlineData(" --KV: \"cache\"-- ", "kv-cache")]
    [InlineData("ＣＵＤＡ　１２", "cuda-12")]
    [InlineData("C++ & C#", "c++-c#")]
    [InlineData("大模型推理", "大模型推理")]
    [InlineData("推理：优化", "推理-优化")]
    [InlineData("Zoë", "zoë")]
    [InlineData("", "tag")]
    [InlineData("😀 !!", "tag")]
    public void A_name_becomes_a_word_of_the_query(string name, string key) => Assert.Equal(key, TagKey.Of(name));

    [Fact]
    public void It_fits_and_never_ends_in_a_hyphen_or_half_a_sign()
    {
        Assert.Equal(new string('a', 39), TagKey.Of(new string('a', 39) + " b"));
        var rare = TagKey.Of("a" + string.Concat(Enumerable.Repeat("𠀀", 30)));
        Assert.True(rare.Length <= Tag.MaxKeyLength && !char.IsHighSurrogate(rare[^1]), rare);
    }

    [Fact]
    public void A_key_is_its_own_key() => Assert.All(new[] { "kv-cache", "大模型推理", "c++-c#", "zoë" }, key => Assert.Equal(key, TagKey.Of(key)));
}
