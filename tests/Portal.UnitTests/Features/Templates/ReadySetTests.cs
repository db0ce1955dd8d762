using System.Text.RegularExpressions;
using Portal.Features.Templates;
using Portal.Model.Inquiries;
using Portal.Model.Replies;
using Portal.Model.Text;

namespace Portal.UnitTests.Features.Templates;

/// <summary>The texts that ship can be used as they are, in both languages.</summary>
public sealed partial class ReadySetTests
{
    public static TheoryData<string> Keys => [.. ReadySet.All.Select(ready => ready.Key)];

    [Theory]
    [MemberData(nameof(Keys))]
    public void Each_is_whole_and_without_a_fault(string key)
    {
        var template = ReplyTemplate.Ship(key, ReadySet.Find(key)!.Content, 0);
        Assert.True(template.IsOn);
        Assert.All(Languages.All, language => Assert.InRange(CleanText.WeightedLength(template.Body.In(language).Text), 100, ReplyTemplate.MaxBodyLength));
        Assert.All(Languages.All, language => Assert.Equal(template.Body.In(language).Text, CleanText.Lines(template.Body.In(language).Text)));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Both_languages_use_the_same_placeholders_and_greet(string key)
    {
        var body = ReadySet.Find(key)!.Content.Body;
        Assert.Equal(Names(body.En!), Names(body.Zh!));
        Assert.StartsWith("Hello {{name|", body.En, StringComparison.Ordinal);
        Assert.Matches("^{{name\\|[^}]+}}，您好！\n\n", body.Zh);
    }

    /// <summary>Nothing but what the owner is asked for is left, even of an inquiry that says as little as possible.</summary>
    [Theory]
    [MemberData(nameof(Keys))]
    public void Only_questions_to_the_owner_are_left_open(string key)
    {
        var body = ReadySet.Find(key)!.Content.Body;
        foreach (var text in new[] { body.En!, body.Zh! })
        {
            var filled = ReplyText.Fill(text, new() { Name = "Ada", Reference = "INT-7KQ2-4MXD", ReplyBy = "3 December" });
            Assert.All(ReplyGap.In(filled), gap => Assert.NotNull(gap.Asks));
            Assert.DoesNotContain("\n\n\n", filled, StringComparison.Ordinal);
            Assert.False(filled.EndsWith('\n'), filled);
        }
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Chinese_is_set_as_Chinese(string key)
    {
        var (title, text) = (ReadySet.Find(key)!.Content.Title.Zh!, Braces().Replace(ReadySet.Find(key)!.Content.Body.Zh!, "字"));
        Assert.DoesNotMatch("[,;:?!()\"]", text + title);
        Assert.DoesNotMatch(@"[\u4e00-\u9fff][A-Za-z0-9]|[A-Za-z0-9][\u4e00-\u9fff]", text + title);
        Assert.DoesNotContain("你", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_reason_to_decline_has_its_answer()
    {
        Assert.All(Enum.GetValues<DeclineReason>(), reason => Assert.Single(ReadySet.All, ready => ready.DeclinesFor == reason && ready.Kinds.Contains(InquiryKind.Intern)));
        Assert.All([InquiryKind.Collaboration, InquiryKind.Talk], kind => Assert.Single(ReadySet.All, ready => ready.DeclinesFor == DeclineReason.Other && ready.Kinds.Contains(kind)));
    }

    private static List<string> Names(string text) =>
        [.. ReplyText.Parse(text).Where(part => part.Kind == ReplyPartKind.Placeholder).Select(part => part.Known!).Order(StringComparer.Ordinal)];

    [GeneratedRegex("{{[^{}]*}}")]
    private static partial Regex Braces();
}
