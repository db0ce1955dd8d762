namespace Portal.Features.Shared.Head;

/// <summary>The beginning of a text, for where only so much is shown.</summary>
public static class Excerpt
{
    /// <summary>What searches show below a title.</summary>
    public const int OfDescription = 160;

    /// <summary>A sentence that ends before this is too little to stand alone.</summary>
    private const int Little = 50;

    /// <returns>The text on one line; the sentences that fit, or else the words that fit and an ellipsis.</returns>
    public static string Of(string text, int most)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= most)
        {
            return line;
        }

        var start = line[..most];
        var sentence = Math.Max(Math.Max(start.LastIndexOf(". ", StringComparison.Ordinal), start.LastIndexOf("? ", StringComparison.Ordinal)), start.LastIndexOfAny(['。', '？', '！']));
        if (sentence >= Little)
        {
            return start[..(sentence + 1)];
        }

        // Room for the ellipsis; Chinese has no spaces, and breaks anywhere but inside of a pair.
        var gap = start.LastIndexOf(' ', most - 2);
        var end = gap >= Little ? gap : char.IsHighSurrogate(start[most - 2]) ? most - 2 : most - 1;
        return start[..end].TrimEnd(' ', ',', ';', ':', '，', '、', '；', '：') + "…";
    }
}
