using Portal.Features.Contact.Screening;

namespace Portal.UnitTests.Features.Contact.Screening;

public sealed class TextFingerprintTests
{
    private const string Letter = "I measured the cache of a video model, and 38 % of its reads were of no use.";

    private const string ChineseLetter = "我在本科毕业设计中复现了误差补偿方法，并把量化后的模型部署到两块显卡上，测得延迟下降百分之四十。";

    [Theory]
    [InlineData(Letter, "I MEASURED the cache of a video model and 38% of its reads\r\n\r\nwere of no use!")]
    [InlineData(Letter, "I measured the ca\u200Bche of a video model — and ３８ ％ of its reads were of no use")]
    [InlineData(ChineseLetter, "我在本科毕业设计中，复现了误差补偿方法；\n并把量化后的模型部署到 两块显卡 上,测得延迟下降百分之四十")]
    public void What_is_not_a_letter_or_digit_does_not_matter(string one, string same) =>
        Assert.Equal(TextFingerprint.Of([one]), TextFingerprint.Of([same]));

    [Theory]
    [InlineData("I measured the cache of a video model, and 39 % of its reads were of no use.")]
    [InlineData("I measured the cache of a video model, and 38 % of its reads were of some use.")]
    public void Other_words_and_numbers_do(string other) => Assert.NotEqual(TextFingerprint.Of([Letter]), TextFingerprint.Of([other]));

    [Fact]
    public void Texts_count_together_and_in_their_order()
    {
        Assert.Equal(TextFingerprint.Of([Letter, ChineseLetter]), TextFingerprint.Of([$"{Letter}\n{ChineseLetter}"]));
        Assert.NotEqual(TextFingerprint.Of([Letter, ChineseLetter]), TextFingerprint.Of([ChineseLetter, Letter]));
        Assert.Equal(TextFingerprint.Length, TextFingerprint.Of([Letter])!.Length);
    }

    [Fact]
    public void A_text_of_few_letters_has_none()
    {
        Assert.Null(TextFingerprint.Of([]));
        Assert.Null(TextFingerprint.Of([new string('字', 39)]));
        Assert.Null(TextFingerprint.Of([new string('字', 39), "0123456789", "……！"]));
        Assert.NotNull(TextFingerprint.Of([new string('字', 39), "a"]));
    }

    [Fact]
    public void Half_a_character_is_no_obstacle() => Assert.NotNull(TextFingerprint.Of([Letter + new string('\uD800', 1)]));
}
