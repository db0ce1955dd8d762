using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Exports;

namespace Portal.Features.Inbox.Export;

/// <summary>Who works on which export. Any instance may; each export has one at a time.</summary>
public sealed class ExportRuns(PortalDbContext db, TimeProvider clock)
{
    /// <summary>Takes the next one that nobody works on.</summary>
    /// <returns>Null where there is none.</returns>
    public async Task<ExportJob?> BeginNextAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        while (await ChangeAsync(
            db.Exports.FromSql($"select * from exports where state = 'waiting' or (state = 'running' and leased_until < {now}) order by at limit 1 for update skip locked"),
            export => export.Begin(now), cancellationToken) is { } export)
        {
            if (export.State == ExportState.Running)
            {
                return export;
            }
        }

        return null;
    }

    /// <summary>Takes this one.</summary>
    public async Task<ExportJob?> BeginAsync(Guid id, CancellationToken cancellationToken) =>
        await ChangeAsync(db.Exports.FromSql($"select * from exports where id = {id} and state = 'waiting' for update skip locked"), export => export.Begin(clock.GetUtcNow()), cancellationToken)
            is { State: ExportState.Running } export ? export : null;

    /// <summary>Writes down how a run stands.</summary>
    /// <exception cref="ExportLostException">It is somebody else's by now, or gone.</exception>
    public async Task ChangeAsync(ExportJob run, Action<ExportJob> change, CancellationToken cancellationToken) =>
        _ = await ChangeAsync(db.Exports.FromSql($"select * from exports where id = {run.Id} and run_id = {run.RunId} for update"), change, cancellationToken) ?? throw new ExportLostException();

    /// <summary>The chunks go in the same transaction where it begins or ends without success: later they may be somebody else's.</summary>
    private async Task<ExportJob?> ChangeAsync(IQueryable<ExportJob> one, Action<ExportJob> change, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if ((await one.ToListAsync(cancellationToken)).SingleOrDefault() is not { } export)
        {
            return null;
        }

        var before = export.RunId;
        change(export);
        await db.SaveChangesAsync(cancellationToken);
        if (export.RunId != before && export.State != ExportState.Ready)
        {
            await db.ExportChunks.Where(c => c.ExportId == export.Id).ExecuteDeleteAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        db.Entry(export).State = EntityState.Detached;
        return export;
    }
}
