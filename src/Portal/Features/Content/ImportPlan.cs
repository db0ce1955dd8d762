namespace Portal.Features.Content;

/// <summary>What an import did, kind by kind, in the order of the site.</summary>
public sealed record ImportPlan(IReadOnlyList<ImportedKind> Kinds)
{
    public int Count(ImportOutcome outcome) => Kinds.Sum(kind => kind.Keys(outcome).Count);

    /// <summary>One line per kind, for people.</summary>
    public IEnumerable<string> Describe() => Kinds.Select(kind => kind.Describe());
}

/// <param name="Name">Such as <c>topics</c>.</param>
public sealed record ImportedKind(string Name, IReadOnlyList<ImportedRow> Rows)
{
    public IReadOnlyList<string> Keys(ImportOutcome outcome) => [.. Rows.Where(row => row.Outcome == outcome).Select(row => row.Key)];

    public string Describe()
    {
        var parts = Enum.GetValues<ImportOutcome>().Where(outcome => Keys(outcome).Count > 0).Select(Describe).ToList();
        return $"{Name}: {(parts.Count > 0 ? string.Join(", ", parts) : "nothing")}";
    }

    /// <summary>Unchanged rows are many and of no interest; the others are named.</summary>
    private string Describe(ImportOutcome outcome)
    {
        var keys = Keys(outcome);
        return outcome == ImportOutcome.Unchanged
            ? $"{keys.Count} {Words(outcome)}"
            : $"{keys.Count} {Words(outcome)} ({string.Join(", ", keys)})";
    }

    private static string Words(ImportOutcome outcome) => outcome switch
    {
        ImportOutcome.Added => "added",
        ImportOutcome.Updated => "updated",
        ImportOutcome.Unchanged => "unchanged",
        ImportOutcome.Kept => "kept because edited in the browser",
        _ => "not in the files",
    };
}

public sealed record ImportedRow(string Key, ImportOutcome Outcome);

public enum ImportOutcome
{
    Added,
    Updated,
    Unchanged,

    /// <summary>A person edited it in the browser, and the import was not told to overwrite that.</summary>
    Kept,

    /// <summary>In the database only. An import never removes anything.</summary>
    NotInFiles,
}
