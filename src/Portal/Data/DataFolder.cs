namespace Portal.Data;

/// <param name="Path">Absolute.</param>
/// <param name="Free">Bytes of its disk that are free; 0 where that cannot be asked.</param>
/// <param name="Fault">Why nothing can be written there; null where it can, or where nobody tried.</param>
public sealed record FolderSight(string Path, long Free, string? Fault)
{
    /// <summary>Bytes. Below this it is a matter of time.</summary>
    public const long Little = 500L * 1024 * 1024;

    public bool IsFine => Fault is null && Free > Little;
}

/// <summary>The folder for what is not in the database: the private server, and letters while they are written as files.</summary>
public sealed class DataFolder(IConfiguration configuration)
{
    private const int BytesOfProbe = 64 * 1024;

    /// <param name="writes">Whether to try, and not only to ask how much room there is.</param>
    public FolderSight Look(bool writes)
    {
        var path = configuration["Data:Directory"] is { Length: > 0 } set ? Path.GetFullPath(set) : Path.GetFullPath("data");
        try
        {
            Directory.CreateDirectory(path);
            if (writes)
            {
                var file = Path.Combine(path, $".room-{Guid.NewGuid():N}.tmp");
                using var probe = new FileStream(file, FileMode.CreateNew, FileAccess.Write, FileShare.None, BytesOfProbe, FileOptions.DeleteOnClose);
                probe.Write(new byte[BytesOfProbe]);
                probe.Flush(flushToDisk: true);
            }

            return new(path, new DriveInfo(path).AvailableFreeSpace, null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new(path, 0, e.Message);
        }
    }
}
