using Npgsql;

namespace Portal.Data.PrivateServer;

/// <summary>
/// Moves a private server to another major version: a new folder beside the old one, filled through both servers and
/// compared, then put in its place. Until that last moment nothing of the old one is changed, however this ends.
/// </summary>
/// <param name="tell">Told each step before it begins.</param>
/// <param name="report">Told how many bytes are copied of how many.</param>
internal sealed class ClusterUpgrade(string dataDirectory, UpgradePlan plan, Action<string> tell, Action<long, long> report)
{
    /// <summary>Nobody needs what a power cut leaves of the new folder, so it need not be kept in order on the way.</summary>
    private const string Hurried = "-c fsync=off -c full_page_writes=off -c autovacuum=off -c wal_level=minimal -c max_wal_senders=0";

    /// <returns>The folder in which the old server is kept.</returns>
    /// <exception cref="ClusterUpgradeException">It was not done, and nothing was changed.</exception>
    public async Task<ClusterFolder> RunAsync(CancellationToken cancellationToken)
    {
        await using var alone = new ServerLocks(dataDirectory).TryAlone()
            ?? throw new ClusterUpgradeException("The private PostgreSQL is in use. Stop the portal first, and wait for other verbs and a backup to end.");
        var (old, young) = (new PostgresCluster(plan.Folder, plan.From), new PostgresCluster(plan.Folder.Beside("new"), plan.To));
        try
        {
            await FillAsync(old, young, cancellationToken);
            var kept = ClusterSwap.Swap(plan.Folder, young.Folder);
            await RemoveAsync(young);
            return kept;
        }
        catch (OperationCanceledException)
        {
            await RemoveAsync(young);
            throw new ClusterUpgradeException($"Stopped before it was done. {Unchanged}");
        }
        catch (Exception e) when (e is PrivateServerException or NpgsqlException or IOException or UnauthorizedAccessException)
        {
            // The log stays: it may say why. The room is needed by others.
            await StopAsync(young);
            young.Folder.Delete();
            throw new ClusterUpgradeException($"{e.Message}\n{Unchanged}");
        }
        finally
        {
            await StopAsync(old);
        }
    }

    private string Unchanged => $"Nothing was changed: {plan.Folder.Path} is as it was, and PostgreSQL {plan.From.MajorVersion} goes on with it.";

    private async Task FillAsync(PostgresCluster old, PostgresCluster young, CancellationToken cancellationToken)
    {
        plan.To.RequireClients();
        await RemoveAsync(young);
        await RemoveAsync(new(ClusterSwap.Leftover(plan.Folder), plan.To));
        await plan.Folder.MakeAsync(cancellationToken);
        await old.StartAsync(cancellationToken);
        ClusterRoom.Require(plan.Folder, (await old.DatabasesAsync(cancellationToken)).Sum(database => database.Bytes));

        tell($"Making a folder of PostgreSQL {plan.To.MajorVersion} in {young.Folder.Path}");
        await young.InitializeAsync(cancellationToken);
        await young.StartAsync(cancellationToken, Hurried);

        tell("Copying roles and databases");
        var copy = new ClusterCopy(old, young);
        await copy.CopyAsync(report, cancellationToken);
        foreach (var setting in await new ClusterSettings(old, young).CarryAsync(cancellationToken))
        {
            tell($"PostgreSQL {plan.To.MajorVersion} has no setting {setting} any more; it was left out");
        }

        tell("Collecting statistics for the planner");
        await copy.AnalyzeAsync(cancellationToken);
        await RequireStopAsync(young);
        await ChildProcess.RequireAsync(plan.To.Path("initdb"), ["--sync-only", "--pgdata", young.Folder.Path], young.Folder.User, cancellationToken);

        // As the portal will start it.
        tell("Comparing every table");
        await young.StartAsync(cancellationToken);
        await CompareAsync(old, young, cancellationToken);
        await RequireStopAsync(young);
        await RequireStopAsync(old);
        cancellationToken.ThrowIfCancellationRequested();
    }

    private static async Task CompareAsync(PostgresCluster old, PostgresCluster young, CancellationToken cancellationToken)
    {
        var contents = await Task.WhenAll(ClusterContents.ReadAsync(old, cancellationToken), ClusterContents.ReadAsync(young, cancellationToken));
        if (ClusterContents.Differences(contents[0], contents[1]) is { Count: > 0 } differences)
        {
            throw new PrivateServerException($"The copy is not the same:\n{string.Join('\n', differences)}");
        }
    }

    private static async Task RequireStopAsync(PostgresCluster cluster)
    {
        await StopAsync(cluster);
        if (cluster.IsRunning())
        {
            throw new PrivateServerException($"The server in {cluster.Folder.Path} does not stop (see {cluster.Folder.LogFile}).");
        }
    }

    private static async Task StopAsync(PostgresCluster cluster)
    {
        if (cluster.IsRunning())
        {
            await cluster.StopAsync();
        }
    }

    /// <summary>What this attempt or one before made; a killed one may have left a server running.</summary>
    private static async Task RemoveAsync(PostgresCluster cluster)
    {
        await RequireStopAsync(cluster);
        cluster.Folder.Delete();
        File.Delete(cluster.Folder.LogFile);
    }
}

/// <summary>The private server was not moved to another version. The message is for an operator.</summary>
public sealed class ClusterUpgradeException(string message) : Exception(message);
