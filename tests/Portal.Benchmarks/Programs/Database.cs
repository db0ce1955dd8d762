using Npgsql;
using Portal.Data.PrivateServer;

namespace Portal.Benchmarks.Programs;

/// <summary>A durable PostgreSQL of its own, with the folder of whoever uses it.</summary>
internal sealed class Database : IAsyncDisposable
{
    private readonly PrivatePostgres server;
    private readonly int postmaster;

    private Database(PrivatePostgres server, string folder, int postmaster) => (this.server, Folder, this.postmaster) = (server, folder, postmaster);

    public string Folder { get; }

    /// <summary>Of the owner.</summary>
    public string Owner => server.ConnectionString;

    /// <summary>Of the role that serves.</summary>
    public string RunTime => server.RunTimeConnectionString;

    /// <summary>Since it began, with all its children.</summary>
    public TimeSpan ProcessorTime => Processes.TimeOf(postmaster);

    public static async Task<Database> OpenAsync()
    {
        // Short, because it holds a socket.
        var folder = Path.Combine(Path.GetTempPath(), $"portal-bench-{Guid.NewGuid():N}"[..24]);
        var server = await PrivatePostgres.OpenAsync(folder, CancellationToken.None);
        await using var source = NpgsqlDataSource.Create(server.ConnectionString);
        await using var connection = await source.OpenConnectionAsync();
        return new(server, folder, Processes.ParentOf(connection.ProcessID));
    }

    /// <summary>With the name in front.</summary>
    public async Task<string> VersionAsync() => $"PostgreSQL {(await ReadAsync("show server_version"))[0].Split(' ')[0]}";

    /// <summary>The same once more beside it. Nobody may be connected.</summary>
    public async Task CopyAsync(string name)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(Owner) { Database = "postgres" });
        await using var copy = source.CreateCommand($"create database {name} template portal");
        await copy.ExecuteNonQueryAsync();
    }

    /// <param name="database">Null for the portal's.</param>
    public async Task ExecuteAsync(string statement, string? database = null)
    {
        await using var source = SourceOf(database);
        await using var command = source.CreateCommand(statement);
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>No inquiries and no letters.</summary>
    /// <param name="database">Null for the portal's.</param>
    public async Task EmptyAsync(string? database = null)
    {
        while (true)
        {
            try
            {
                await ExecuteAsync("truncate inquiries, outgoing_emails cascade", database);
                return;
            }
            catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.DeadlockDetected)
            {
                // The portal works behind its pages on the same tables, in another order; PostgreSQL gave this one up for it.
            }
        }
    }

    /// <summary>The first column of all rows, as text.</summary>
    public async Task<IReadOnlyList<string>> ReadAsync(string query, params object[] values)
    {
        await using var source = SourceOf(null);
        await using var command = source.CreateCommand(query);
        command.CommandTimeout = 0;
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        var found = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            found.Add(reader.GetString(0));
        }

        return found;
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private NpgsqlDataSource SourceOf(string? database) =>
        NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(Owner) { Pooling = false, Database = database ?? new NpgsqlConnectionStringBuilder(Owner).Database });
}
