using Portal.Model.Inquiries;
using Portal.Model.Keys;

namespace Portal.Model.Triage;

/// <summary>
/// One thing that somebody did to one inquiry or to many: what it is to be done to, how far it is, and what it takes to
/// undo it. Kept for <see cref="Kept"/>; the history of each inquiry is what stays.
/// </summary>
public sealed class TriageAct
{
    /// <summary>In one act. Beyond that a query has to be narrowed.</summary>
    public const int MaxItems = 5000;
    public const int MaxWordsLength = 20_000;

    /// <summary>Whoever acts on more, or sends more letters, types how many, so that nobody does it by a slip.</summary>
    public const int TypedAbove = 30;

    /// <summary>From its end on.</summary>
    public static readonly TimeSpan CanBeUndoneFor = TimeSpan.FromMinutes(10);
    public static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    private readonly List<TriageActItem> items = [];

    private TriageAct()
    {
    }

    public Guid Id { get; private set; }
    public TriageActKind Kind { get; private set; }
    public Guid ActorId { get; private set; }
    public string ActorName { get; private set; } = "";
    public DateTimeOffset At { get; private set; }

    /// <summary>What was done, in the words of whoever did it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The details of an act on many, as JSON; null for an act on one, which is done with it.</summary>
    public string? Wishes { get; private set; }

    /// <summary>To how many it was to be done. Those that are erased since have no item any more.</summary>
    public int Total { get; private set; }

    /// <summary>Null while it is under way.</summary>
    public DateTimeOffset? FinishedAt { get; private set; }
    public DateTimeOffset? UndoneAt { get; private set; }
    public IReadOnlyList<TriageActItem> Items => items;

    public Actor By => new(ActorId, ActorName);

    public static TriageAct OnOne(TriageActKind kind, string name, Guid inquiryId, InquiryStand before, InquiryStand after, Guid? messageId, Actor by, DateTimeOffset now)
    {
        var act = Create(kind, name, 1, by, now);
        var item = TriageActItem.Of(act.Id, 0, inquiryId);
        item.Finish(before, after, messageId);
        act.items.Add(item);
        act.FinishedAt = now;
        return act;
    }

    /// <param name="wishes">See <see cref="Wishes"/>.</param>
    public static TriageAct OnMany(TriageActKind kind, string name, string wishes, int total, Actor by, DateTimeOffset now)
    {
        var act = Create(kind, name, total, by, now);
        act.Wishes = wishes;
        return act;
    }

    public bool CanBeUndone(DateTimeOffset now) => UndoneAt is null && FinishedAt > now - CanBeUndoneFor && Kind != TriageActKind.Erase;

    public void Finish(DateTimeOffset now) => FinishedAt ??= now;

    public void MarkUndone(DateTimeOffset now) => UndoneAt = now;

    private static TriageAct Create(TriageActKind kind, string name, int total, Actor by, DateTimeOffset now) =>
        new() { Id = RowId.Create(now), Kind = kind, Name = name, Total = total, ActorId = by.Id, ActorName = by.Name, At = now };
}

public enum TriageActKind
{
    Move,
    Decide,
    NoAnswer,
    Flag,
    Rate,
    Snooze,
    Wake,
    Tag,
    File,
    Note,
    Draft,
    Reply,
    Erase,
}
