using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Model.Audit;
using Portal.Model.Exports;
using Portal.Model.Inquiries;
using Portal.Model.Text;

namespace Portal.Features.Inbox.Export;

/// <param name="Query">Null where some were ticked.</param>
/// <param name="Chosen">The ticked ones; null where a query says which.</param>
public sealed record StartExportCommand(ExportFormat Format, string? Query, IReadOnlyCollection<Guid>? Chosen, Actor By, AuditAuthor Author);

/// <summary>Writes down what is to be exported, and does it: at once where that takes no longer than a moment, else behind the request.</summary>
public sealed class StartExportHandler(PortalDbContext db, ExportSelection selection, ExportRuns runs, RunExportHandler run, AuditTrail audit, ExportSignal signal, TimeProvider clock)
{
    /// <summary>A request tries so many.</summary>
    private const int AtOnce = 1000;

    /// <summary>And waits so long.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <returns>The export; null where there are as many as may be.</returns>
    public async Task<Guid?> HandleAsync(StartExportCommand command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (await db.Exports.CountAsync(e => e.ActorId == command.By.Id, cancellationToken) >= ExportJob.MostAtOnce)
        {
            return null;
        }

        var expected = await selection.CountAsync(new(command.Query, command.Chosen?.ToList(), now), cancellationToken);
        var export = ExportJob.Create(command.Format, Languages.Current, command.Query, command.Chosen, expected, command.By, now);
        db.Exports.Add(export);
        audit.Record(command.Author, AuditAction.Exported, "inquiries", after: ExportRecords.Of(export));
        await db.SaveChangesAsync(cancellationToken);
        await TryAtOnceAsync(export.Id, expected, cancellationToken);
        return export.Id;
    }

    /// <summary>Begins one anew that failed.</summary>
    /// <returns>False where there is none of this person.</returns>
    public async Task<bool> TryAgainAsync(Guid id, Guid account, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if ((await db.Exports.FromSql($"select * from exports where id = {id} and actor_id = {account} and state = 'failed' for update").ToListAsync(cancellationToken)).SingleOrDefault() is not { } export)
        {
            return false;
        }

        var now = clock.GetUtcNow();
        export.TryAgain(export.Expected, now);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        await TryAtOnceAsync(id, export.Expected, cancellationToken);
        return true;
    }

    private async Task TryAtOnceAsync(Guid id, int? expected, CancellationToken cancellationToken)
    {
        if (expected <= AtOnce && await runs.BeginAsync(id, cancellationToken) is { } begun)
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            patience.CancelAfter(Patience);
            try
            {
                await run.HandleAsync(begun, patience.Token);
                return;
            }
            catch (Exception) when (patience.IsCancellationRequested)
            {
                // It was given back, and goes on behind the request.
            }
        }

        signal.Notify();
    }
}

/// <summary>What the record of access says about an export: never what was searched for, which may be a name.</summary>
internal static class ExportRecords
{
    public static string Of(ExportJob export) => $"{SnakeCase.Of(export.Format)}, {(export.FinishedAt is null ? export.Expected : export.Written)} inquiries, {(export.Query is null ? "chosen" : "query")}";
}
