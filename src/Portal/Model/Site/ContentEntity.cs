namespace Portal.Model.Site;

/// <summary>A row that readers see and that an import brings, updates by its key, or leaves alone once a person edited it.</summary>
public abstract class ContentEntity
{
    public const int MaxKeyLength = 80;

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The stable name of the row: part of addresses, and what an import finds it by.</summary>
    public required string Key { get; init; }

    /// <summary>Where it stands among its kind, from 0.</summary>
    public int Position { get; set; }

    /// <summary>When it was last changed in the browser; null while it is as imported.</summary>
    public DateTimeOffset? EditedAt { get; set; }
}
