using System.Text;

namespace Portal.Features.Shared.Cards;

/// <summary>
/// Breaks text into lines by the widths of its characters, roughly as Noto's serif has them and rather too wide than too
/// narrow: between words, between Han characters, and never so that a line begins with a mark that closes.
/// </summary>
public static class TextMeasure
{
    private const string Narrow = "iIjltf.,:;'|!()[]/’‘";
    private const string Wide = "mwMW@%—";
    private const string Closing = "，。、；：？！）》」』】”’…,.;:?!)";
    private const string Opening = "（《「『【“‘(";

    /// <returns>In em.</returns>
    public static double Width(string text) => text.EnumerateRunes().Sum(Width);

    /// <param name="most">Of a line, in em.</param>
    /// <param name="lines">How many there may be; the last one ends with an ellipsis where text is left.</param>
    public static IReadOnlyList<string> Break(string text, double most, int lines)
    {
        List<string> broken = [];
        var line = new StringBuilder();
        foreach (var piece in Pieces(text).SelectMany(piece => Fitting(piece, most)))
        {
            if (line.Length > 0 && Width(line.ToString()) + Width(piece.TrimEnd()) > most)
            {
                broken.Add(line.ToString().TrimEnd());
                line.Clear();
            }

            line.Append(line.Length == 0 ? piece.TrimStart() : piece);
        }

        broken.Add(line.ToString().TrimEnd());
        return broken.Count <= lines ? broken : [.. broken.Take(lines - 1), Shorten(broken[lines - 1], most)];
    }

    private static string Shorten(string line, double most)
    {
        while (line.Length > 0 && Width(line) + 1 > most)
        {
            line = line[..^(char.IsLowSurrogate(line[^1]) ? 2 : 1)];
        }

        return line.TrimEnd(' ', ',', '，', '、', ':', '：') + "…";
    }

    /// <summary>What stays together: a word with the space behind it, or a Han character with the marks around it.</summary>
    private static IEnumerable<string> Pieces(string text)
    {
        var piece = new StringBuilder();
        Rune? last = null;
        foreach (var rune in text.EnumerateRunes())
        {
            if (last is { } before && MayBreak(before, rune))
            {
                yield return piece.ToString();
                piece.Clear();
            }

            piece.Append(rune.ToString());
            last = rune;
        }

        yield return piece.ToString();
    }

    private static bool MayBreak(Rune before, Rune after) =>
        !Rune.IsWhiteSpace(after) && !IsIn(Closing, after) && !IsIn(Opening, before)
        && (Rune.IsWhiteSpace(before) || before.Value == '-' || IsHan(before) || IsHan(after));

    /// <summary>A word that is longer than a line is cut.</summary>
    private static IEnumerable<string> Fitting(string piece, double most)
    {
        if (Width(piece.TrimEnd()) <= most)
        {
            return [piece];
        }

        var half = piece.Length / 2;
        half += char.IsLowSurrogate(piece[half]) ? 1 : 0;
        return half == 0 || half == piece.Length ? [piece] : Fitting(piece[..half], most).Concat(Fitting(piece[half..], most));
    }

    private static double Width(Rune rune) => rune switch
    {
        _ when IsHan(rune) => 1,
        _ when Rune.IsWhiteSpace(rune) => 0.26,
        _ when IsIn(Narrow, rune) => 0.4,
        _ when IsIn(Wide, rune) => 0.95,
        _ when Rune.IsUpper(rune) => 0.75,
        _ => 0.6,
    };

    /// <summary>And everything else from there on, which is as wide.</summary>
    private static bool IsHan(Rune rune) => rune.Value >= 0x2E80;

    private static bool IsIn(string characters, Rune rune) => rune.IsBmp && characters.Contains((char)rune.Value, StringComparison.Ordinal);
}
