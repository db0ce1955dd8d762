using Portal.Model.Keys;
using Portal.Model.Text;
using Portal.Model.Topics;

namespace Portal.Model.Inquiries;

/// <summary>What a student or collaborator sent, the conversation about it, and where it stands.</summary>
public sealed partial class Inquiry
{
    private readonly List<Message> messages = [];
    private readonly List<InquiryEvent> events = [];
    private readonly List<Attachment> attachments = [];

    private Inquiry()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>See <see cref="InquiryReference"/>.</summary>
    public string Reference { get; private set; } = "";
    public InquiryKind Kind { get; private set; }
    public InquiryState State { get; private set; }

    /// <summary>The last state that the sender was told about; the sender's page shows this one.</summary>
    public InquiryState ToldState { get; private set; }

    /// <summary>Set exactly while <see cref="State"/> is <see cref="InquiryState.OnHold"/>.</summary>
    public DateOnly? OnHoldUntil { get; private set; }

    /// <summary>What its sender may hear as the reason; set only while <see cref="State"/> is <see cref="InquiryState.Declined"/>.</summary>
    public DeclineReason? DeclineReason { get; private set; }

    /// <summary>Made from what was sent. The same again is the same inquiry, however often and from wherever it is posted.</summary>
    public Guid SubmissionKey { get; private set; }

    /// <summary>Made with the form. Another text through the same form takes the place of this one.</summary>
    public Guid FormKey { get; private set; }

    /// <summary>Why it was held back; empty for almost all.</summary>
    public List<QuarantineReason> QuarantineReasons { get; private set; } = [];

    /// <summary>Of the free texts, so that the same letter from somebody else is noticed; null for short ones.</summary>
    public byte[]? TextFingerprint { get; private set; }

    /// <summary>A keyed hash of the sender's network block, to count by; forgotten after a day.</summary>
    public byte[]? AddressKey { get; private set; }

    /// <summary>Raised to make links to the sender's private page void; only the version is stored, never the link.</summary>
    public int TokenVersion { get; private set; } = 1;

    /// <summary>The language in which the sender wants to be answered.</summary>
    public Language Language { get; private set; }
    public Sender Sender { get; private set; } = null!;
    public Guid? TopicId { get; private set; }
    public Topic? Topic { get; private set; }

    /// <summary>Which wording about personal data the sender agreed to.</summary>
    public string ConsentVersion { get; private set; } = "";
    public DateTimeOffset ReceivedAt { get; private set; }

    public InternApplication? Intern { get; private set; }
    public CollaborationProposal? Collaboration { get; private set; }
    public TalkInvitation? Talk { get; private set; }
    public GeneralQuestion? Question { get; private set; }
    public IReadOnlyList<Message> Messages => messages;
    public IReadOnlyList<InquiryEvent> Events => events;
    public IReadOnlyList<Attachment> Attachments => attachments;

    /// <param name="promised">Until when the form promised an answer; see <see cref="PromiseClock"/>.</param>
    public static Inquiry Receive(ReceivedInquiry received, DateTimeOffset promised, DateTimeOffset now)
    {
        var inquiry = new Inquiry
        {
            Id = RowId.Create(now),
            Reference = InquiryReference.Create(received.Kind),
            Kind = received.Kind,
            State = received.QuarantineReasons.Count > 0 ? InquiryState.Quarantine : InquiryState.New,
            ToldState = InquiryState.New,
            QuarantineReasons = [.. received.QuarantineReasons],
            SubmissionKey = received.SubmissionKey,
            FormKey = received.FormKey,
            TextFingerprint = received.TextFingerprint,
            AddressKey = received.AddressKey,
            Language = received.Language,
            Sender = received.Sender,
            TopicId = received.TopicId,
            ConsentVersion = received.ConsentVersion,
            ReceivedAt = now,
            ReplyBy = promised,
            Intern = received.Intern,
            Collaboration = received.Collaboration,
            Talk = received.Talk,
            Question = received.Question,
        };
        inquiry.Add(MessageKind.FromSender, received.Message, author: null, now);
        inquiry.events.Add(InquiryEvent.Create(InquiryEventKind.Received, actor: null, now));
        return inquiry;
    }

    /// <summary>
    /// The sender sent another text through the same form before anybody here looked at this one: it is read instead.
    /// </summary>
    /// <exception cref="InquiryRuleException">Somebody here has begun to work on this one.</exception>
    public void ReplaceBy(Inquiry other, DateTimeOffset now)
    {
        if (State != InquiryState.New)
        {
            throw new InquiryRuleException(InquiryRule.TransitionNotAllowed);
        }

        events.Add(InquiryEvent.StateChanged(State, InquiryState.Duplicate, other.Reference, by: null, now));
        State = ToldState = InquiryState.Duplicate;
    }

    /// <param name="reason">Private; required when declining without <paramref name="declineReason"/>.</param>
    /// <param name="until">Required for the waiting list, and later than today.</param>
    /// <param name="declineReason">Decides which answer is offered; ignored where nothing is declined.</param>
    /// <exception cref="InquiryRuleException">The change is not allowed, or something that it needs is missing.</exception>
    public void MoveTo(InquiryState next, string? reason, DateOnly? until, Actor by, DateTimeOffset now, DeclineReason? declineReason = null)
    {
        if (!InquiryTransitions.Allows(State, next, Kind))
        {
            throw new InquiryRuleException(InquiryRule.TransitionNotAllowed);
        }

        if (next == InquiryState.Declined && declineReason is null && string.IsNullOrWhiteSpace(reason))
        {
            throw new InquiryRuleException(InquiryRule.ReasonRequired);
        }

        if (next == InquiryState.OnHold && !(until > DateOnly.FromDateTime(now.UtcDateTime)))
        {
            throw new InquiryRuleException(InquiryRule.FutureDateRequired);
        }

        events.Add(InquiryEvent.StateChanged(State, next, string.IsNullOrWhiteSpace(reason) ? null : CleanText.OneLine(reason), by, now));
        State = next;
        OnHoldUntil = next == InquiryState.OnHold ? until : null;
        DeclineReason = next == InquiryState.Declined ? declineReason : null;
        (MainInquiryId, NoAnswerBecause) = (null, null);
        HandledAt(now);
    }
}
