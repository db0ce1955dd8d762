namespace Portal.Model.Inquiries;

/// <summary>
/// What is left of an inquiry that was erased: that there was one, how it ended and when. Nothing in it says who wrote or
/// what. The sender's private address still opens a page that says so, and figures about past years stay right.
/// </summary>
public sealed class ErasedInquiry
{
    private readonly List<ErasedEvent> events = [];

    private ErasedInquiry()
    {
    }

    /// <summary>The one that the inquiry had: its private address is derived from it.</summary>
    public Guid Id { get; private set; }
    public string Reference { get; private set; } = "";
    public InquiryKind Kind { get; private set; }
    public Guid? TopicId { get; private set; }

    /// <summary>Addresses of older versions were void before and stay so.</summary>
    public int TokenVersion { get; private set; }
    public DateTimeOffset ReceivedAt { get; private set; }
    public DateTimeOffset? FirstAnsweredAt { get; private set; }

    /// <summary>Where it stood at the end.</summary>
    public InquiryState State { get; private set; }

    /// <summary>What its sender had been told at the end.</summary>
    public InquiryState ToldState { get; private set; }
    public DateTimeOffset ErasedAt { get; private set; }
    public ErasureCause Cause { get; private set; }
    public IReadOnlyList<ErasedEvent> Events => events;

    /// <param name="inquiry">With its events.</param>
    public static ErasedInquiry Of(Inquiry inquiry, ErasureCause cause, DateTimeOffset now)
    {
        var erased = new ErasedInquiry
        {
            Id = inquiry.Id,
            Reference = inquiry.Reference,
            Kind = inquiry.Kind,
            TopicId = inquiry.TopicId,
            TokenVersion = inquiry.TokenVersion,
            ReceivedAt = inquiry.ReceivedAt,
            FirstAnsweredAt = inquiry.FirstAnsweredAt,
            State = inquiry.State,
            ToldState = inquiry.ToldState,
            ErasedAt = now,
            Cause = cause,
        };
        erased.events.AddRange(inquiry.Events.OrderBy(entry => entry.At).ThenBy(entry => entry.Id).Select((entry, number) => new ErasedEvent
        {
            ErasedInquiryId = inquiry.Id,
            Number = number,
            Kind = entry.Kind,
            FromState = entry.FromState,
            ToState = entry.ToState,
            At = entry.At,
        }));
        return erased;
    }
}

/// <summary>A line of the history without who did it and why.</summary>
public sealed class ErasedEvent
{
    public required Guid ErasedInquiryId { get; init; }

    /// <summary>From 0, in the order of time.</summary>
    public required int Number { get; init; }
    public required InquiryEventKind Kind { get; init; }
    public InquiryState? FromState { get; init; }
    public InquiryState? ToState { get; init; }
    public required DateTimeOffset At { get; init; }
}

/// <summary>Why an inquiry was erased.</summary>
public enum ErasureCause
{
    /// <summary>Its sender wanted it.</summary>
    Sender,

    /// <summary>Whoever got our letter never wrote to us.</summary>
    NotMe,

    /// <summary>The time was over for which it was promised to be kept.</summary>
    Retention,

    /// <summary>Somebody here did it.</summary>
    Owner,
}
