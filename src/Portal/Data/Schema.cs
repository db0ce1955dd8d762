using Microsoft.EntityFrameworkCore;
using Npgsql;
using Portal.Model.Keys;

namespace Portal.Data;

/// <summary>Brings the database to the form that this build needs, or tells that it is not there yet.</summary>
public sealed class Schema(PortalDbContext db)
{
    /// <summary>Any number that nobody else of this database takes.</summary>
    private const long MigrationLock = 0x506F7274616C; // "Portal"

    /// <summary>For a migration of a large table, also one that another instance is at.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    public async Task<bool> IsCurrentAsync(CancellationToken cancellationToken) =>
        !(await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any();

    /// <returns>The names of the migrations that were applied.</returns>
    public async Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancellationToken)
    {
        var applied = await IsCurrentAsync(cancellationToken) ? [] : await MigrateAloneAsync(cancellationToken);
        await MakeServerKeysAsync(cancellationToken);
        return applied;
    }

    /// <summary>EF Core's own lock is on a table that an empty database does not have yet, so it does not hold there.</summary>
    private async Task<IReadOnlyList<string>> MigrateAloneAsync(CancellationToken cancellationToken)
    {
        db.Database.SetCommandTimeout(Patience);
        await db.Database.OpenConnectionAsync(cancellationToken);
        await db.Database.ExecuteSqlAsync($"select pg_advisory_lock({MigrationLock})", cancellationToken);
        var pending = (await db.Database.GetPendingMigrationsAsync(cancellationToken)).ToList();
        await db.Database.MigrateAsync(cancellationToken);
        await db.Database.ExecuteSqlAsync($"select pg_advisory_unlock({MigrationLock})", cancellationToken);
        await db.Database.CloseConnectionAsync();
        db.Database.SetCommandTimeout(null);
        return pending;
    }

    /// <summary>Two instances may migrate at the same time; the first key of a name stays.</summary>
    private async Task MakeServerKeysAsync(CancellationToken cancellationToken)
    {
        foreach (var key in ServerKey.Names.Select(name => new ServerKey { Name = name }))
        {
            await db.Database.ExecuteSqlAsync(
                $"insert into server_keys (name, value) values ({key.Name}, {key.Value}) on conflict do nothing", cancellationToken);
        }
    }
}

public static class DatabaseFaults
{
    /// <summary>Whether the database could not be reached or broke off, so that the same again may work later.</summary>
    public static bool IsDatabaseAway(this Exception exception) =>
        exception is NpgsqlException { IsTransient: true }
        || exception is NpgsqlException { SqlState: PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow }
        || exception is NpgsqlException and not PostgresException
        || (exception.InnerException is { } inner && inner.IsDatabaseAway());

    public static bool IsUniqueViolation(this DbUpdateException exception) =>
        exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };
}
