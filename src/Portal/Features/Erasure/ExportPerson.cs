using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Model.Audit;

namespace Portal.Features.Erasure;

/// <summary>Puts on record whose data leave, each inquiry by its reference.</summary>
public sealed class ExportPersonHandler(PortalDbContext db, AuditTrail audit)
{
    public async Task RecordAsync(HttpContext context, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        foreach (var reference in await db.Inquiries.Where(i => ids.Contains(i.Id)).OrderBy(i => i.Id).Select(i => i.Reference).ToListAsync(cancellationToken))
        {
            audit.Record(context, AuditAction.Exported, reference, after: "copy for the person");
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
