using System.Globalization;

namespace Portal.Data.PrivateServer;

/// <summary>Puts a finished folder in the place of another, which stays beside it.</summary>
/// <remarks>
/// Two renames cannot happen at once. The finished folder gets a name of its own first: whoever finds that name and
/// nothing in the place knows that the process was killed between the two, and does the second one.
/// </remarks>
internal static class ClusterSwap
{
    private const string Finished = "ready";

    /// <summary>No server may run in either.</summary>
    /// <returns>Where the old one is now.</returns>
    public static ClusterFolder Swap(ClusterFolder place, ClusterFolder with)
    {
        var (ready, kept) = (place.Beside(Finished), Free(place));
        Directory.Move(with.Path, ready.Path);
        Directory.Move(place.Path, kept.Path);
        try
        {
            Directory.Move(ready.Path, place.Path);
        }
        catch
        {
            Directory.Move(kept.Path, place.Path);
            throw;
        }

        return kept;
    }

    /// <summary>Where a swap was cut off in its middle. Nobody may be at one, so whoever asks holds one of the locks.</summary>
    public static void Complete(ClusterFolder place)
    {
        if (!Directory.Exists(place.Path) && Directory.Exists(place.Beside(Finished).Path))
        {
            Directory.Move(place.Beside(Finished).Path, place.Path);
        }
    }

    /// <summary>What a swap that was cut off before its middle left behind.</summary>
    public static ClusterFolder Leftover(ClusterFolder place) => place.Beside(Finished);

    /// <summary>Named after its version, and numbered where an earlier one has that name.</summary>
    private static ClusterFolder Free(ClusterFolder place)
    {
        var version = place.MadeBy?.ToString(CultureInfo.InvariantCulture) ?? "old";
        return Enumerable.Range(1, int.MaxValue).Select(n => place.Beside(n == 1 ? version : $"{version}-{n}")).First(folder => !Path.Exists(folder.Path));
    }
}
