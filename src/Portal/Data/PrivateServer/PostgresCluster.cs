using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Portal.Data.PrivateServer;

/// <summary>
/// The folder of the private PostgreSQL: only a unix socket in it, no TCP listener, no password. Who may connect is
/// decided by operating-system user (peer authentication).
/// </summary>
internal sealed class PostgresCluster
{
    /// <summary>The database, and the role that owns it and everything in it.</summary>
    public const string Name = "portal";

    /// <summary>The role that the running portal has, see <see cref="RunTimeRights"/>.</summary>
    public const string RunTimeRole = "portal_app";

    /// <summary>The kernel's limit for the path of a unix socket, less the name of PostgreSQL's socket file.</summary>
    private const int MaxSocketFolderLength = 107 - 15;

    private PostgresCluster(string folder, string? user)
    {
        Folder = folder;
        User = user;
        Binaries = PostgresBinaries.Find(MadeBy);
    }

    public string Folder { get; }

    /// <summary>The operating-system user of the server, where it is not our own: PostgreSQL refuses to run as root.</summary>
    public string? User { get; }
    public PostgresBinaries Binaries { get; }
    public string LogFile => Folder + ".log";
    public string SocketFolder => Folder.Length <= MaxSocketFolderLength ? Folder : Path.Combine(Path.GetTempPath(), "portal-" + ShortHash(Folder));
    public string ConnectionString => ConnectionOf(Name);
    public string RunTimeConnectionString => ConnectionOf(RunTimeRole);
    public bool IsInitialized => MadeBy is not null;
    private string IdentityFile => Path.Combine(Folder, "pg_ident.conf");

    private string ConnectionOf(string role) => $"Host={SocketFolder};Username={role};Database={Name};Timeout=15;Command Timeout=30;GSS Encryption Mode=Disable";

    private int? MadeBy
    {
        get
        {
            var file = Path.Combine(Folder, "PG_VERSION");
            return File.Exists(file) ? int.Parse(File.ReadAllText(file), CultureInfo.InvariantCulture) : null;
        }
    }

    public static async Task<PostgresCluster> OpenAsync(string dataDirectory, CancellationToken cancellationToken)
    {
        var user = Environment.IsPrivilegedProcess ? "postgres" : null;
        var folder = Path.Combine(dataDirectory, "postgres");
        if (user is not null && !await CanReachAsync(user, dataDirectory, cancellationToken))
        {
            // A checkout below /root, say, which no other user may enter. The folder cannot be opened to the server
            // without opening root's home, so the server keeps its data where servers do.
            folder = Path.Combine("/var/lib/portal", ShortHash(dataDirectory), "postgres");
        }

        var cluster = new PostgresCluster(folder, user);
        await cluster.MakeFolderAsync(folder, cancellationToken);
        await cluster.MakeFolderAsync(cluster.SocketFolder, cancellationToken);
        if (!cluster.IsInitialized)
        {
            await cluster.InitializeAsync(cancellationToken);
        }

        await cluster.LetInAsync(cancellationToken);
        return cluster;
    }

    private async Task InitializeAsync(CancellationToken cancellationToken)
    {
        // C.UTF-8 is the one locale that sorts stably across machines and still knows Chinese letters as letters.
        await ChildProcess.RequireAsync(
            Binaries.Path("initdb"),
            ["--pgdata", Folder, "--username", Name, "--encoding=UTF8", "--locale=C.UTF-8", "--auth=peer"],
            User, cancellationToken);
        var users = new[] { "root", "postgres", Environment.UserName }.Distinct();
        await File.WriteAllTextAsync(Path.Combine(Folder, "pg_hba.conf"), "local all all peer map=portal\n", cancellationToken);
        await File.WriteAllLinesAsync(IdentityFile, users.Select(u => $"portal {u} {Name}"), cancellationToken);
    }

    /// <summary>Whoever may be the owner may be the running portal as well. Folders of earlier releases do not say so yet.</summary>
    private async Task LetInAsync(CancellationToken cancellationToken)
    {
        var lines = await File.ReadAllLinesAsync(IdentityFile, cancellationToken);
        var missing = lines.Select(line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .Where(words => words is [Name, _, Name])
            .Select(words => $"{Name} {words[1]} {RunTimeRole}")
            .Except(lines);
        await File.AppendAllLinesAsync(IdentityFile, missing, cancellationToken);
    }

    private async Task MakeFolderAsync(string folder, CancellationToken cancellationToken)
    {
        if (User is null && !OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(folder)!);
        if (!Directory.Exists(folder))
        {
            await ChildProcess.RequireAsync("install", ["-d", "-m", "0700", "-o", User!, folder], user: null, cancellationToken);
        }

        // The server's user may not make files next to the folder.
        if (!File.Exists(LogFile))
        {
            await ChildProcess.RequireAsync("install", ["-m", "0600", "-o", User!, "/dev/null", LogFile], user: null, cancellationToken);
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
