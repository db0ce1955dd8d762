using System.Text;
using Portal.Model.Text;

namespace Portal.Model.Search;

/// <summary>
/// What a text is found by. Words as they are, joined words (kv-cache, KVCache) also by their parts and in one; Chinese by pairs of neighbouring
/// characters, of which every word of two or more is made, and by the last character of each run, so that any one is the beginning of a term.
/// </summary>
public static class SearchTerms
{
    /// <summary>In characters; what is longer is found by its beginning.</summary>
    public const int MaxLength = 60;

    /// <summary>Of one document. The texts that come first have the first claim.</summary>
    public const int MaxCount = 20_000;

    /// <summary>In UTF-8. PostgreSQL takes 1 MiB of terms.</summary>
    private const int MaxBytes = 900_000;

    /// <returns>Each once, folded; made of letters, digits, + and # only.</returns>
    public static IReadOnlyCollection<string> Of(IEnumerable<string> texts)
    {
        var terms = new HashSet<string>(StringComparer.Ordinal);
        var bytes = 0;
        foreach (var term in texts.SelectMany(In))
        {
            // Beside each term PostgreSQL keeps four bytes, and places begin at even addresses.
            var size = Encoding.UTF8.GetByteCount(term) + 5;
            if (terms.Count == MaxCount || bytes + size > MaxBytes)
            {
                break;
            }

            if (terms.Add(term))
            {
                bytes += size;
            }
        }

        return terms;
    }

    /// <summary>The terms of a Chinese word, which has at least one character.</summary>
    internal static IEnumerable<string> Pairs(string han, bool withLast)
    {
        var starts = Starts(han);
        for (var i = 0; i + 1 < starts.Count; i++)
        {
            yield return han[starts[i]..(i + 2 < starts.Count ? starts[i + 2] : han.Length)];
        }

        if (withLast || starts.Count == 1)
        {
            yield return han[starts[^1]..];
        }
    }

    internal static string Cut(string term) => CleanText.Cut(term, MaxLength);

    private static IEnumerable<string> In(string text)
    {
        var folded = SearchText.Fold(text);
        foreach (var word in SearchWord.In(folded))
        {
            foreach (var term in word.IsHan ? Pairs(folded.Substring(word.Start, word.Length), withLast: true) : Joined(text, folded, word))
            {
                yield return term;
            }
        }
    }

    private static IEnumerable<string> Joined(string text, string folded, SearchWord word)
    {
        var parts = word.Parts(folded).ToList();
        foreach (var part in parts)
        {
            yield return Cut(folded[part]);
            foreach (var hump in SearchWord.Humps(text, part) is { Count: > 1 } humps ? humps : [])
            {
                yield return Cut(folded[hump]);
            }

            // C++ is also found as C.
            if (folded[part].TrimEnd('+', '#') is { Length: > 0 } name && name.Length < folded[part].Length)
            {
                yield return Cut(name);
            }
        }

        if (parts.Count > 1)
        {
            yield return Cut(string.Concat(parts.Select(part => folded[part])));
        }
    }

    private static List<int> Starts(string han)
    {
        var starts = new List<int>(han.Length);
        for (var i = 0; i < han.Length; i += char.IsHighSurrogate(han[i]) && i + 1 < han.Length ? 2 : 1)
        {
            starts.Add(i);
        }

        return starts;
    }
}
