using Portal.Features.Contact.Screening;

namespace Portal.UnitTests.Features.Contact.Screening;

public sealed class LinkDensityTests
{
    [Theory]
    [InlineData("")]
    [InlineData("https://example.org/a-very-long-address-that-is-nearly-all-there-is")]
    [InlineData("My thesis is at https://example.org/thesis and its code at https://example.org/code. The second chapter measures what a cache keeps, the third one what it should keep.")]
    [InlineData("代码在 https://example.org/code，数据在 https://example.org/data，第二章测量了缓存究竟保留了哪些内容，第三章给出了一个更省内存的做法，并在两块显卡上做了完整的端到端测试。")]
    public void A_letter_with_links_is_a_letter(string text) => Assert.False(LinkDensity.IsMostlyLinks([text]));

    [Theory]
    [InlineData("Cheap! https://shop.example/one https://shop.example/two")]
    [InlineData("看这里https://shop.example/one，还有HTTPS://shop.example/two！")]
    [InlineData("best prices www.shop.example www.sale.example")]
    public void A_text_that_is_there_for_its_links_is_not(string text) => Assert.True(LinkDensity.IsMostlyLinks([new string('字', 500), text]));

    [Fact]
    public void A_third_of_a_text_is_still_fine()
    {
        const string Links = "https://a.example https://b.example";
        Assert.False(LinkDensity.IsMostlyLinks([Links.PadRight(34 * 3, ' ')]));
        Assert.True(LinkDensity.IsMostlyLinks([Links.PadRight((34 * 3) - 1, ' ')]));
    }

    [Fact]
    public void Five_links_are_fine_and_six_in_all_texts_together_are_not()
    {
        var text = new string('字', 300);
        Assert.False(LinkDensity.IsMostlyLinks([Links(3), Links(2)]));
        Assert.True(LinkDensity.IsMostlyLinks([Links(3), Links(3)]));

        string Links(int count) => string.Concat(Enumerable.Repeat($"{text}https://example.org ", count));
    }
}
