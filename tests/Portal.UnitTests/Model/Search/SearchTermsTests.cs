using Portal.Model.Search;

namespace Portal.UnitTests.Model.Search;

public sealed class SearchTermsTests
{
    [Theory]
    [InlineData("The quick, QUICK fox!", "fox quick the")]
    [InlineData("kv-cache", "cache kv kvcache")]
    [InlineData("KVCache", "cache kv kvcache")]
    [InlineData("zhang.san@pku.edu.cn", "cn edu pku pkueducn san zhang zhangsan")]
    [InlineData("https://a.org/b", "a aorgb b https org")]
    [InlineData("PyTorch GPUs LLMs iOS", "gpus i ios llms os py pytorch torch")]
    [InlineData("C++17, C#, c", "17 c c# c++")]
    [InlineData("rock 'n' roll don't -- ok.", "don dont n ok rock roll t")]
    [InlineData("int8/fp16_x", "fp16 int8 int8fp16x x")]
    [InlineData("博士研究员", "博士 员 士研 研究 究员")]
    [InlineData("在清华，读博", "博 华 在清 清华 读博")]
    [InlineData("用CUDA写算子", "cuda 写算 子 用 算子")]
    [InlineData("量化 かな 한국", "かな な 化 国 국 量化 한국", "国")]
    [InlineData("𠮷野 吉", "吉 野 𠮷野")]
    [InlineData("…。、！- _ / .", "")]
    public void A_text_is_found_by(string text, string terms, string? not = null) => Assert.Equal(
        terms.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(term => term != not).Order(StringComparer.Ordinal),
        SearchTerms.Of([text]).Order(StringComparer.Ordinal));

    [Fact]
    public void Long_words_are_cut_and_there_are_not_too_many()
    {
        Assert.Equal([new string('x', SearchTerms.MaxLength)], SearchTerms.Of([new string('x', 500)]));
        var many = SearchTerms.Of(Enumerable.Range(0, 50_000).Select(i => $"w{i}"));
        Assert.Equal(SearchTerms.MaxCount, many.Count);
        Assert.Contains("w0", many);
    }

    /// <summary>PostgreSQL refuses more than a mebibyte of terms in one row.</summary>
    [Fact]
    public void Nor_too_long_altogether()
    {
        var many = SearchTerms.Of(Enumerable.Range(0, 20_000).Select(i => $"{i:00000}{new string('ж', 55)}"));
        Assert.InRange(many.Sum(term => System.Text.Encoding.UTF8.GetByteCount(term) + 4), 500_000, 1 << 20);
    }
}
