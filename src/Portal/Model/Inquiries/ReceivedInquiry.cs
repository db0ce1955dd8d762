using Portal.Model.Text;

namespace Portal.Model.Inquiries;

/// <summary>What came in through a form, checked at the door. Exactly one of the four sets of answers is there.</summary>
public sealed record ReceivedInquiry
{
    public required Guid SubmissionKey { get; init; }
    public required Guid FormKey { get; init; }
    public required Sender Sender { get; init; }
    public required Language Language { get; init; }
    public Guid? TopicId { get; init; }

    /// <summary>What the sender wants to say, in their words: the first message of the conversation.</summary>
    public required string Message { get; init; }
    public required string ConsentVersion { get; init; }
    public InternApplication? Intern { get; init; }
    public CollaborationProposal? Collaboration { get; init; }
    public TalkInvitation? Talk { get; init; }
    public GeneralQuestion? Question { get; init; }

    /// <summary>Why the owner has to look before anything is answered; none for almost everybody.</summary>
    public IReadOnlyList<QuarantineReason> QuarantineReasons { get; init; } = [];

    /// <summary>See <see cref="Inquiry.TextFingerprint"/>.</summary>
    public byte[]? TextFingerprint { get; init; }

    /// <summary>See <see cref="Inquiry.AddressKey"/>.</summary>
    public byte[]? AddressKey { get; init; }

    public InquiryKind Kind => this switch
    {
        { Intern: not null } => InquiryKind.Intern,
        { Collaboration: not null } => InquiryKind.Collaboration,
        { Talk: not null } => InquiryKind.Talk,
        { Question: not null } => InquiryKind.Question,
        _ => throw new InvalidOperationException("An inquiry without answers."),
    };
}
