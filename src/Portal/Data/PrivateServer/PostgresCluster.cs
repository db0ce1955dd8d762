namespace Portal.Data.PrivateServer;

/// <summary>
/// A private PostgreSQL: the programs of one version on a folder of that version. Only a unix socket in it, no TCP
/// listener, no password. Who may connect is decided by operating-system user (peer authentication).
/// </summary>
internal sealed class PostgresCluster(ClusterFolder folder, PostgresBinaries binaries)
{
    /// <summary>The database, and the role that owns it and everything in it.</summary>
    public const string Name = "portal";

    /// <summary>The role that the running portal has, see <see cref="RunTimeRights"/>.</summary>
    public const string RunTimeRole = "portal_app";

    public ClusterFolder Folder => folder;
    public PostgresBinaries Binaries => binaries;
    public string ConnectionString => ConnectionOf(Name, Name);
    public string RunTimeConnectionString => ConnectionOf(RunTimeRole, Name);
    private string IdentityFile => folder.File("pg_ident.conf");

    /// <summary>Of the owner, to any database of it.</summary>
    public string ConnectionTo(string database) => ConnectionOf(Name, database);

    /// <summary>The folder of these data, with a server made in it if there was none.</summary>
    public static async Task<PostgresCluster> OpenAsync(string dataDirectory, CancellationToken cancellationToken)
    {
        var folder = await ClusterFolder.OfAsync(dataDirectory, cancellationToken);
        ClusterSwap.Complete(folder);
        var cluster = new PostgresCluster(folder, PostgresBinaries.Find(folder.MadeBy));
        if (folder.MadeBy is null)
        {
            await cluster.InitializeAsync(cancellationToken);
        }

        await folder.MakeAsync(cancellationToken);
        await cluster.LetInAsync(cancellationToken);
        return cluster;
    }

    public async Task InitializeAsync(CancellationToken cancellationToken)
    {
        await folder.MakeAsync(cancellationToken);

        // C.UTF-8 is the one locale that sorts stably across machines and still knows Chinese letters as letters.
        await ChildProcess.RequireAsync(
            binaries.Path("initdb"),
            ["--pgdata", folder.Path, "--username", Name, "--encoding=UTF8", "--locale=C.UTF-8", "--auth=peer"],
            folder.User, cancellationToken);
        var users = new[] { "root", "postgres", Environment.UserName }.Distinct();
        await File.WriteAllTextAsync(folder.File("pg_hba.conf"), "local all all peer map=portal\n", cancellationToken);
        await File.WriteAllLinesAsync(IdentityFile, users.Select(u => $"portal {u} {Name}"), cancellationToken);
    }

    public bool IsRunning() => PostmasterFile.Read(folder.Path) is { IsAlive: true };

    /// <summary>Does nothing where it runs.</summary>
    /// <param name="options">Of the server's command line, for this once.</param>
    public async Task StartAsync(CancellationToken cancellationToken, string options = "")
    {
        string[] start =
        [
            "start", "--pgdata", folder.Path, "--wait", "--timeout=60", "--silent", "--log", folder.LogFile,
            "--options", $"-c listen_addresses= -c unix_socket_permissions=0700 -k '{folder.SocketFolder}' {options}",
        ];
        for (var attempt = 1; !IsRunning(); attempt++)
        {
            PostmasterFile.DeleteForeign(folder.Path);
            var (exitCode, output) = await ChildProcess.RunAsync(binaries.Path("pg_ctl"), start, folder.User, cancellationToken);
            if (exitCode == 0)
            {
                return;
            }

            // The children of a killed server need a moment to notice; until then they hold its shared memory, and a
            // second server on the same files would ruin them.
            if (attempt == 20)
            {
                throw new PrivateServerException($"The private PostgreSQL does not start: {output} (see {folder.LogFile})");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(250), cancellationToken);
        }
    }

    /// <summary>Returns when it has ended, or was given up on.</summary>
    public Task StopAsync() => ChildProcess.RunAsync(
        binaries.Path("pg_ctl"), ["stop", "--pgdata", folder.Path, "--mode=fast", "--wait", "--silent"], folder.User, CancellationToken.None);

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

    private string ConnectionOf(string role, string database) =>
        $"Host={folder.SocketFolder};Username={role};Database={database};Timeout=15;Command Timeout=30;GSS Encryption Mode=Disable";
}
