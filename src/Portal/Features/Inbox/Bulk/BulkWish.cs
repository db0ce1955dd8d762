using System.Text.Json;
using Portal.Features.Inbox.Decide;
using Portal.Model.Inquiries;
using Portal.Model.Text;
using Portal.Model.Triage;

namespace Portal.Features.Inbox.Bulk;

/// <summary>What can be done to many inquiries at once; the words of the address.</summary>
public enum BulkWhat
{
    Decide,
    Template,
    State,
    AddTag,
    RemoveTag,
    Topic,
    Snooze,
    Flag,
    Unflag,
    NoAnswer,
    Review,
    Spam,
    Erase,
}

/// <summary>The details of an act on many, as they were chosen; kept with the act, because it may be done by another process later.</summary>
/// <param name="Language">Of whoever chose, in whose words the history says it.</param>
/// <param name="Network">The address that the request came from, for the record of deletions.</param>
public sealed record BulkWish(BulkWhat What, Language Language, string? Network)
{
    public DecisionChoice? Choice { get; init; }
    public InquiryState? State { get; init; }

    /// <summary>The last day on the waiting list.</summary>
    public DateOnly? Until { get; init; }
    public DateTimeOffset? SnoozeUntil { get; init; }

    /// <summary>Why nobody writes, or what a snooze waits for.</summary>
    public string? Words { get; init; }

    /// <summary>Of a tag, or a topic; null files under none.</summary>
    public Guid? Target { get; init; }
    public string? Template { get; init; }

    public string Write() => JsonSerializer.Serialize(this);

    public static BulkWish Read(string text) => JsonSerializer.Deserialize<BulkWish>(text) ?? throw new JsonException("An act on many has no details.");

    public TriageActKind Kind => What switch
    {
        BulkWhat.Decide => TriageActKind.Decide,
        BulkWhat.Template => TriageActKind.Draft,
        BulkWhat.State or BulkWhat.Spam => TriageActKind.Move,
        BulkWhat.AddTag or BulkWhat.RemoveTag => TriageActKind.Tag,
        BulkWhat.Topic => TriageActKind.File,
        BulkWhat.Snooze => TriageActKind.Snooze,
        BulkWhat.Flag or BulkWhat.Unflag => TriageActKind.Flag,
        BulkWhat.NoAnswer => TriageActKind.NoAnswer,
        _ => TriageActKind.Erase,
    };
}
