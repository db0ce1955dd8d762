using System.Globalization;

namespace Portal.Data.PrivateServer;

/// <summary>Whether there is room for everything once more.</summary>
internal static class ClusterRoom
{
    private const long Megabyte = 1024 * 1024;

    /// <summary>An empty server.</summary>
    private const long Server = 200 * Megabyte;

    /// <summary>To which the journal of a server grows while much is written.</summary>
    private const long MaxJournal = 1024 * Megabyte;

    /// <exception cref="PrivateServerException">There is too little.</exception>
    public static void Require(ClusterFolder folder, long databases)
    {
        if (Missing(databases, new DriveInfo(folder.Path).AvailableFreeSpace) is { } words)
        {
            throw new PrivateServerException($"There is too little room beside {folder.Path}: {words}");
        }
    }

    /// <param name="databases">Bytes of all of them.</param>
    /// <param name="free">Bytes that are free on the disk.</param>
    /// <returns>Null where it is enough.</returns>
    public static string? Missing(long databases, long free)
    {
        var needed = Server + databases + Math.Min(databases, MaxJournal);
        return free >= needed ? null : string.Create(CultureInfo.InvariantCulture, $"a copy needs up to {needed / Megabyte:N0} MB, {free / Megabyte:N0} MB are free.");
    }
}
