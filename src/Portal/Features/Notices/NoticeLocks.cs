using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Features.Notices;

internal static class NoticeLocks
{
    /// <summary>One instance at a time writes to a mailbox, and looks only after it has the lock. It ends with the transaction.</summary>
    public static Task LockNoticesAsync(this PortalDbContext db, string address, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({address}, 2))", cancellationToken);
}
