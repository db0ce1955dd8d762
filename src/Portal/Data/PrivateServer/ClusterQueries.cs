using Npgsql;

namespace Portal.Data.PrivateServer;

/// <summary>What a running private server is asked and told by its owner while nobody else uses it.</summary>
internal static class ClusterQueries
{
    /// <summary>Those that somebody may have put something into, with their size in bytes.</summary>
    public static Task<List<(string Name, long Bytes)>> DatabasesAsync(this PostgresCluster cluster, CancellationToken cancellationToken) =>
        cluster.AskAsync("postgres", "select datname, pg_database_size(oid) from pg_database where datallowconn and not datistemplate order by 1",
            row => (row.GetString(0), row.GetInt64(1)), cancellationToken);

    /// <summary>A row of the answer is read by <paramref name="read"/>. However long it takes.</summary>
    public static async Task<List<T>> AskAsync<T>(
        this PostgresCluster cluster, string database, string question, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
    {
        await using var connection = await cluster.ConnectAsync(database, cancellationToken);
        return await connection.AskAsync(question, read, cancellationToken);
    }

    public static async Task<List<T>> AskAsync<T>(this NpgsqlConnection connection, string question, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(question, connection) { CommandTimeout = 0 };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    public static async Task DoAsync(this PostgresCluster cluster, string database, string statement, CancellationToken cancellationToken)
    {
        await using var connection = await cluster.ConnectAsync(database, cancellationToken);
        await using var command = new NpgsqlCommand(statement, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Closed at once when it is disposed of: a server that is about to stop has no use for a pool.</summary>
    public static async Task<NpgsqlConnection> ConnectAsync(this PostgresCluster cluster, string database, CancellationToken cancellationToken)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(cluster.ConnectionTo(database)) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        return connection;
    }
}
