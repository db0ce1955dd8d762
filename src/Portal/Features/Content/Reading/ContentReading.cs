namespace Portal.Features.Content.Reading;

/// <summary>One reading of a folder: what is wrong in any of its files, and which rows point to which others.</summary>
internal sealed class ContentReading
{
    /// <summary>For what is wrong with a row whose line nobody knows any more.</summary>
    public const int WholeFile = 0;

    private readonly List<Fault> faults = [];
    private readonly List<Pointer> pointers = [];

    /// <summary>Notes an error and goes on, so that one run names them all.</summary>
    public void Refuse(string file, int line, string text) => faults.Add(new(file, line, text));

    /// <summary>Notes that a row names another by its key; <see cref="CheckPointers"/> looks whether that one exists.</summary>
    public void PointTo(string targetFile, string key, string file, int line) => pointers.Add(new(targetFile, key, file, line));

    /// <param name="targetFile">The file that the keys belong into.</param>
    /// <param name="keys">All keys there are, in that file or in the database.</param>
    public void CheckPointers(string targetFile, HashSet<string> keys)
    {
        // Of a file with errors not every key is known; complaints about those would be noise.
        if (faults.Exists(fault => fault.File == targetFile))
        {
            return;
        }

        foreach (var pointer in pointers.Where(p => p.TargetFile == targetFile && !keys.Contains(p.Key)))
        {
            Refuse(pointer.File, pointer.Line, $"'{pointer.Key}' is neither in {targetFile} nor in the database");
        }
    }

    /// <summary>All that is wrong, one line each, by file and line.</summary>
    public IReadOnlyList<string> Faults =>
        [.. faults.OrderBy(fault => fault.File, StringComparer.Ordinal).ThenBy(fault => fault.Line).Select(fault => fault.ToString())];

    public void ThrowIfFaulty()
    {
        if (faults.Count > 0)
        {
            throw new ContentException(Faults);
        }
    }

    private sealed record Fault(string File, int Line, string Text)
    {
        public override string ToString() => Line == WholeFile ? $"{File}: {Text}" : $"{File}:{Line}: {Text}";
    }

    private sealed record Pointer(string TargetFile, string Key, string File, int Line);
}
