namespace Portal.Features.Content;

/// <summary>What an export wrote, file by file.</summary>
/// <param name="Differences">What an import of these files would not bring back as it is in the database; none as it should be.</param>
public sealed record ExportReport(IReadOnlyList<ExportedFile> Files, IReadOnlyList<string> Differences)
{
    /// <summary>One line per file, for people.</summary>
    public IEnumerable<string> Describe() => Files.Select(file => file.Describe());
}

/// <param name="Name">Such as <c>topics.yaml</c>.</param>
public sealed record ExportedFile(string Name, int Rows, FileOutcome Outcome)
{
    public string Describe() => $"{Name}: {Rows}, {Outcome switch
    {
        FileOutcome.New => "new",
        FileOutcome.Replaced => "replaced",
        _ => "unchanged",
    }}";
}

public enum FileOutcome
{
    New,
    Replaced,
    Unchanged,
}
