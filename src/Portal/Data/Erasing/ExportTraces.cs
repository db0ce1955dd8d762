using Microsoft.EntityFrameworkCore;
using Portal.Model.Exports;

namespace Portal.Data.Erasing;

/// <summary>
/// Files that inquiries were exported to. Nobody can take one inquiry out of them again, so all of them go with it, also
/// those that do not hold it; what is under way begins anew, unless it has not come to that inquiry yet.
/// </summary>
public sealed class ExportTraces(PortalDbContext db)
{
    /// <summary>In the transaction that erases the inquiry. Whoever writes a piece of an export right now is waited for, and can write no more.</summary>
    /// <param name="changesOthers">Whether something went from other inquiries as well, wherever these stand.</param>
    internal async Task RemoveAsync(Guid inquiryId, bool changesOthers, CancellationToken cancellationToken)
    {
        // None that is asked for or begun meanwhile may read what is about to go.
        await db.Database.ExecuteSqlAsync($"lock table exports in share row exclusive mode", cancellationToken);
        await db.Database.ExecuteSqlAsync($"update exports set chosen = array_remove(chosen, {inquiryId}) where state in ('waiting', 'running')", cancellationToken);
        await db.Database.ExecuteSqlAsync(
            $"""
            update exports set state = 'waiting', run_id = null, leased_until = null, reached = null, attempts = 0, written = 0
            where state = 'running' and (reached <= {inquiryId} or {changesOthers})
            """, cancellationToken);
        await db.Exports.Where(e => e.State == ExportState.Failed).ExecuteDeleteAsync(cancellationToken);

        // What was searched for may have been the name.
        await db.Exports.Where(e => e.State == ExportState.Ready).ExecuteUpdateAsync(
            set => set.SetProperty(e => e.State, ExportState.Removed).SetProperty(e => e.Size, (long?)null).SetProperty(e => e.Query, (string?)null).SetProperty(e => e.Chosen, (List<Guid>?)null),
            cancellationToken);
        await db.ExportChunks.Where(c => !db.Exports.Any(e => e.Id == c.ExportId && e.State == ExportState.Running)).ExecuteDeleteAsync(cancellationToken);
    }
}
