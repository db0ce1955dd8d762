using Npgsql;

namespace Portal.Data.PrivateServer;

/// <summary>
/// A PostgreSQL of the portal's own, for machines where nobody set one up. Several processes may use it at once (the
/// portal and its verbs): the first one starts it, the last one stops it, and after a crash the next one takes it over.
/// </summary>
/// <remarks>
/// Users of the server hold a shared lock on a file, which the kernel releases however a process ends. Whoever stops
/// the server must get that lock alone.
/// </remarks>
public sealed class PrivatePostgres : IAsyncDisposable
{
    private static readonly TimeSpan LockPatience = TimeSpan.FromSeconds(60);

    private readonly PostgresCluster cluster;
    private readonly string dataDirectory;
    private readonly FileStream use;

    private PrivatePostgres(PostgresCluster cluster, string dataDirectory, FileStream use) =>
        (this.cluster, this.dataDirectory, this.use) = (cluster, dataDirectory, use);

    /// <summary>Of the owner, who may do everything.</summary>
    public string ConnectionString => cluster.ConnectionString;

    /// <summary>Of the role to serve with, which has rights after the schema was migrated.</summary>
    public string RunTimeConnectionString => cluster.RunTimeConnectionString;

    /// <param name="dataDirectory">Absolute; the server's folder is <c>postgres</c> below it.</param>
    /// <exception cref="PrivateServerException">No PostgreSQL can be had here; the message says why.</exception>
    public static async Task<PrivatePostgres> OpenAsync(string dataDirectory, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(dataDirectory);
        var use = await LockAsync(UsersFile(dataDirectory), FileShare.Read, cancellationToken);
        try
        {
            await using var starting = await LockAsync(StartingFile(dataDirectory), FileShare.None, cancellationToken);
            var server = new PrivatePostgres(await PostgresCluster.OpenAsync(dataDirectory, cancellationToken), dataDirectory, use);
            await server.StartAsync(cancellationToken);
            await server.EnsureDatabaseAsync(cancellationToken);
            return server;
        }
        catch
        {
            await use.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts the server unless it runs; also after somebody killed it.</summary>
    public async Task EnsureRunningAsync(CancellationToken cancellationToken)
    {
        if (IsRunning())
        {
            return;
        }

        // Another process may be about to do the same.
        await using var starting = await LockAsync(StartingFile(dataDirectory), FileShare.None, cancellationToken);
        await StartAsync(cancellationToken);
    }

    public bool IsRunning() => PostmasterFile.Read(cluster.Folder) is { IsAlive: true };

    private async Task StartAsync(CancellationToken cancellationToken)
    {
        string[] start =
        [
            "start", "--pgdata", cluster.Folder, "--wait", "--timeout=60", "--silent", "--log", cluster.LogFile,
            "--options", $"-c listen_addresses= -c unix_socket_permissions=0700 -k '{cluster.SocketFolder}'",
        ];
        for (var attempt = 1; !IsRunning(); attempt++)
        {
            PostmasterFile.DeleteForeign(cluster.Folder);
            var (exitCode, output) = await ChildProcess.RunAsync(cluster.Binaries.Path("pg_ctl"), start, cluster.User, cancellationToken);
            if (exitCode == 0)
            {
                return;
            }

            // The children of a killed server need a moment to notice; until then they hold its shared memory, and a
            // second server on the same files would ruin them.
            if (attempt == 20)
            {
                throw new PrivateServerException($"The private PostgreSQL does not start: {output} (see {cluster.LogFile})");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(250), cancellationToken);
        }
    }

    /// <summary>Stops the server unless another process still uses it.</summary>
    public async ValueTask DisposeAsync()
    {
        await use.DisposeAsync();
        FileStream alone;
        try
        {
            alone = OpenLock(UsersFile(dataDirectory), FileShare.None);
        }
        catch (IOException)
        {
            return;
        }

        await using (alone)
        {
            await ChildProcess.RunAsync(
                cluster.Binaries.Path("pg_ctl"), ["stop", "--pgdata", cluster.Folder, "--mode=fast", "--wait", "--silent"], cluster.User, CancellationToken.None);
        }
    }

    private static string UsersFile(string dataDirectory) => Path.Combine(dataDirectory, "postgres.users");

    private static string StartingFile(string dataDirectory) => Path.Combine(dataDirectory, "postgres.starting");

    private async Task EnsureDatabaseAsync(CancellationToken cancellationToken)
    {
        var maintenance = new NpgsqlConnectionStringBuilder(ConnectionString) { Database = "postgres", Pooling = false };
        await using var connection = new NpgsqlConnection(maintenance.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        if (!await AskAsync($"select exists (select from pg_database where datname = '{PostgresCluster.Name}')"))
        {
            await DoAsync($"create database {PostgresCluster.Name}");
        }

        if (!await AskAsync($"select exists (select from pg_roles where rolname = '{PostgresCluster.RunTimeRole}')"))
        {
            await DoAsync($"create role {PostgresCluster.RunTimeRole} login");

            // A server that ran already learns only now who may have the role.
            await DoAsync("select pg_reload_conf()");
        }

        async Task<bool> AskAsync(string question)
        {
            await using var command = new NpgsqlCommand(question, connection);
            return (bool)(await command.ExecuteScalarAsync(cancellationToken))!;
        }

        async Task DoAsync(string statement)
        {
            await using var command = new NpgsqlCommand(statement, connection);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private static async Task<FileStream> LockAsync(string file, FileShare share, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(LockPatience);
        while (true)
        {
            try
            {
                return OpenLock(file, share);
            }
            catch (IOException) when (!patience.IsCancellationRequested)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), cancellationToken);
            }
        }
    }

    /// <summary>On Linux the share mode is an advisory lock (flock): shared for Read, exclusive for None.</summary>
    private static FileStream OpenLock(string file, FileShare share)
    {
        if (!File.Exists(file))
        {
            using var made = new FileStream(file, FileMode.OpenOrCreate, FileAccess.Write, FileShare.ReadWrite);
        }

        return new FileStream(file, FileMode.Open, FileAccess.Read, share);
    }
}
