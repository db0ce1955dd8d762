using Portal.Model.Text;

namespace Portal.Model.Inquiries;

/// <summary>What somebody here writes down for a sender: a letter, a conversation, a mail. It has no answers of a form.</summary>
public sealed record EnteredInquiry
{
    /// <summary>Made with the page; the same page sent twice is one inquiry.</summary>
    public required Guid Key { get; init; }
    public required InquiryKind Kind { get; init; }
    public required InquiryOrigin Origin { get; init; }
    public required Sender Sender { get; init; }
    public required Language Language { get; init; }
    public Guid? TopicId { get; init; }

    /// <summary>What it says, or what was said: the first message of the conversation.</summary>
    public required string Message { get; init; }

    /// <summary>When it came; not in the future.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }
}
