namespace Portal.Data.PrivateServer;

/// <summary>
/// Who may do what with the private server at the same time. The kernel releases the locks however a process ends;
/// <c>deploy/lib.sh</c> takes part.
/// </summary>
internal sealed class ServerLocks(string dataDirectory)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Held by everybody who uses the server.</summary>
    /// <exception cref="PrivateServerException">Somebody has had it alone for a minute.</exception>
    public Task<FileStream> UseAsync(CancellationToken cancellationToken) => WaitAsync(Users, FileShare.Read, cancellationToken);

    /// <summary>Held by whoever starts the server.</summary>
    /// <exception cref="PrivateServerException">Somebody has had it for a minute.</exception>
    public Task<FileStream> StartAsync(CancellationToken cancellationToken) => WaitAsync(Starting, FileShare.None, cancellationToken);

    /// <returns>Null where somebody uses the server.</returns>
    public FileStream? TryAlone()
    {
        try
        {
            return Open(Users, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private string Users => Path.Combine(dataDirectory, "postgres.users");

    private string Starting => Path.Combine(dataDirectory, "postgres.starting");

    private static async Task<FileStream> WaitAsync(string file, FileShare share, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        while (true)
        {
            try
            {
                return Open(file, share);
            }
            catch (IOException) when (!patience.IsCancellationRequested)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), cancellationToken);
            }
            catch (IOException e) when (e is not FileNotFoundException and not DirectoryNotFoundException)
            {
                cancellationToken.ThrowIfCancellationRequested();
                throw new PrivateServerException($"Another program has kept the private PostgreSQL to itself for a minute; a db upgrade may be under way. ({e.Message})");
            }
        }
    }

    /// <summary>On Linux the share mode is an advisory lock (flock): shared for Read, exclusive for None.</summary>
    private static FileStream Open(string file, FileShare share)
    {
        if (!File.Exists(file))
        {
            using var made = new FileStream(file, FileMode.OpenOrCreate, FileAccess.Write, FileShare.ReadWrite);
        }

        return new FileStream(file, FileMode.Open, FileAccess.Read, share);
    }
}
