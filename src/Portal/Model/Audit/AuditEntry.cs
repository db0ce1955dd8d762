using Portal.Model.Keys;
using Portal.Model.Text;

namespace Portal.Model.Audit;

/// <summary>
/// Who did what, when and from where. Never changed and, for twelve months, never deleted: the database refuses both.
/// Of senders it knows references alone, so that erasing one of them leaves nothing behind here.
/// </summary>
public sealed class AuditEntry
{
    public const int MaxNameLength = 100;
    public const int MaxSubjectLength = 200;
    public const int MaxNetworkLength = 45;
    public const int MaxValueLength = 1000;

    /// <summary>What the privacy page promises; the function of the database that deletes has the same length built in.</summary>
    public const int KeptForMonths = 12;

    private AuditEntry()
    {
    }

    public Guid Id { get; private set; }
    public DateTimeOffset At { get; private set; }
    public AuditAction Action { get; private set; }

    /// <summary>The account, which may be gone by now; null where nobody was signed in, and for the command line.</summary>
    public Guid? ActorId { get; private set; }

    /// <summary>What the actor was called then; empty where nobody knows.</summary>
    public string ActorName { get; private set; } = "";

    /// <summary>What it was done to: an inquiry's reference, an account's mail address, the name of a setting.</summary>
    public string? Subject { get; private set; }

    /// <summary>The address it came from; null where there is none.</summary>
    public string? Network { get; private set; }
    public string? Before { get; private set; }
    public string? After { get; private set; }

    /// <summary>Texts are put on one line and cut where they are too long; a record that is refused would be none.</summary>
    public static AuditEntry Create(
        AuditAction action, Guid? actorId, string actorName, string? subject, string? before, string? after, string? network, DateTimeOffset now)
    {
        return new()
        {
            Id = RowId.Create(now),
            At = now,
            Action = action,
            ActorId = actorId,
            ActorName = CleanText.Cut(CleanText.OneLine(actorName), MaxNameLength),
            Subject = Fit(subject, MaxSubjectLength),
            Before = Fit(before, MaxValueLength),
            After = Fit(after, MaxValueLength),
            Network = Fit(network, MaxNetworkLength),
        };
    }

    private static string? Fit(string? text, int length) =>
        text is not null && CleanText.OneLine(text) is { Length: > 0 } line ? CleanText.Cut(line, length) : null;
}
