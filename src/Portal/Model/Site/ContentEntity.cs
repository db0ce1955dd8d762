using Portal.Model.Keys;

namespace Portal.Model.Site;

/// <summary>A row that readers see and that an import brings, updates by its key, or leaves alone once a person edited it.</summary>
public abstract class ContentEntity
{
    public const int MaxKeyLength = 80;

    private string key = "";

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The name of the row: part of addresses, and what an import finds it by. It changes by <see cref="Rename"/> only.</summary>
    public required string Key
    {
        get => key;
        init => key = value;
    }

    /// <summary>Where it stands among its kind, from 0.</summary>
    public int Position { get; set; }

    /// <summary>Counts its changes from 0. Two people who edit at once are told apart by it.</summary>
    public int Version { get; private set; }

    /// <summary>Readers do not see it, and no page leads to it.</summary>
    public bool IsDraft { get; set; }

    /// <summary>
    /// Sides of texts that may be out of date, such as <c>summary.zh</c>: the other side was changed and this one was not.
    /// </summary>
    public List<string> StaleTexts { get; set; } = [];

    /// <summary>When it was last changed in the browser; null while it is as imported.</summary>
    public DateTimeOffset? EditedAt { get; private set; }

    /// <summary>When it first was here; the row's id keeps the moment.</summary>
    public DateTimeOffset MadeAt => RowId.MomentOf(Id);

    /// <summary>When readers last got something new of it.</summary>
    public DateTimeOffset ChangedAt => EditedAt ?? MadeAt;

    /// <summary>A person changed it; an import leaves it alone from now on.</summary>
    public void CountEdit(DateTimeOffset now) => (Version, EditedAt) = (Version + 1, now);

    /// <summary>An import changed it; it is as in the files again.</summary>
    public void CountImport() => (Version, EditedAt) = (Version + 1, null);

    /// <summary>Gives it another address. Whoever does this leaves an <see cref="ContentAlias"/> behind.</summary>
    public void Rename(string newKey) => key = newKey;
}
