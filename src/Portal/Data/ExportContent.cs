using Microsoft.EntityFrameworkCore;
using Portal.Model.Exports;

namespace Portal.Data;

/// <summary>The bytes of exports, in and out of the database one chunk at a time.</summary>
public sealed class ExportContent(PortalDbContext db, TimeProvider clock)
{
    /// <summary>Adds a chunk for whoever works on the export, who is known to be alive by it.</summary>
    /// <returns>False where somebody else does meanwhile, or nobody should: the export is deleted, or begins anew.</returns>
    public async Task<bool> AddAsync(Guid id, Guid runId, int number, byte[] bytes, CancellationToken cancellationToken) => await db.Database.ExecuteSqlAsync(
        $"""
        with mine as (update exports set leased_until = {clock.GetUtcNow() + ExportJob.Lease} where id = {id} and run_id = {runId} returning id)
        insert into export_chunks (export_id, number, bytes) select id, {number}, {bytes} from mine
        """, cancellationToken) == 1;

    /// <summary>A stream that can seek, so that a download can be taken up again.</summary>
    /// <param name="size">Of the whole export, in bytes.</param>
    public Stream OpenRead(Guid id, long size) => new AttachmentStream(size, (number, cancellationToken) =>
        db.ExportChunks.Where(c => c.ExportId == id && c.Number == number).Select(c => c.Bytes).SingleOrDefaultAsync(cancellationToken));
}
