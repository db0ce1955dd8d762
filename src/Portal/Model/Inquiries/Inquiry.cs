using Portal.Model.Text;
using Portal.Model.Topics;

namespace Portal.Model.Inquiries;

/// <summary>What a student or collaborator sent, the conversation about it, and where it stands.</summary>
public sealed class Inquiry
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

    /// <summary>Made by the form. The same key again is the same inquiry, however often it is posted.</summary>
    public Guid SubmissionKey { get; private set; }

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

    /// <summary>Until when the first answer of a person is promised.</summary>
    public DateTimeOffset ReplyBy { get; private set; }
    public DateTimeOffset? FirstAnsweredAt { get; private set; }

    public InternApplication? Intern { get; private set; }
    public CollaborationProposal? Collaboration { get; private set; }
    public IReadOnlyList<Message> Messages => messages;
    public IReadOnlyList<InquiryEvent> Events => events;
    public IReadOnlyList<Attachment> Attachments => attachments;

    public static Inquiry ReceiveApplication(ReceivedInquiry received, InternApplication application, DateTimeOffset now)
    {
        var inquiry = Receive(InquiryKind.Intern, received, now);
        inquiry.Intern = application;
        return inquiry;
    }

    public static Inquiry ReceiveProposal(ReceivedInquiry received, CollaborationProposal proposal, DateTimeOffset now)
    {
        var inquiry = Receive(InquiryKind.Collaboration, received, now);
        inquiry.Collaboration = proposal;
        return inquiry;
    }

    /// <param name="reason">Private; required when declining.</param>
    /// <param name="until">Required for the waiting list, and later than today.</param>
    /// <exception cref="InquiryRuleException">The change is not allowed, or something that it needs is missing.</exception>
    public void MoveTo(InquiryState next, string? reason, DateOnly? until, Actor by, DateTimeOffset now)
    {
        if (!InquiryTransitions.Allows(State, next, Kind))
        {
            throw new InquiryRuleException(InquiryRule.TransitionNotAllowed);
        }

        if (next == InquiryState.Declined && string.IsNullOrWhiteSpace(reason))
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
    }

    /// <summary>An answer to the sender. With it the sender learns where the inquiry stands.</summary>
    public Message Reply(string body, Actor by, DateTimeOffset now)
    {
        var reply = Add(MessageKind.Reply, body, by, now);
        events.Add(InquiryEvent.Create(InquiryEventKind.Replied, by, now));
        FirstAnsweredAt ??= now;
        ToldState = State;
        return reply;
    }

    public void AddNote(string body, Actor by, DateTimeOffset now)
    {
        Add(MessageKind.Note, body, by, now);
        events.Add(InquiryEvent.Create(InquiryEventKind.Noted, by, now));
    }

    private static Inquiry Receive(InquiryKind kind, ReceivedInquiry received, DateTimeOffset now)
    {
        var inquiry = new Inquiry
        {
            Id = Guid.CreateVersion7(now),
            Reference = InquiryReference.Create(kind),
            Kind = kind,
            State = InquiryState.New,
            ToldState = InquiryState.New,
            SubmissionKey = received.SubmissionKey,
            Language = received.Language,
            Sender = received.Sender,
            TopicId = received.TopicId,
            ConsentVersion = received.ConsentVersion,
            ReceivedAt = now,
            ReplyBy = now.AddDays(kind.PromisedDays()),
        };
        inquiry.Add(MessageKind.FromSender, received.Message, author: null, now);
        inquiry.events.Add(InquiryEvent.Create(InquiryEventKind.Received, actor: null, now));
        return inquiry;
    }

    private Message Add(MessageKind kind, string body, Actor? author, DateTimeOffset now)
    {
        var text = CleanText.Lines(body);
        ArgumentException.ThrowIfNullOrEmpty(text, nameof(body));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(text.Length, Message.MaxBodyLength, nameof(body));
        var message = Message.Create(kind, text, author, now);
        messages.Add(message);
        return message;
    }
}

/// <summary>What every kind of inquiry brings along, checked at the door.</summary>
public sealed record ReceivedInquiry(
    Guid SubmissionKey, Sender Sender, Language Language, Guid? TopicId, string Message, string ConsentVersion);
