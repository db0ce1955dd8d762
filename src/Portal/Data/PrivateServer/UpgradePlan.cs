namespace Portal.Data.PrivateServer;

/// <summary>From which version to which a private server is to be moved.</summary>
internal sealed record UpgradePlan(ClusterFolder Folder, PostgresBinaries From, PostgresBinaries To)
{
    /// <param name="to">The version that is wished for; null for the newest one that is installed.</param>
    /// <returns>The plan, or why there is nothing to do.</returns>
    /// <exception cref="PrivateServerException">A version is not installed; the message says what to install.</exception>
    public static async Task<(UpgradePlan? Plan, string Reason)> MakeAsync(string dataDirectory, int? to, CancellationToken cancellationToken)
    {
        var folder = await ClusterFolder.OfAsync(dataDirectory, cancellationToken);
        if (folder.MadeBy is null)
        {
            await using var alone = new ServerLocks(dataDirectory).TryAlone();
            if (alone is not null)
            {
                ClusterSwap.Complete(folder);
            }
        }

        if (folder.MadeBy is not { } madeBy)
        {
            return (null, $"Nothing to do: there is no private PostgreSQL in {folder.Path} yet.");
        }

        var from = PostgresBinaries.Find(madeBy);
        var target = to is { } wished
            ? PostgresBinaries.Of(wished) ?? throw new PrivateServerException($"PostgreSQL {wished} is not installed here ({PostgresBinaries.Found()}). Install postgresql-{wished} beside {madeBy}.")
            : PostgresBinaries.Newest()!;
        return target.MajorVersion > madeBy
            ? (new(folder, from, target), "")
            : (null, $"Nothing to do: {folder.Path} is of PostgreSQL {madeBy}, {(to is null ? "the newest one installed here" : $"and there is no way back to {to}")}. To move to a newer one, install it beside {madeBy} and run this again.");
    }
}
