namespace Portal.Features.Content.Bibliography;

/// <summary>One entry as it stands in the file.</summary>
/// <param name="Type">In lower case, such as <c>inproceedings</c>.</param>
/// <param name="Fields">By name in lower case.</param>
internal sealed record BibEntry(string Type, string Key, int Line, IReadOnlyDictionary<string, BibField> Fields)
{
    public int Column { get; init; } = 1;
}

/// <param name="Text">As written between the outer braces or quotes, blanks and line breaks folded.</param>
internal sealed record BibField(string Text, int Line)
{
    public int Column { get; init; } = 1;
}
