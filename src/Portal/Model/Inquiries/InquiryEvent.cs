using Portal.Model.Keys;
using Portal.Model.Text;

namespace Portal.Model.Inquiries;

/// <summary>One line of an inquiry's history: who did what when. Written with the change itself, never changed.</summary>
public sealed class InquiryEvent
{
    public const int MaxDetailLength = 500;

    public Guid Id { get; private set; }
    public Guid InquiryId { get; private set; }
    public InquiryEventKind Kind { get; private set; }
    public InquiryState? FromState { get; private set; }
    public InquiryState? ToState { get; private set; }

    /// <summary>The reason that was given, private to the house.</summary>
    public string? Detail { get; private set; }

    /// <summary>Null where the sender or the portal itself acted.</summary>
    public Guid? ActorId { get; private set; }
    public string? ActorName { get; private set; }
    public DateTimeOffset At { get; private set; }

    internal static InquiryEvent Create(InquiryEventKind kind, Actor? actor, DateTimeOffset now, string? detail = null) => new()
    {
        Id = RowId.Create(now),
        Kind = kind,
        Detail = detail is null ? null : CleanText.Cut(detail, MaxDetailLength),
        ActorId = actor?.Id,
        ActorName = actor?.Name,
        At = now,
    };

    internal static InquiryEvent StateChanged(InquiryState from, InquiryState to, string? detail, Actor? by, DateTimeOffset now)
    {
        var entry = Create(InquiryEventKind.StateChanged, by, now, detail);
        (entry.FromState, entry.ToState) = (from, to);
        return entry;
    }
}

public enum InquiryEventKind
{
    Received,
    StateChanged,
    Replied,
    Noted,

    /// <summary>The reply had not left yet and is a draft again.</summary>
    ReplyTakenBack,

    /// <summary>What was wrong with a letter is mended, and it is on its way once more.</summary>
    LetterSentAgain,
    LetterHeld,
    LetterReleased,

    /// <summary>The letter came back from the sender's mailbox.</summary>
    LetterBounced,

    /// <summary>The sender's mail address was wrong; the detail is the old one.</summary>
    AddressCorrected,

    /// <summary>The sender wrote again, by mail or on the private page.</summary>
    SenderWrote,

    /// <summary>Something else came by mail: an automatic reply, a report.</summary>
    MailJoined,

    /// <summary>The owner was told that the promised day comes near.</summary>
    Reminded,

    /// <summary>Stars were given or taken back; the detail shows how many there are now.</summary>
    Rated,

    /// <summary>Put out of sight until a moment; the detail is what it waits for.</summary>
    Snoozed,
    Woken,

    /// <summary>The detail names those that it carries now.</summary>
    TagsChanged,

    /// <summary>The detail is the reference of the other one.</summary>
    Linked,
    Unlinked,

    /// <summary>Another inquiry was taken into this one; the detail is its reference.</summary>
    Merged,

    /// <summary>Somebody here wrote it down for the sender.</summary>
    EnteredByHand,

    /// <summary>The sender changed the answers before anybody here read them.</summary>
    EditedBySender,

    /// <summary>The sender names another mail address, which somebody here has to confirm; the detail is the new one.</summary>
    AddressProposed,
    AddressRefused,

    /// <summary>Somebody here needs longer for the first answer, and told the sender why.</summary>
    PromiseExtended,

    /// <summary>The promised day passed without an answer.</summary>
    PromiseMissed,

    /// <summary>Nobody writes to the sender about where it stands; the detail says why.</summary>
    NoAnswer,

    /// <summary>Whoever wrote a note changed it.</summary>
    NoteEdited,

    /// <summary>It is about another topic; the detail is the new one, if there is one.</summary>
    TopicChanged,

    /// <summary>An act was taken back; the detail says which.</summary>
    Undone,

    /// <summary>Times for a conversation were named in a reply.</summary>
    InterviewProposed,

    /// <summary>The sender chose one of them; the detail is when.</summary>
    InterviewChosen,
    InterviewNoneFits,

    /// <summary>By the sender, or by somebody here.</summary>
    InterviewCancelled,

    /// <summary>The sender was asked whether it may be passed on; the detail of this and what follows is the receiver.</summary>
    HandOverAsked,
    HandOverAgreed,
    HandOverRefused,

    /// <summary>The sender took the yes back.</summary>
    HandOverWithdrawn,

    /// <summary>Somebody here took the question back.</summary>
    HandOverTakenBack,

    /// <summary>The packet was taken.</summary>
    HandOverDone,

    /// <summary>Hours a month were set on a collaboration; the detail of this and the next is hours and months.</summary>
    LoadPlanned,
    LoadDropped,
}
