using System.Xml.Linq;
using Portal.Features.Shared.Cards;
using Portal.Model.Text;

namespace Portal.UnitTests.Features.Shared.Cards;

public sealed class CardDrawingTests
{
    private const string Evil = "</text><script>&amp; \"quoted\" \u0000\u0001 ]]> \uD800 <image href='file:///etc/passwd'/>";

    [Fact]
    public void Whatever_is_written_on_it_stays_text()
    {
        var drawing = XDocument.Parse(CardDrawing.Draw(new("site", Language.Chinese, Evil, Evil, Language.English, Evil, Evil, Evil)));
        Assert.Equal(["rect", "svg", "text"], drawing.Descendants().Select(element => element.Name.LocalName).Distinct().Order());
        Assert.DoesNotContain(drawing.Descendants().Attributes(), attribute => attribute.Name.LocalName == "href");
    }

    [Fact]
    public void Another_text_is_another_fingerprint_and_the_same_is_the_same()
    {
        var card = new Card("site", Language.English, null, "Title", Language.English, null, "Somebody", "portal.test");
        string[] prints = [Print(card), Print(card with { Title = "Other" }), Print(card with { Note = "Note" }), Print(card with { Host = "other.test" }), Print(card with { Language = Language.Chinese })];
        Assert.Equal(prints.Length, prints.Distinct().Count());
        Assert.Equal(prints[0], Print(card with { }));
        Assert.All(prints, print => Assert.Matches("^[0-9a-f]{16}$", print));
    }

    [Theory]
    [InlineData("A title")]
    [InlineData("DreamLite: A Lightweight On-Device Unified Model for Image Generation and Editing")]
    [InlineData("用于扩散模型量化的误差传播机制与补偿策略，以及在端侧设备上高效部署的若干思考与实践，还有更多")]
    public void A_title_stays_on_the_card(string title)
    {
        foreach (var text in new[] { title, string.Join(' ', Enumerable.Repeat(title, 20)), new string('W', 400) })
        {
            var texts = XDocument.Parse(CardDrawing.Draw(new("site", Language.English, "Kicker", text, Language.English, "A note below it", "Somebody", "portal.test"))).Descendants()
                .Where(element => element.Name.LocalName == "text").ToList();
            Assert.All(texts, line => Assert.InRange((int)line.Attribute("y")!, 60, 560));
            Assert.All(texts.Where(line => (string?)line.Attribute("text-anchor") == "start"), line =>
                Assert.True((int)line.Attribute("x")! + (TextMeasure.Width(line.Value) * (int)line.Attribute("font-size")!) <= CardDrawing.Width, line.Value));
        }
    }

    [Theory]
    [InlineData("one two three", 4.5, 9, "one two|three")]
    [InlineData("懂得适时停下，的算子", 6, 9, "懂得适时停|下，的算子")]
    [InlineData("（开头）不断行", 3, 9, "（开|头）不|断行")]
    [InlineData("用 CUDA 写算子", 4, 9, "用|CUDA|写算子")]
    [InlineData("far-reaching words", 7.5, 9, "far-reaching|words")]
    [InlineData("one two three four", 4.5, 2, "one two|three…")]
    public void Lines_break_where_readers_of_the_language_expect_it(string text, double width, int lines, string broken) =>
        Assert.Equal(broken.Split('|'), TextMeasure.Break(text, width, lines));

    private static string Print(Card card) => CardDrawing.Fingerprint(CardDrawing.Draw(card));
}
