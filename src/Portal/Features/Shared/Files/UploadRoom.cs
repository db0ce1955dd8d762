using Microsoft.AspNetCore.Http.Features;

namespace Portal.Features.Shared.Files;

/// <summary>
/// Where a form with files waits while it arrives: in the temporary folder, or, where that is full, in memory. What
/// somebody wrote must not be lost because the disk of this machine is full.
/// </summary>
/// <param name="folder">The temporary folder, as the framework chooses it.</param>
public sealed class UploadRoom(string folder)
{
    /// <summary>Bytes of all of them together; beyond this they have to come again later.</summary>
    public const long MostInMemory = 64 * 1024 * 1024;

    /// <summary>Bytes that are in memory in any case, as the framework has it.</summary>
    private const int Little = 64 * 1024;

    private long inMemory;

    public UploadRoom()
        : this(Environment.GetEnvironmentVariable("ASPNETCORE_TEMP") is { Length: > 0 } set ? set : Path.GetTempPath())
    {
    }

    /// <param name="most">Bytes that the request may have.</param>
    /// <returns>
    /// For <see cref="FormOptions.MemoryBufferThreshold"/>; null where there is no room at all. Room in memory is given back at the
    /// end of the request.
    /// </returns>
    public int? Make(HttpContext context, long most)
    {
        var bytes = context.Request.ContentLength ?? most;

        // What says that it is larger than it may be is refused before a byte of it is read, and no room is looked for: that could be any number.
        if (bytes <= Little || bytes > most || FitsOnDisk(bytes))
        {
            return Little;
        }

        if (Interlocked.Add(ref inMemory, bytes) > MostInMemory)
        {
            Interlocked.Add(ref inMemory, -bytes);
            return null;
        }

        context.Response.RegisterForDispose(new Taken(this, bytes));
        return int.MaxValue;
    }

    private bool FitsOnDisk(long bytes)
    {
        try
        {
            var file = Path.Combine(folder, $"portal-{Guid.NewGuid():N}.tmp");
            using var probe = File.OpenHandle(file, FileMode.CreateNew, FileAccess.Write, FileShare.None, FileOptions.DeleteOnClose, bytes);

            // Room that was set aside may still be beyond what this process may write.
            RandomAccess.Write(probe, [0], bytes - 1);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException)
        {
            return false;
        }
    }

    private sealed class Taken(UploadRoom room, long bytes) : IDisposable
    {
        public void Dispose() => Interlocked.Add(ref room.inMemory, -bytes);
    }
}
