using System.Globalization;
using System.Text;

namespace Portal.Model.Text;

/// <summary>
/// What people type, as it is kept: NFC, plain line ends, no characters that nobody can see but that break storage,
/// mail headers or the direction of a page.
/// </summary>
public static class CleanText
{
    public static string OneLine(string text) => string.Join(' ', Clean(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static string Lines(string text) => Clean(text).Trim();

    /// <summary>
    /// The length that limits are counted in: a Chinese, Japanese or Korean character counts 2, any other 1,
    /// so that one limit is fair to both languages. A line break counts 1.
    /// </summary>
    public static int WeightedLength(string text)
    {
        var length = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            length += rune.Value == '\r' ? 0 : IsWide(rune) ? 2 : 1;
        }

        return length;
    }

    /// <summary>The beginning of a text. Half of a character outside the basic plane is left out, because it could not be stored.</summary>
    /// <param name="length">In UTF-16 units, as columns and strings count; not negative.</param>
    public static string Cut(string text, int length) =>
        text.Length <= length ? text : text[..(length > 0 && char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];

    private static string Clean(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            // A lone surrogate is enumerated as U+FFFD, which PostgreSQL can store.
            if (!IsInvisibleTrouble(rune))
            {
                kept.Append(rune.ToString());
            }
        }

        return kept.ToString().Normalize(NormalizationForm.FormC);
    }

    private static bool IsInvisibleTrouble(Rune rune) => rune.Value switch
    {
        '\n' or '\t' => false,
        0x200B or 0x2060 or 0xFEFF => true,                       // zero-width space, word joiner, byte order mark
        >= 0x202A and <= 0x202E => true,                          // embeddings and overrides of direction
        >= 0x2066 and <= 0x2069 => true,                          // isolates of direction
        0xFFFE or 0xFFFF => true,
        _ => Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control,
    };

    private static bool IsWide(Rune rune) => rune.Value
        is (>= 0x1100 and <= 0x11FF)      // Hangul Jamo
        or (>= 0x2E80 and <= 0x303F)      // radicals, Chinese punctuation
        or (>= 0x3040 and <= 0x33FF)      // kana, compatibility
        or (>= 0x3400 and <= 0x4DBF)
        or (>= 0x4E00 and <= 0x9FFF)
        or (>= 0xAC00 and <= 0xD7AF)      // Hangul
        or (>= 0xF900 and <= 0xFAFF)
        or (>= 0xFF00 and <= 0xFFEF)      // full-width forms
        or (>= 0x20000 and <= 0x3FFFF);
}
