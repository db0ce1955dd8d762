namespace Portal.Model.Search;

/// <summary>
/// Tells letters that are nearly the same, by the pieces that they share. The pieces ("shingles") are three Latin words or
/// four Chinese characters in a row, taken at every word; the share is what two letters have in common of all that
/// either has (Jaccard's index). A few exchanged words, or another name and school, leave some 80 percent of a usual letter.
/// </summary>
/// <remarks>
/// MinHash in bands (Leskovec, Rajaraman, Ullman: Mining of Massive Datasets, chapter 3): 20 bands of 4 rows. Two letters
/// with the share s have at least one value in common with the probability 1 - (1 - s^4)^20:
/// 90 %: 1.0000 · 80 %: 0.99997 · 70 %: 0.996 · 60 %: 0.94 · 50 %: 0.72 · 30 %: 0.15 · 10 %: 0.002 · 5 %: 0.0001.
/// Letters about the same matter by different people share less than 5 percent.
/// The same on every machine and for ever: values lie in the database, so a change here makes all entries due anew.
/// </remarks>
public static class Likeness
{
    public const int Bands = 20;
    public const int Rows = 4;

    /// <summary>Of shingles. Shorter letters are alike by chance.</summary>
    public const int MinShingles = 30;

    /// <summary>In percent. What shares so much counts as nearly the same.</summary>
    public const int Enough = 60;

    /// <summary>Any odd number with bits all over; the golden ratio's.</summary>
    private const ulong Step = 0x9E3779B97F4A7C15;

    /// <param name="texts">What the sender wrote, in any order.</param>
    /// <returns>A value for each band, or nothing for short letters.</returns>
    public static int[] Of(IEnumerable<string> texts)
    {
        var shingles = Shingles.Of(texts);
        return shingles.Count < MinShingles ? [] : [.. Enumerable.Range(0, Bands).Select(band => BandOf(shingles, band))];
    }

    /// <returns>What the two letters share, in whole percent, rounded down; 0 where one of them is too short to tell.</returns>
    public static int Share(IEnumerable<string> texts, IEnumerable<string> others)
    {
        var (these, those) = (Shingles.Of(texts), Shingles.Of(others));
        if (these.Count < MinShingles || those.Count < MinShingles)
        {
            return 0;
        }

        var common = these.Count(those.Contains);
        return common * 100 / (these.Count + those.Count - common);
    }

    /// <summary>The least of the shingles in four orders that have nothing to do with each other, and the band itself, as one number.</summary>
    private static int BandOf(HashSet<ulong> shingles, int band)
    {
        Span<ulong> least = stackalloc ulong[Rows];
        least.Fill(ulong.MaxValue);
        foreach (var shingle in shingles)
        {
            for (var row = 0; row < Rows; row++)
            {
                least[row] = Math.Min(least[row], Mix(shingle + ((ulong)((band * Rows) + row + 1) * Step)));
            }
        }

        var value = (ulong)band;
        foreach (var part in least)
        {
            value = Mix((value * Step) ^ part);
        }

        return unchecked((int)(value >> 32));
    }

    /// <summary>The finalizer of SplitMix64: one to one, and every bit depends on every other.</summary>
    internal static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }

    /// <summary>FNV-1a over UTF-16, mixed.</summary>
    internal static ulong Hash(ReadOnlySpan<char> text)
    {
        var hash = 0xCBF29CE484222325;
        foreach (var unit in text)
        {
            hash = (hash ^ unit) * 0x100000001B3;
        }

        return Mix(hash);
    }
}
