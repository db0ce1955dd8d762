using Portal.Model.Inquiries;
using Portal.Model.Search;

namespace Portal.Data.Reading;

/// <summary>What a program that reads a stranger's file may use up. A CV takes a hundredth of it.</summary>
public sealed record ReadingLimits
{
    /// <summary>Once it has all of the file.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Of all processors together. Holds even where nobody is there any more to look at the clock.</summary>
    public int ProcessorSeconds { get; init; } = 15;

    /// <summary>In bytes, of address space.</summary>
    public long Memory { get; init; } = 1024 * 1024 * 1024;

    public int Characters { get; init; } = AttachmentText.MaxLength;
}

/// <summary>What came of reading a file.</summary>
/// <param name="Text">Null unless <paramref name="State"/> is <see cref="FileTextState.Done"/>.</param>
public sealed record ReadText(FileTextState State, string? Text)
{
    /// <param name="text">As it came out of the file.</param>
    public static ReadText Of(string text) => text.Length == 0 ? new(FileTextState.Empty, null) : new(FileTextState.Done, text);
}
