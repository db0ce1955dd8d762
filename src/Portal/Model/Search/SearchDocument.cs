using Portal.Model.Inquiries;
using Portal.Model.Triage;

namespace Portal.Model.Search;

/// <summary>Everything that an inquiry is found by, and where in it each text stands.</summary>
public sealed record SearchDocument(Guid InquiryId, IReadOnlyList<SearchPassage> Passages)
{
    public IEnumerable<string> Texts => Passages.Select(passage => passage.Text);

    /// <summary>What the sender wrote freely, for <see cref="Likeness"/>.</summary>
    public IReadOnlyList<string> Written { get; init; } = [];

    /// <param name="inquiry">With its answers.</param>
    /// <param name="message">What the sender wrote first.</param>
    /// <returns>What was written freely, as opposed to chosen.</returns>
    public static IReadOnlyList<string> WrittenIn(Inquiry inquiry, string message) =>
    [
        .. new[]
        {
            inquiry.Intern?.Experience, inquiry.Intern?.TopicAnswer, inquiry.Collaboration?.Goal, inquiry.Collaboration?.Brings, inquiry.Collaboration?.Needs,
            inquiry.Talk?.Event, message,
        }.OfType<string>(),
    ];

    /// <param name="inquiry">With its answers, messages, tags and attachments.</param>
    /// <param name="tags">All that it may carry.</param>
    /// <param name="fileTexts">What its files say, by the id of the attachment.</param>
    public static SearchDocument Of(Inquiry inquiry, IReadOnlyDictionary<Guid, Tag> tags, IReadOnlyDictionary<Guid, string> fileTexts)
    {
        var passages = new List<SearchPassage>();
        void Add(SearchPart part, params IEnumerable<string?> texts) =>
            passages.AddRange(texts.Where(text => !string.IsNullOrWhiteSpace(text)).Select(text => new SearchPassage(part, text!)));

        var sender = inquiry.Sender;
        Add(SearchPart.Name, sender.FullName, sender.OtherName);
        Add(SearchPart.Address, sender.Email);
        Add(SearchPart.Reference, inquiry.Reference);
        Add(SearchPart.Organisation, sender.Organisation);
        Add(SearchPart.Tag, inquiry.Tags.Select(tagged => tags.GetValueOrDefault(tagged.TagId)).OfType<Tag>().SelectMany(tag => new[] { tag.Name.En, tag.Name.Zh, tag.Key }).Distinct());
        Add(SearchPart.Answer, Answers(inquiry));
        foreach (var message in inquiry.Messages.Where(message => message.Kind != MessageKind.Draft).OrderBy(message => message.WrittenAt))
        {
            Add(message.Kind == MessageKind.Note ? SearchPart.Note : SearchPart.Message, message.Body);
        }

        Add(SearchPart.FileName, inquiry.Attachments.Select(file => file.Name));
        Add(SearchPart.File, inquiry.Attachments.Select(file => fileTexts.GetValueOrDefault(file.Id)));
        return new(inquiry.Id, passages) { Written = WrittenIn(inquiry, inquiry.Messages.MinBy(message => message.WrittenAt)?.Body ?? "") };
    }

    /// <summary>The passage that holds most of what was searched for, the first of several, with an excerpt of it.</summary>
    /// <param name="length">Of the excerpt, in characters.</param>
    /// <returns>Null where no passage holds any of it, as for a search that only excludes.</returns>
    public SearchHit? Find(SearchCondition condition, int length) => Passages
        .Select(passage => Snippet.Around(passage.Text, condition, length) is { } snippet ? new SearchHit(passage.Part, snippet) : null)
        .OfType<SearchHit>()
        .MaxBy(hit => hit.Snippet.Count);

    private static IEnumerable<string?> Answers(Inquiry inquiry)
    {
        IEnumerable<string?> intern = inquiry.Intern is { } i
            ? [i.Major, i.Advisor, i.Experience, i.TopicQuestion, i.TopicAnswer, i.AiUse, i.CvLink, i.WorkLinks, i.Phone, i.Source]
            : [];
        IEnumerable<string?> collaboration = inquiry.Collaboration is { } c
            ? [c.Role, c.Homepage, c.Goal, c.Brings, c.Needs, c.TimeFrame, c.Restrictions, c.Others]
            : [];
        IEnumerable<string?> talk = inquiry.Talk is { } t ? [t.Event, t.Dates, t.Venue, t.Length, t.Audience, t.OtherSpeakers, t.EventLink] : [];
        return [.. intern, .. collaboration, .. talk, inquiry.Question?.Subject];
    }
}

public sealed record SearchPassage(SearchPart Part, string Text);

public sealed record SearchHit(SearchPart Part, Snippet Snippet);

/// <summary>Where in an inquiry a text stands.</summary>
public enum SearchPart
{
    Name,
    Address,
    Reference,
    Organisation,
    Tag,
    Answer,
    Message,
    Note,
    FileName,

    /// <summary>What can be read in a file.</summary>
    File,
}
