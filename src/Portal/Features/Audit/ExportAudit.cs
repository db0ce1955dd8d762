using Portal.Data;
using Portal.Features.Shared;
using Portal.Model.Audit;

namespace Portal.Features.Audit;

public sealed record ExportAuditCommand(AuditFilter Filter, AuditAuthor By);

/// <summary>Puts on record that the record is taken, and then hands it out, that entry included.</summary>
public sealed class ExportAuditHandler(PortalDbContext db, AuditTrail audit, AuditList list, TimeProvider clock)
{
    public DateTimeOffset Now => clock.GetUtcNow();

    public async Task<IAsyncEnumerable<AuditEntry>> HandleAsync(ExportAuditCommand command, CancellationToken cancellationToken)
    {
        var (what, who, day) = command.Filter;
        var narrowed = new[] { what, who, day is { } date ? Dates.Iso(date) : null }.OfType<string>().ToList();
        audit.Record(command.By, AuditAction.Exported, "audit record", after: narrowed.Count == 0 ? null : string.Join(", ", narrowed));
        await db.SaveChangesAsync(cancellationToken);
        return list.ReadAllAsync(command.Filter, cancellationToken);
    }
}
