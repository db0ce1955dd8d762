namespace Portal.Model.Inquiries;

/// <summary>What a note said until somebody changed it.</summary>
public sealed class NoteVersion
{
    public required Guid MessageId { get; init; }

    /// <summary>From 1 on, the oldest first.</summary>
    public required int Number { get; init; }
    public required string Body { get; init; }
    public required DateTimeOffset ReplacedAt { get; init; }
}
