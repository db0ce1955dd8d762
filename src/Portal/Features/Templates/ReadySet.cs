using Portal.Model.Inquiries;
using Portal.Model.Replies;
using Portal.Model.Text;
using static Portal.Model.Inquiries.InquiryKind;

namespace Portal.Features.Templates;

/// <summary>The templates that come with the portal, in their order. Their texts are in ReadySetTexts, under the key in capitals.</summary>
public static class ReadySet
{
    private static readonly InquiryKind[] Everyone = [Intern, Collaboration, Talk, Question];

    public static IReadOnlyList<ReadyTemplate> All { get; } =
    [
        new("received", Everyone),
        new("need-more", Everyone),
        new("shortlisted", [Intern]),
        new("propose-times", [Intern, Collaboration]),
        new("waitlist", [Intern]),
        new("declined-fit", [Intern], DeclineReason.Fit),
        new("declined-full", [Intern], DeclineReason.Full),
        new("declined-timing", [Intern], DeclineReason.Timing),
        new("declined-generic", [Intern], DeclineReason.Other),
        new("topic-closed", [Intern, Collaboration]),
        new("thanks-and-later", [Intern, Collaboration, Question]),
        new("collaboration-lets-talk", [Collaboration]),
        new("collaboration-send-more", [Collaboration]),
        new("collaboration-nda", [Collaboration]),
        new("collaboration-waitlist", [Collaboration]),
        new("collaboration-not-now", [Collaboration], DeclineReason.Other),
        new("talk-yes", [Talk]),
        new("talk-no", [Talk], DeclineReason.Other),
        new("talk-colleague", [Talk]),
    ];

    public static ReadyTemplate? Find(string key) => All.FirstOrDefault(template => template.Key == key);
}

/// <param name="DeclinesFor">See <see cref="ReplyTemplate.DeclinesFor"/>.</param>
public sealed record ReadyTemplate(string Key, IReadOnlyList<InquiryKind> Kinds, DeclineReason? DeclinesFor = null)
{
    public ReplyTemplateContent Content => new(Text("Title"), Text("Body"), Kinds, DeclinesFor);

    private BilingualText Text(string part)
    {
        var name = $"{string.Concat(Key.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]))}_{part}";
        return new(In(Language.English), In(Language.Chinese));

        string In(Language language) => ReadySetTexts.ResourceManager.GetString(name, language.Culture())?.ReplaceLineEndings("\n")
            ?? throw new InvalidOperationException($"ReadySetTexts has no {name}.");
    }
}
