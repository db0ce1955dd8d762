using Portal.Model.Replies;

namespace Portal.UnitTests.Model.Replies;

/// <summary>What keeps an answer from being sent, and a template from being kept.</summary>
public sealed class ReplyGapTests
{
    [Theory]
    [InlineData("Hello {{name}}", "{{name}}", null)]
    [InlineData("{{topic.title}}", "{{topic.title}}", null)]
    [InlineData("{{ask:what we need}}", "{{ask:what we need}}", "what we need")]
    [InlineData("请补充：｛｛ask：成绩单｝｝。", "｛｛ask：成绩单｝｝", "成绩单")]
    [InlineData("{{firstname}}", "{{firstname}}", null)]
    [InlineData("{{姓名}}", "{{姓名}}", null)]
    [InlineData("{{first_name|there}}", "{{first_name|there}}", null)]
    [InlineData("{{ask:one\ntwo}}", "{{ask:one", "one")]
    [InlineData("{{reply_by", "{{reply_by", null)]
    public void A_gap_is_found(string text, string source, string? asks) => Assert.Equal([new(source, asks)], ReplyGap.In(text));

    [Theory]
    [InlineData("int[][] v = {{1, 2}, {3}};")]
    [InlineData(@"\frac{{a+b}}{c}")]
    [InlineData("{{ }}")]
    [InlineData("{{}}")]
    [InlineData("{ {name} }")]
    [InlineData("{name}")]
    [InlineData("}} {{")]
    [InlineData("{{name and so on")]
    [InlineData("{{status_link}} and {{private_page}}")]
    [InlineData("您好，{括号}。")]
    public void Braces_of_the_writers_own_are_none(string text) => Assert.Empty(ReplyGap.In(text));

    [Theory]
    [InlineData("{{nmae}}", "name")]
    [InlineData("{{refrence}}", "reference")]
    [InlineData("{{topic}}", "topic.title")]
    [InlineData("{{title}}", "topic.title")]
    [InlineData("{{topic_title}}", "topic.title")]
    [InlineData("{{replyby}}", "reply_by")]
    [InlineData("{{link}}", "status_link")]
    [InlineData("{{reason}}", "reason_text")]
    [InlineData("{{alternative}}", "alternatives")]
    [InlineData("{{name:x}}", "name")]
    [InlineData("{{whatever}}", null)]
    [InlineData("{{1+1}}", null)]
    [InlineData("{{}}", null)]
    [InlineData("{{姓名}}", null)]
    public void What_is_unknown_is_named_with_what_was_probably_meant(string text, string? nearest) =>
        Assert.Equal(new(TemplateFaultKind.Unknown, text, nearest), Assert.Single(TemplateFault.In($"Hello {text}, 您好")));

    [Theory]
    [InlineData("{{name", TemplateFaultKind.Broken)]
    [InlineData("name}}", TemplateFaultKind.Broken)]
    [InlineData("{{ask:a\nb}}", TemplateFaultKind.Broken)]
    [InlineData("{{ask:a {b}}}", TemplateFaultKind.Broken)]
    [InlineData("{{ask:}}", TemplateFaultKind.AsksNothing)]
    [InlineData("{{ask}}", TemplateFaultKind.AsksNothing)]
    [InlineData("{{ask|x}}", TemplateFaultKind.AsksNothing)]
    public void What_is_half_written_is_named(string text, TemplateFaultKind kind) => Assert.Equal(kind, TemplateFault.In(text)[0].Kind);

    [Theory]
    [InlineData("{{name|there}} {{reference}} {{topic.title|}} {{start}} {{reply_by}} {{status_link}} {{reason_text}} {{alternatives}} {{topic.time}} {{waiting_until}} {{ask:what we need}}")]
    [InlineData("{one} brace, {{ name }} and 全角｛｛name｜同学｝｝")]
    [InlineData("")]
    public void Everything_known_may_be_kept(string text) => Assert.Empty(TemplateFault.In(text));
}
