using Microsoft.EntityFrameworkCore;
using Npgsql;
using Portal.Model.Keys;

namespace Portal.Data;

/// <summary>Brings the database to the form that this build needs, or tells that it is not there yet.</summary>
public sealed class Schema(PortalDbContext db)
{
    public async Task<bool> IsCurrentAsync(CancellationToken cancellationToken) =>
        !(await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any();

    /// <returns>The names of the migrations that were applied.</returns>
    public async Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancellationToken)
    {
        var pending = (await db.Database.GetPendingMigrationsAsync(cancellationToken)).ToList();
        if (pending.Count > 0)
        {
            await db.Database.MigrateAsync(cancellationToken);
        }

        await MakeServerKeyAsync(cancellationToken);
        return pending;
    }

    /// <summary>Two instances may migrate at the same time; the first key stays.</summary>
    private async Task MakeServerKeyAsync(CancellationToken cancellationToken)
    {
        var key = new ServerKey { Name = ServerKey.InquiryLinks };
        await db.Database.ExecuteSqlAsync(
            $"insert into server_keys (name, value) values ({key.Name}, {key.Value}) on conflict do nothing", cancellationToken);
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
