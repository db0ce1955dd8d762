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
    private readonly PostgresCluster cluster;
    private readonly ServerLocks locks;
    private readonly FileStream use;

    private PrivatePostgres(PostgresCluster cluster, ServerLocks locks, FileStream use) =>
        (this.cluster, this.locks, this.use) = (cluster, locks, use);

    /// <summary>Of the owner, who may do everything.</summary>
    public string ConnectionString => cluster.ConnectionString;

    /// <summary>Of the role to serve with, which has rights after the schema was migrated.</summary>
    public string RunTimeConnectionString => cluster.RunTimeConnectionString;

    /// <summary>The major version of a newer PostgreSQL that is installed beside the one of the folder; null for none.</summary>
    public int? NewerVersion => PostgresBinaries.Newest() is { } newest && newest.MajorVersion > cluster.Binaries.MajorVersion ? newest.MajorVersion : null;

    /// <param name="dataDirectory">Absolute; the server's folder is <c>postgres</c> below it.</param>
    /// <exception cref="PrivateServerException">No PostgreSQL can be had here; the message says why.</exception>
    public static async Task<PrivatePostgres> OpenAsync(string dataDirectory, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(dataDirectory);
        var locks = new ServerLocks(dataDirectory);
        var use = await locks.UseAsync(cancellationToken);
        try
        {
            await using var starting = await locks.StartAsync(cancellationToken);
            var server = new PrivatePostgres(await PostgresCluster.OpenAsync(dataDirectory, cancellationToken), locks, use);
            await server.cluster.StartAsync(cancellationToken);
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
        await using var starting = await locks.StartAsync(cancellationToken);
        await cluster.StartAsync(cancellationToken);
    }

    public bool IsRunning() => cluster.IsRunning();

    /// <summary>Stops the server unless another process still uses it.</summary>
    public async ValueTask DisposeAsync()
    {
        await use.DisposeAsync();
        await using var alone = locks.TryAlone();
        if (alone is not null)
        {
            await cluster.StopAsync();
        }
    }

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
}
