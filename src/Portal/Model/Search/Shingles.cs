using System.Globalization;
using System.Text;

namespace Portal.Model.Search;

/// <summary>The overlapping pieces of texts, as numbers; see <see cref="Likeness"/>.</summary>
internal static class Shingles
{
    /// <summary>A piece is as short as it can be with this weight: three words, four characters, or two of these and two of those.</summary>
    private const int Weight = 12;
    private const int WordWeight = 4;
    private const int CharacterWeight = 3;

    /// <summary>A word is cut there; nobody writes longer ones, and a thousand letters without a blank are no word.</summary>
    private const int LongestWord = 64;

    private readonly record struct Token(ulong Hash, int Weight);

    /// <returns>Each once. No piece reaches over the end of a text.</returns>
    public static HashSet<ulong> Of(IEnumerable<string> texts)
    {
        var found = new HashSet<ulong>();
        foreach (var text in texts)
        {
            var tokens = Tokens(text);
            var (end, weight) = (0, 0);
            for (var start = 0; start < tokens.Count; start++)
            {
                while (weight < Weight && end < tokens.Count)
                {
                    weight += tokens[end++].Weight;
                }

                if (weight < Weight)
                {
                    break;
                }

                ulong hash = 0;
                for (var i = start; i < end; i++)
                {
                    hash = Likeness.Mix((hash * 31) ^ tokens[i].Hash);
                }

                found.Add(hash);
                weight -= tokens[start].Weight;
            }
        }

        return found;
    }

    /// <summary>Words without regard to case, width and signs between them; Chinese characters and kana each by itself.</summary>
    private static List<Token> Tokens(string text)
    {
        var tokens = new List<Token>();
        var word = new StringBuilder();
        foreach (var rune in Folded(text).EnumerateRunes())
        {
            if (IsCharacter(rune))
            {
                EndWord(word, tokens);
                tokens.Add(new(Likeness.Hash(rune.ToString()), CharacterWeight));
            }
            else if (IsOfWord(rune))
            {
                word.Append(rune.ToString());
                if (word.Length >= LongestWord)
                {
                    EndWord(word, tokens);
                }
            }
            else
            {
                EndWord(word, tokens);
            }
        }

        EndWord(word, tokens);
        return tokens;
    }

    private static void EndWord(StringBuilder word, List<Token> tokens)
    {
        if (word.Length > 0)
        {
            tokens.Add(new(Likeness.Hash(word.ToString()), WordWeight));
            word.Clear();
        }
    }

    /// <summary>Half of a character outside the basic plane, and what is none at all, cannot be normalized; they become signs.</summary>
    private static string Folded(string text)
    {
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            whole.Append((rune.Value & 0xFFFE) == 0xFFFE ? " " : rune.ToString());
        }

        return whole.ToString().Normalize(NormalizationForm.FormKC).ToLowerInvariant();
    }

    private static bool IsOfWord(Rune rune) => Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>Written without blanks between words.</summary>
    private static bool IsCharacter(Rune rune) => rune.Value
        is 0x3005 or 0x3007               // repetition, zero
        or (>= 0x3040 and <= 0x30FF)      // kana
        or (>= 0x3400 and <= 0x4DBF)
        or (>= 0x4E00 and <= 0x9FFF)
        or (>= 0xF900 and <= 0xFAFF)
        or (>= 0x20000 and <= 0x3FFFF);
}
