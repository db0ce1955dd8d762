using Microsoft.EntityFrameworkCore;
using Portal.Model.Inquiries;

namespace Portal.Data;

/// <summary>For whoever changes an inquiry by more than the version of its row: nobody else does until the caller's transaction ends.</summary>
public static class InquiryLocks
{
    /// <returns>As it is now, whatever was read before.</returns>
    public static async Task<Inquiry> LockAsync(this PortalDbContext db, Guid id, CancellationToken cancellationToken) =>
        await db.TryLockAsync(id, cancellationToken) ?? throw new DbUpdateConcurrencyException("The inquiry is gone.");

    /// <returns>Null where it is gone.</returns>
    public static async Task<Inquiry?> TryLockAsync(this PortalDbContext db, Guid id, CancellationToken cancellationToken)
    {
        await db.HoldAsync(id, cancellationToken);
        db.ChangeTracker.Clear();
        return await db.Inquiries.SingleOrDefaultAsync(i => i.Id == id, cancellationToken);
    }

    /// <summary>Several, without reading them, in an order in which nobody waits in a circle.</summary>
    public static Task HoldAllAsync(this PortalDbContext db, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var all = ids.ToList();
        return db.Database.ExecuteSqlAsync($"select from inquiries where id = any ({all}) order by id for no key update", cancellationToken);
    }

    /// <summary>Without reading it.</summary>
    public static Task HoldAsync(this PortalDbContext db, Guid? id, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"select from inquiries where id = {id} for no key update", cancellationToken);
}
