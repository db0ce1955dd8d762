using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.IntegrationTests.Support;

/// <summary>Who waits for whom in a database.</summary>
internal static class Locks
{
    /// <summary>
    /// Connections that wait for a lock now. From the locks alone, which can be asked again within a transaction; the list of
    /// connections stays as it was first read there. A lock on a row names no database, but its owner has others that do.
    /// </summary>
    public static Task<int> CountWaitingAsync(this PortalDbContext db) => db.Database.SqlQuery<int>(
        $"""
        select count(distinct pid)::int as "Value" from pg_locks where not granted and pid in (
          select pid from pg_locks where database = (select oid from pg_database where datname = current_database()))
        """).SingleAsync();
}
