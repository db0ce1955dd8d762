namespace Portal.Features.Statistics;

/// <summary>
/// Groups of people that are too small to be shown, because one could know who they are. They are put together, and with them the
/// smallest of the others where they alone would still be too few: no number follows from the rest and the sum.
/// </summary>
public static class SmallGroups
{
    public const int Fewest = 5;

    /// <summary>None at all is no secret.</summary>
    public static bool IsSmall(int count) => count is > 0 and < Fewest;

    /// <param name="groups">Empty ones are passed over.</param>
    /// <param name="rest">Of how many it is known only that they belong to none of these.</param>
    /// <param name="most">As many are shown by name.</param>
    public static Grouped<T> Of<T>(IEnumerable<(T Name, int Count)> groups, int rest = 0, int most = int.MaxValue)
    {
        // Stable, so that groups of the same size stay in their order.
        var shown = groups.Where(group => group.Count > 0).OrderByDescending(group => group.Count).ToList();
        var merged = new List<T>();
        while (shown.Count > 0 && (shown.Count > most || IsSmall(shown[^1].Count) || IsSmall(rest)))
        {
            rest += shown[^1].Count;
            merged.Insert(0, shown[^1].Name);
            shown.RemoveAt(shown.Count - 1);
        }

        return new(shown, merged, rest);
    }

    /// <summary>For groups that have an order, such as spans of days: small ones join their neighbours.</summary>
    /// <returns>The first and the last of each, and how many they are; nothing where all together are too few.</returns>
    public static IReadOnlyList<(int First, int Last, int Count)> Neighbours(IReadOnlyList<int> counts)
    {
        var spans = new List<(int First, int Last, int Count)>();
        var (first, sum) = (0, 0);
        for (var i = 0; i < counts.Count; i++)
        {
            sum += counts[i];
            if (!IsSmall(sum))
            {
                spans.Add((first, i, sum));
                (first, sum) = (i + 1, 0);
            }
        }

        if (sum == 0)
        {
            return spans;
        }

        // What is left at the end joins the last span that has anybody in it.
        var last = spans.FindLastIndex(span => span.Count > 0);
        if (last < 0)
        {
            return [];
        }

        sum += spans[last].Count;
        first = spans[last].First;
        spans.RemoveRange(last, spans.Count - last);
        spans.Add((first, counts.Count - 1, sum));
        return spans;
    }
}

/// <param name="Shown">The largest first.</param>
/// <param name="Merged">Those that are part of the rest.</param>
/// <param name="Rest">All others together; 0 for none.</param>
public sealed record Grouped<T>(IReadOnlyList<(T Name, int Count)> Shown, IReadOnlyList<T> Merged, int Rest)
{
    /// <summary>All together are so few that nothing is said about them.</summary>
    public bool IsTooFew => Shown.Count == 0 && SmallGroups.IsSmall(Rest);

    public bool IsEmpty => Shown.Count == 0 && Rest == 0;
}
