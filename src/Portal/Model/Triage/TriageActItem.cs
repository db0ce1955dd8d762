namespace Portal.Model.Triage;

/// <summary>An act on one of its inquiries.</summary>
public sealed class TriageActItem
{
    public const int MaxDetailLength = 300;

    private TriageActItem()
    {
    }

    public Guid ActId { get; private set; }

    /// <summary>Where it stands among all, from 0.</summary>
    public int Number { get; private set; }
    public Guid InquiryId { get; private set; }
    public TriageItemState State { get; private set; }

    /// <summary>Why it was not done, or not undone.</summary>
    public TriageObstacle? Obstacle { get; private set; }

    /// <summary>What exactly; null where the obstacle says it all.</summary>
    public string? Detail { get; private set; }
    public InquiryStand? Before { get; private set; }
    public InquiryStand? After { get; private set; }

    /// <summary>The note, draft or reply that the act wrote.</summary>
    public Guid? MessageId { get; private set; }

    public static TriageActItem Of(Guid actId, int number, Guid inquiryId) => new() { ActId = actId, Number = number, InquiryId = inquiryId };

    public void Finish(InquiryStand before, InquiryStand after, Guid? messageId) =>
        (State, Before, After, MessageId) = (TriageItemState.Done, before, after, messageId);

    /// <summary>A letter that left for the outbox. What it told comes back with the letter.</summary>
    public static TriageActItem Sent(Guid actId, int number, Guid inquiryId, Guid messageId) =>
        new() { ActId = actId, Number = number, InquiryId = inquiryId, State = TriageItemState.Done, MessageId = messageId };

    /// <param name="detail">Cut where it is longer than <see cref="MaxDetailLength"/>.</param>
    public void Skip(TriageObstacle obstacle, string? detail = null) =>
        (State, Obstacle, Detail) = (TriageItemState.Skipped, obstacle, detail is null ? null : Text.CleanText.Cut(detail, MaxDetailLength));

    public void MarkUndone() => State = TriageItemState.Undone;

    /// <summary>It stays done.</summary>
    public void Keep(TriageObstacle obstacle) => (State, Obstacle) = (TriageItemState.Kept, obstacle);
}

public enum TriageItemState
{
    Waiting,
    Done,
    Skipped,
    Undone,

    /// <summary>It could not be undone.</summary>
    Kept,
}

/// <summary>What keeps an act from being done to one inquiry, or from being undone.</summary>
public enum TriageObstacle
{
    /// <summary>The table of states knows no way.</summary>
    NotAllowed,

    /// <summary>It is as it was to become.</summary>
    NothingToDo,
    NoAddress,

    /// <summary>Mail to the address that we know came back.</summary>
    Bounced,

    /// <summary>The template needs something that is not known; the detail says what.</summary>
    GapLeft,

    /// <summary>There is no template for its kind.</summary>
    NoTemplate,

    /// <summary>Another answer to the same person lies in the outbox.</summary>
    OtherAnswer,

    /// <summary>Nobody waits for word of it.</summary>
    NothingToTell,

    /// <summary>Somebody changed the same since.</summary>
    ChangedSince,

    /// <summary>The letter left.</summary>
    Left,

    /// <summary>It failed for a reason that is in the log.</summary>
    Fault,
}
