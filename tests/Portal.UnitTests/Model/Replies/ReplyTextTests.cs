using Portal.Model.Emails;
using Portal.Model.Replies;

namespace Portal.UnitTests.Model.Replies;

/// <summary>Reading and filling texts with placeholders.</summary>
public sealed class ReplyTextTests
{
    private static readonly ReplyValues Ada = new() { Name = "Ada Zhang", Reference = "INT-7KQ2-4MXD", Alternatives = "- One\n- Two" };

    [Theory]
    [InlineData("{{name}}", "Ada Zhang")]
    [InlineData("Hello {{ name }},", "Hello Ada Zhang,")]
    [InlineData("Hello {{Name|there}},", "Hello Ada Zhang,")]
    [InlineData("{{name|朋友}}，您好！", "Ada Zhang，您好！")]
    [InlineData("｛｛name｜朋友｝｝，您好！", "Ada Zhang，您好！")]
    [InlineData("{{topic.title|the topic you proposed}}", "the topic you proposed")]
    [InlineData("{{topic.title|a | b}}", "a | b")]
    [InlineData("{{topic.title|自拟：课题}}", "自拟：课题")]
    [InlineData("{{topic.title}}", "{{topic.title}}")]
    [InlineData("{{ask:what we need}}", "{{ask:what we need}}")]
    [InlineData("{{waiting_until|ask:day}}", "{{ask:day}}")]
    [InlineData("{{waiting_until|ask：日期}}", "{{ask：日期}}")]
    [InlineData("{{waiting_until|ask them}}", "ask them")]
    [InlineData("｛｛ask：还缺什么｝｝", "｛｛ask：还缺什么｝｝")]
    [InlineData("{{{name}}}", "{Ada Zhang}")]
    [InlineData("{{{{name}}}}", "{{Ada Zhang}}")]
    [InlineData("{{a{{name}}", "{{aAda Zhang")]
    [InlineData("{{name\n}}", "{{name\n}}")]
    [InlineData("{{name", "{{name")]
    [InlineData("{name}", "{name}")]
    [InlineData("{{}}", "{{}}")]
    [InlineData("{{unknown|x}}", "{{unknown|x}}")]
    [InlineData("{{name:colon|x}}", "{{name:colon|x}}")]
    [InlineData("a\r\n{{name}}\r\nb", "a\r\nAda Zhang\r\nb")]
    [InlineData("{{status_link}}", OutgoingEmail.PrivatePagePlaceholder)]
    [InlineData("{{private_page}}", OutgoingEmail.PrivatePagePlaceholder)]
    public void A_value_a_fallback_or_the_placeholder_itself(string text, string filled) => Assert.Equal(filled, ReplyText.Fill(text, Ada));

    [Theory]
    [InlineData("One\n\n{{topic.title|}}\n\nTwo", "One\n\nTwo")]
    [InlineData("One\r\n\r\n{{topic.title|}}\r\n\r\nTwo", "One\r\n\r\nTwo")]
    [InlineData("{{topic.title|}}\n\nTwo", "Two")]
    [InlineData("One\n\n{{topic.title|}}", "One")]
    [InlineData("One {{topic.title|}}\n\nTwo", "One \n\nTwo")]
    [InlineData("One\n\n{{alternatives|}}\n\nTwo", "One\n\n- One\n- Two\n\nTwo")]
    [InlineData("One\n\n\n\nTwo", "One\n\n\n\nTwo")]
    public void A_paragraph_of_which_nothing_is_left_takes_its_empty_line_with_it(string text, string filled) =>
        Assert.Equal(filled, ReplyText.Fill(text, Ada));

    [Theory]
    [InlineData("{{ask:my password}}", "((ask:my password))")]
    [InlineData("{{private_page}}", "((private_page))")]
    [InlineData("｛｛name｝｝", "（（name））")]
    [InlineData("{{name", "((name")]
    [InlineData("a {b} c", "a {b} c")]
    public void What_a_sender_calls_themselves_never_becomes_a_placeholder(string name, string written)
    {
        var filled = ReplyText.Fill("{{name}} {{ask:day}}", new() { Name = name });
        Assert.StartsWith(written, filled, StringComparison.Ordinal);
        Assert.Equal("day", Assert.Single(ReplyGap.In(filled)).Asks);
    }

    [Fact]
    public void Any_text_comes_back_part_by_part()
    {
        string[] pieces = ["{", "}", "{{", "}}", "｛", "｝", "|", "｜", ":", "：", "name", "ask", "private_page", " ", "\n", "\r\n", "您好", "😀", "x", "\\", "<b>"];
        var random = new Random(20261121);
        for (var round = 0; round < 20_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => pieces[random.Next(pieces.Length)]));
            var parts = ReplyText.Parse(text);
            Assert.Equal(text, string.Concat(parts.Select(part => part.Source)));
            Assert.All(parts, part => Assert.NotEmpty(part.Source));

            // Without values or fallbacks nothing changes but the name of the link; filling twice is filling once.
            var filled = ReplyText.Fill(text, Ada);
            Assert.Equal(ReplyText.ForLetter(text), ReplyText.ForLetter(ReplyText.ForLetter(text)));
            if (parts.All(part => part.Kind == ReplyPartKind.Words))
            {
                Assert.Equal(text, filled);
            }

            if (TemplateFault.In(text).Count == 0)
            {
                Assert.All(ReplyGap.In(filled), gap => Assert.Contains(gap.Source, text, StringComparison.Ordinal));
            }
        }
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{{a")]
    [InlineData("{{a}")]
    [InlineData("}}")]
    [InlineData("{{a\n")]
    [InlineData("{{name|}}\n\n")]
    public void A_very_long_text_is_read_at_once(string piece)
    {
        // Were any character looked at more than a few times, this would not end.
        var text = string.Concat(Enumerable.Repeat(piece, 50_000));
        Assert.Equal(text.Length, ReplyText.Parse(text).Sum(part => part.Source.Length));
        Assert.InRange(ReplyText.Fill(text, new()).Length, 0, text.Length);
    }
}
