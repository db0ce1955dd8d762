using Microsoft.EntityFrameworkCore;
using Portal.Model.Inquiries;

namespace Portal.Data;

/// <summary>What senders themselves do to their inquiries.</summary>
public static class SenderInquiries
{
    /// <summary>For whoever changes it: nobody else does until the caller's transaction ends.</summary>
    public static async Task<Inquiry> LockAsync(this PortalDbContext db, Guid id, CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlAsync($"select from inquiries where id = {id} for no key update", cancellationToken);
        db.ChangeTracker.Clear();
        return await db.Inquiries.SingleAsync(i => i.Id == id, cancellationToken);
    }
}
