namespace Portal.Data.PrivateServer;

/// <summary>
/// Copies all that is in one private server into another, new one. Both run. The programs are those of the new version,
/// which know how to read an older one; nothing is kept in a file on the way.
/// </summary>
internal sealed class ClusterCopy(PostgresCluster from, PostgresCluster to)
{
    private const string Maintenance = "postgres";

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    /// <param name="report">Told how many bytes are there of how many.</param>
    public async Task CopyAsync(Action<long, long> report, CancellationToken cancellationToken)
    {
        await CopyRolesAsync(cancellationToken);
        var databases = await from.DatabasesAsync(cancellationToken);
        var all = databases.Sum(database => database.Bytes);
        using var copied = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var watching = WatchAsync(all, report, copied.Token);
        try
        {
            foreach (var (name, _) in databases)
            {
                await CopyAsync(name, cancellationToken);
            }
        }
        finally
        {
            await copied.CancelAsync();
            await watching;
        }

        report(all, all);
    }

    /// <summary>Rows came in unseen by the planner, and it would choose badly until the server finds the time to look.</summary>
    public async Task AnalyzeAsync(CancellationToken cancellationToken)
    {
        foreach (var (name, _) in await to.DatabasesAsync(cancellationToken))
        {
            await to.DoAsync(name, "vacuum (analyze)", cancellationToken);
        }
    }

    private async Task CopyRolesAsync(CancellationToken cancellationToken)
    {
        var script = await ChildProcess.RequireAsync(
            to.Binaries.Path("pg_dumpall"), ["--globals-only", .. At(from), "--database", Maintenance], from.Folder.User, cancellationToken);

        // The owner is there since the server was made.
        var rest = script.Split('\n').Where(line => line != $"CREATE ROLE {PostgresCluster.Name};");
        await ChildProcess.RequireAsync(
            to.Binaries.Path("psql"), ["--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1", .. At(to), "--dbname", Maintenance],
            to.Folder.User, cancellationToken, string.Join('\n', rest) + "\n");
    }

    private Task CopyAsync(string database, CancellationToken cancellationToken)
    {
        // Every server is made with one of that name.
        string[] into = database == Maintenance ? [] : ["--create"];
        return ChildProcess.PipeAsync(
            (to.Binaries.Path("pg_dump"), ["--format=custom", "--compress=0", .. At(from), database]),
            (to.Binaries.Path("pg_restore"), ["--exit-on-error", .. At(to), "--dbname", Maintenance, .. into]),
            to.Folder.User, cancellationToken);
    }

    private async Task WatchAsync(long all, Action<long, long> report, CancellationToken cancellationToken)
    {
        try
        {
            using var timer = new PeriodicTimer(Interval);
            while (await timer.WaitForNextTickAsync(cancellationToken))
            {
                // Packed tighter or less tight, so it may end elsewhere.
                report(Math.Min(all, (await to.DatabasesAsync(cancellationToken)).Sum(database => database.Bytes)), all);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or Npgsql.NpgsqlException)
        {
            // It only looks; what happened is told by the copying itself.
        }
    }

    private static string[] At(PostgresCluster cluster) => ["--no-password", "--host", cluster.Folder.SocketFolder, "--username", PostgresCluster.Name];
}
