using Portal.Model.Keys;

namespace Portal.Model.Inquiries;

/// <summary>That the promised day of an inquiry became another one, and why. Its sender sees it; it is never changed.</summary>
public sealed class PromiseChange
{
    public const int MinNoteLength = 10;
    public const int MaxNoteLength = 1000;

    public Guid Id { get; private set; }
    public Guid InquiryId { get; private set; }
    public DateTimeOffset At { get; private set; }
    public PromiseChangeCause Cause { get; private set; }

    /// <summary>The day that its sender had been told.</summary>
    public DateTimeOffset OldReplyBy { get; private set; }

    /// <summary>The day that its sender is told instead.</summary>
    public DateTimeOffset NewReplyBy { get; private set; }

    /// <summary>To the sender, in words of somebody here; null exactly for what was missed.</summary>
    public string? Note { get; private set; }

    /// <summary>Null where the portal itself noticed.</summary>
    public Guid? ActorId { get; private set; }
    public string? ActorName { get; private set; }

    internal static PromiseChange Create(PromiseChangeCause cause, DateTimeOffset oldReplyBy, DateTimeOffset newReplyBy, string? note, Actor? by, DateTimeOffset now) => new()
    {
        Id = RowId.Create(now),
        At = now,
        Cause = cause,
        OldReplyBy = oldReplyBy,
        NewReplyBy = newReplyBy,
        Note = note,
        ActorId = by?.Id,
        ActorName = by?.Name,
    };
}

public enum PromiseChangeCause
{
    /// <summary>Somebody here asked for more time and said why.</summary>
    Extended,

    /// <summary>The day passed without an answer.</summary>
    Missed,
}
