using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Portal.Data.PrivateServer;

/// <summary>Where a private PostgreSQL keeps its files.</summary>
/// <param name="Path">Absolute.</param>
/// <param name="User">The operating-system user of the server, where it is not our own: PostgreSQL refuses to run as root.</param>
internal sealed record ClusterFolder(string Path, string? User)
{
    /// <summary>The kernel's limit for the path of a unix socket, less the name of PostgreSQL's socket file.</summary>
    private const int MaxSocketFolderLength = 107 - 15;

    public string LogFile => Path + ".log";

    public string SocketFolder => Path.Length <= MaxSocketFolderLength
        ? Path
        : System.IO.Path.Combine(System.IO.Path.GetTempPath(), "portal-" + ShortHash(Path));

    /// <summary>The major version whose programs alone can open it; null where no server was made in it yet.</summary>
    public int? MadeBy
    {
        get
        {
            var file = File("PG_VERSION");
            return System.IO.File.Exists(file) ? int.Parse(System.IO.File.ReadAllText(file), CultureInfo.InvariantCulture) : null;
        }
    }

    public static async Task<ClusterFolder> OfAsync(string dataDirectory, CancellationToken cancellationToken)
    {
        var user = Environment.IsPrivilegedProcess ? "postgres" : null;
        if (user is not null && !await CanReachAsync(user, dataDirectory, cancellationToken))
        {
            // A checkout below /root, say, which no other user may enter. The folder cannot be opened to the server
            // without opening root's home, so the server keeps its data where servers do.
            return new(System.IO.Path.Combine("/var/lib/portal", ShortHash(dataDirectory), "postgres"), user);
        }

        return new(System.IO.Path.Combine(dataDirectory, "postgres"), user);
    }

    /// <summary>A neighbour on the same disk, so that one can be renamed to the other.</summary>
    public ClusterFolder Beside(string ending) => this with { Path = $"{Path}.{ending}" };

    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Makes the folder and the one of its socket, for the server's user only.</summary>
    public async Task MakeAsync(CancellationToken cancellationToken)
    {
        await MakeAsync(Path, cancellationToken);
        await MakeAsync(SocketFolder, cancellationToken);

        // The server's user may not make files next to the folder.
        if (User is not null && !System.IO.File.Exists(LogFile))
        {
            await ChildProcess.RequireAsync("install", ["-m", "0600", "-o", User, "/dev/null", LogFile], user: null, cancellationToken);
        }
    }

    /// <summary>With the folder of its socket, but not its log. No server may run in it.</summary>
    public void Delete()
    {
        foreach (var folder in new[] { Path, SocketFolder }.Where(Directory.Exists))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task MakeAsync(string folder, CancellationToken cancellationToken)
    {
        if (User is null && !OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            return;
        }

        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(folder)!);
        if (!Directory.Exists(folder))
        {
            await ChildProcess.RequireAsync("install", ["-d", "-m", "0700", "-o", User!, folder], user: null, cancellationToken);
        }
    }

    private static async Task<bool> CanReachAsync(string user, string folder, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        var (exitCode, _) = await ChildProcess.RunAsync("test", ["-x", folder], user, cancellationToken);
        return exitCode == 0;
    }

    private static string ShortHash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];
}
