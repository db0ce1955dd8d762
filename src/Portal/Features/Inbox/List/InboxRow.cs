using Portal.Features.Inbox.Query;
using Portal.Model.Inquiries;
using Portal.Model.Text;
using Portal.Model.Triage;

namespace Portal.Features.Inbox.List;

/// <summary>One line of the inbox.</summary>
public sealed record InboxRow
{
    public required Guid Id { get; init; }

    /// <summary>Of the row, for what is done to it from the list; see <see cref="SeenInquiries.Version"/>.</summary>
    public required uint Version { get; init; }
    public required string Reference { get; init; }
    public required InquiryKind Kind { get; init; }
    public required InquiryState State { get; init; }
    public required string FullName { get; init; }
    public string? Organisation { get; init; }

    /// <summary>Empty where the sender proposed a topic of their own.</summary>
    public required BilingualText Topic { get; init; }
    public required DateTimeOffset ReceivedAt { get; init; }
    public required DateTimeOffset ReplyBy { get; init; }
    public DateTimeOffset? FirstAnsweredAt { get; init; }

    /// <summary>Somebody said that nobody writes.</summary>
    public required bool GetsNoAnswer { get; init; }
    public DateTimeOffset? SnoozedUntil { get; init; }
    public string? SnoozeReason { get; init; }
    public DateTimeOffset? SenderWroteAt { get; init; }
    public DateOnly? OnHoldUntil { get; init; }
    public required bool IsFlagged { get; init; }
    public int? Stars { get; init; }

    /// <summary>What an intern offers; null for the other kinds.</summary>
    public DateOnly? EarliestStart { get; init; }
    public int? Months { get; init; }
    public int? DaysPerWeek { get; init; }
    public required bool HasFiles { get; init; }

    /// <summary>A letter about it was given up or came back; a person has to look.</summary>
    public required bool HasFailedLetter { get; init; }

    /// <summary>Filled in after the row was read.</summary>
    public IReadOnlyList<Tag> Tags { get; set; } = [];
    public ListCursor Cursor { get; set; }

    /// <summary>An answer is owed, also where somebody decided to decline and has not said so.</summary>
    public bool IsUnanswered => FirstAnsweredAt is null && !GetsNoAnswer && !Inquiry.ExpectsNoAnswer.Contains(State);

    public bool IsOverdue(DateTimeOffset now) => IsUnanswered && ReplyBy < now;

    public bool IsDue(DateTimeOffset now) => IsUnanswered && ReplyBy <= now + PromiseClock.Soon;

    /// <summary>See <see cref="Inquiry.IsUntold"/>.</summary>
    public required bool IsUntold { get; init; }
}

/// <param name="Next">The cursor behind which the next page begins, or null on the last one.</param>
public sealed record InboxPage(IReadOnlyList<InboxRow> Rows, ListCursor? Next)
{
    /// <summary>Of those whose name alone does not show why they were found, by id.</summary>
    public IReadOnlyDictionary<Guid, ShownHit> Hits { get; init; } = new Dictionary<Guid, ShownHit>();
}
