using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Portal.Data;

/// <summary>Work that only one instance, or one verb of the command line, does at a time.</summary>
public static class OneAtATime
{
    /// <summary>Whoever comes while another one is at it leaves again, instead of waiting to find everything done.</summary>
    /// <remarks>
    /// The lock belongs to a connection of its own that goes back to no pool, so it ends with the work, or with whoever did
    /// it, however they ended.
    /// </remarks>
    /// <param name="work">A name for it, the same in every instance.</param>
    /// <returns>Null where another one is at it.</returns>
    public static async Task<T?> TryAloneAsync<T>(this PortalDbContext db, string work, Func<Task<T>> run, CancellationToken cancellationToken)
        where T : class
    {
        await using var keeper = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(db.Database.GetConnectionString()) { Pooling = false, KeepAlive = 30 }.ConnectionString);
        await keeper.OpenAsync(cancellationToken);
        await using var take = new NpgsqlCommand("select pg_try_advisory_lock(hashtextextended($1, 5))", keeper) { Parameters = { new() { Value = work } } };
        return (bool)(await take.ExecuteScalarAsync(cancellationToken))! ? await run() : null;
    }
}
