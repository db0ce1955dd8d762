namespace Portal.Data.PrivateServer;

/// <summary>What an operator wrote into the files of one private server, for the other one.</summary>
internal sealed class ClusterSettings(PostgresCluster from, PostgresCluster to)
{
    /// <summary>The last word in the files counts.</summary>
    private const string InFiles = "select distinct on (name) name, setting from pg_file_settings where setting is not null order by name, seqno desc";

    /// <summary>Who may connect, and what is set otherwise than in a new folder. Counts from the next start.</summary>
    /// <returns>The settings that the new version does not have.</returns>
    public async Task<IReadOnlyList<string>> CarryAsync(CancellationToken cancellationToken)
    {
        // Written into the files that are there, so that they keep their owner.
        foreach (var file in new[] { "pg_hba.conf", "pg_ident.conf" })
        {
            await File.WriteAllTextAsync(to.Folder.File(file), await File.ReadAllTextAsync(from.Folder.File(file), cancellationToken), cancellationToken);
        }

        var set = (await ReadAsync(from, cancellationToken)).Except(await ReadAsync(to, cancellationToken)).ToList();
        var known = (await to.AskAsync("postgres", "select name from pg_settings", row => row.GetString(0), cancellationToken)).ToHashSet(StringComparer.OrdinalIgnoreCase);

        // A name with a dot is an extension's.
        var carried = set.Where(setting => known.Contains(setting.Name) || setting.Name.Contains('.', StringComparison.Ordinal)).ToList();
        await File.AppendAllLinesAsync(to.Folder.File("postgresql.auto.conf"), carried.Select(Line), cancellationToken);
        return [.. set.Except(carried).Select(setting => setting.Name)];
    }

    private static Task<List<(string Name, string Value)>> ReadAsync(PostgresCluster cluster, CancellationToken cancellationToken) =>
        cluster.AskAsync("postgres", InFiles, row => (row.GetString(0), row.GetString(1)), cancellationToken);

    private static string Line((string Name, string Value) setting) =>
        $"{setting.Name} = '{setting.Value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal)}'";
}
