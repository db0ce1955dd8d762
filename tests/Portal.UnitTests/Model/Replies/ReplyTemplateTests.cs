using Portal.Model.Inquiries;
using Portal.Model.Replies;

namespace Portal.UnitTests.Model.Replies;

/// <summary>A template is offered in both languages or not at all, and what its owner wrote is never overwritten.</summary>
public sealed class ReplyTemplateTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero);
    private static readonly ReplyTemplateContent Whole = new(new("Title", "标题"), new("Hello {{name}}", "{{name}}，您好"), [InquiryKind.Talk], null);

    public static TheoryData<string?, string?, string?, string?> Halves => new()
    {
        { null, "标题", "Text", "正文" }, { "Title", " ", "Text", "正文" }, { "Title", "标题", "", "正文" }, { "Title", "标题", "Text", null },
    };

    [Theory]
    [MemberData(nameof(Halves))]
    public void With_one_side_empty_it_cannot_be_switched_on(string? titleEn, string? titleZh, string? bodyEn, string? bodyZh)
    {
        var half = Whole with { Title = new(titleEn, titleZh), Body = new(bodyEn, bodyZh) };
        Assert.Throws<InvalidOperationException>(() => ReplyTemplate.Write(half, 0, Now).Switch(on: true));

        // One that loses a side is switched off with it.
        var template = ReplyTemplate.Ship("key", Whole, 0);
        template.Edit(half, Now);
        Assert.False(template.IsOn);
    }

    [Fact]
    public void A_text_with_a_fault_is_refused()
    {
        var template = ReplyTemplate.Ship("key", Whole, 0);
        Assert.Throws<ArgumentException>(() => template.Edit(Whole with { Body = new("Hello {{nmae}}", "您好") }, Now));
        Assert.Throws<ArgumentException>(() => template.Edit(Whole with { Body = new("Hello", "{{name") }, Now));
        Assert.Equal(Whole.Body, template.Body);
    }

    [Fact]
    public void A_better_shipped_text_comes_in_unless_somebody_edited_it()
    {
        var better = Whole with { Body = new("Better", "更好") };
        var template = ReplyTemplate.Ship("key", Whole, 0);
        template.Switch(on: false);
        template.Renew(better);
        Assert.Equal((better.Body, false), (template.Body, template.IsOn));

        var own = Whole with { Body = new("Mine", "我的") };
        template.Edit(own, Now);
        template.Renew(Whole);
        Assert.Equal((own.Body, Now), (template.Body, template.EditedAt));

        template.Restore(Whole);
        Assert.Equal((Whole.Body, null), (template.Body, template.EditedAt));
    }
}
