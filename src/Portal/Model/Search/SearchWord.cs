using System.Text;

namespace Portal.Model.Search;

/// <summary>A run of characters that belong together, as it stands in a folded text.</summary>
/// <param name="IsHan">Chinese, Japanese or Korean: written without blanks, so that its words are not known.</param>
internal readonly record struct SearchWord(bool IsHan, int Start, int Length)
{
    public int End => Start + Length;

    /// <summary>Words that are joined by one of these are one word and several: kv-cache, his/her, pku.edu.cn.</summary>
    private const string Joiners = "-_/.'";

    private enum Sign
    {
        Other,
        Letter,
        Han,
    }

    public static IEnumerable<SearchWord> In(string folded)
    {
        for (var i = 0; i < folded.Length;)
        {
            var start = i;
            var sign = SignAt(folded, i, out var width);
            switch (sign)
            {
                case Sign.Han:
                    for (; i < folded.Length && SignAt(folded, i, out width) == Sign.Han; i += width)
                    {
                    }

                    yield return new(IsHan: true, start, i - start);
                    break;
                case Sign.Letter:
                    i = EndOfWord(folded, i);
                    yield return new(IsHan: false, start, i - start);
                    break;
                case Sign.Other:
                    i += width;
                    break;
                default:
                    throw new InvalidOperationException($"No such sign: {sign}.");
            }
        }
    }

    /// <summary>The words that are joined in this one, as places in the text.</summary>
    public IEnumerable<Range> Parts(string folded)
    {
        var start = Start;
        for (var i = Start; i <= End; i++)
        {
            if (i == End || Joiners.Contains(folded[i], StringComparison.Ordinal))
            {
                yield return start..i;
                start = i + 1;
            }
        }
    }

    /// <summary>The words that only capital letters keep apart: KV and Cache in KVCache. One range where there are none.</summary>
    /// <param name="text">Not folded.</param>
    public static IReadOnlyList<Range> Humps(string text, Range part)
    {
        var (from, to) = (part.Start.Value, part.End.Value);
        var humps = new List<Range>();
        var start = from;
        for (var i = from + 1; i < to; i++)
        {
            // GPUs and LLMs are no humps.
            var isPlural = i + 2 == to && text[i + 1] == 's';
            if (char.IsUpper(text[i]) && (char.IsLower(text[i - 1]) || (char.IsUpper(text[i - 1]) && i + 1 < to && char.IsLower(text[i + 1]) && !isPlural)))
            {
                humps.Add(start..i);
                start = i;
            }
        }

        humps.Add(start..to);
        return humps;
    }

    /// <summary>Whether a letter or digit of a script with blanks stands there.</summary>
    public static bool IsLetter(string folded, int index) => index >= 0 && index < folded.Length && SignAt(folded, index, out _) == Sign.Letter;

    public static bool IsHanAt(string folded, int index) => index >= 0 && index < folded.Length && SignAt(folded, index, out _) == Sign.Han;

    private static int EndOfWord(string folded, int start)
    {
        var i = start;
        while (true)
        {
            for (; i < folded.Length && SignAt(folded, i, out var width) == Sign.Letter; i += width)
            {
            }

            if (i + 1 < folded.Length && Joiners.Contains(folded[i], StringComparison.Ordinal) && SignAt(folded, i + 1, out _) == Sign.Letter)
            {
                i++;
                continue;
            }

            // C++ and C# are names.
            return folded.AsSpan(i).StartsWith("++") ? i + 2 : i < folded.Length && folded[i] == '#' ? i + 1 : i;
        }
    }

    private static Sign SignAt(string folded, int index, out int width)
    {
        width = 1;
        var character = folded[index];
        if (char.IsAscii(character))
        {
            return char.IsAsciiLetterOrDigit(character) ? Sign.Letter : Sign.Other;
        }

        if (Rune.TryGetRuneAt(folded, index, out var rune))
        {
            width = rune.Utf16SequenceLength;
            return IsHanRune(rune.Value) ? Sign.Han
                : Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark ? Sign.Letter
                : Sign.Other;
        }

        // The second half of a character belongs to what the first half is.
        return char.IsLowSurrogate(character) && index > 0 && Rune.TryGetRuneAt(folded, index - 1, out _) ? SignAt(folded, index - 1, out _) : Sign.Other;
    }

    private static bool IsHanRune(int value) => value
        is 0x3005 or 0x3007
        or (>= 0x1100 and <= 0x11FF)      // Hangul Jamo
        or (>= 0x3041 and <= 0x3096)      // kana
        or (>= 0x30A1 and <= 0x30FA)
        or 0x30FC
        or (>= 0x31F0 and <= 0x31FF)
        or (>= 0x3400 and <= 0x4DBF)
        or (>= 0x4E00 and <= 0x9FFF)
        or (>= 0xAC00 and <= 0xD7AF)      // Hangul
        or (>= 0xF900 and <= 0xFAFF)
        or (>= 0xFF66 and <= 0xFF9D)      // kana of half width
        or (>= 0x20000 and <= 0x3FFFF);
}
