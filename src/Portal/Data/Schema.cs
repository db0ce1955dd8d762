using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Npgsql;
using Portal.Model.Keys;

namespace Portal.Data;

/// <summary>Brings the database to the form that this build needs, or tells that it is not there yet.</summary>
/// <param name="owner">Null where one role does everything.</param>
public sealed class Schema(PortalDbContext db, SchemaOwner? owner = null)
{
    /// <summary>Any number that nobody else of this database takes.</summary>
    private const long MigrationLock = 0x506F7274616C; // "Portal"

    /// <summary>For a migration of a large table, also one that another instance is at.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    public async Task<bool> IsCurrentAsync(CancellationToken cancellationToken)
    {
        try
        {
            return !(await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any();
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            // Restored a moment ago, say: the verb migrate gives the role its rights again.
            return false;
        }
    }

    /// <returns>The names of the migrations that were applied.</returns>
    /// <exception cref="OptionsValidationException">The role may not migrate, or migrated another database than the portal serves from.</exception>
    public async Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<string> applied = [];
        if (owner is not null)
        {
            await using var own = owner.Open();
            var role = await db.Database.SqlQuery<string>($"select current_user::text as \"Value\"").SingleAsync(cancellationToken);
            applied = await MigrateAloneAsync(own, () => RunTimeRights.EnsureAsync(own, role, cancellationToken), cancellationToken);
            Require(await IsCurrentAsync(cancellationToken), "ConnectionStrings:Migration brought another database up to date than the one of ConnectionStrings:Portal; both must name the same.");
        }
        else if (!await IsCurrentAsync(cancellationToken))
        {
            applied = await MigrateAloneAsync(db, () => Task.CompletedTask, cancellationToken);
        }

        await MakeServerKeysAsync(cancellationToken);
        return applied;
    }

    /// <summary>Tells the planner what the tables hold now, after very many rows came in at once. Left to PostgreSQL where only another role may.</summary>
    public async Task AnalyzeAsync(CancellationToken cancellationToken)
    {
        await using var own = owner?.Open();
        var asOwner = own ?? db;
        asOwner.Database.SetCommandTimeout(Patience);
        await asOwner.Database.ExecuteSqlRawAsync("vacuum (analyze)", cancellationToken);
        asOwner.Database.SetCommandTimeout(null);
    }

    /// <summary>EF Core's own lock is on a table that an empty database does not have yet, so it does not hold there.</summary>
    private static async Task<IReadOnlyList<string>> MigrateAloneAsync(PortalDbContext db, Func<Task> finish, CancellationToken cancellationToken)
    {
        try
        {
            db.Database.SetCommandTimeout(Patience);
            await db.Database.OpenConnectionAsync(cancellationToken);
            await db.Database.ExecuteSqlAsync($"select pg_advisory_lock({MigrationLock})", cancellationToken);
            var pending = (await db.Database.GetPendingMigrationsAsync(cancellationToken)).ToList();
            await db.Database.MigrateAsync(cancellationToken);
            await finish();
            await db.Database.ExecuteSqlAsync($"select pg_advisory_unlock({MigrationLock})", cancellationToken);
            await db.Database.CloseConnectionAsync();
            db.Database.SetCommandTimeout(null);
            return pending;
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            Require(false, $"The database has to be brought up to date, and the role may not do it ({e.MessageText}). Run the verb migrate with the owner of the tables in ConnectionStrings:Migration.");
            throw;
        }
    }

    private static void Require(bool isRight, string otherwise)
    {
        if (!isRight)
        {
            throw new OptionsValidationException("ConnectionStrings", typeof(string), [otherwise]);
        }
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

    /// <summary>Whether it is there and has no room: no disk, no memory, no connection. All of these count as away, too.</summary>
    public static bool IsOutOfRoom(this Exception exception) =>
        exception is PostgresException { SqlState: PostgresErrorCodes.InsufficientResources or PostgresErrorCodes.DiskFull or PostgresErrorCodes.OutOfMemory or PostgresErrorCodes.TooManyConnections }
        || (exception.InnerException is { } inner && inner.IsOutOfRoom());

    public static bool IsDiskFull(this Exception exception) =>
        exception is PostgresException { SqlState: PostgresErrorCodes.DiskFull } || (exception.InnerException is { } inner && inner.IsDiskFull());

    /// <summary>What is the matter with the database, as the end of a sentence for the log.</summary>
    public static string Trouble(this Exception exception) => exception switch
    {
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => "has no room left on its disk",
        PostgresException { SqlState: PostgresErrorCodes.OutOfMemory } => "is out of memory",
        PostgresException { SqlState: PostgresErrorCodes.TooManyConnections } => "takes no more connections",
        PostgresException { SqlState: PostgresErrorCodes.InsufficientResources } => "is out of resources",
        { InnerException: { } inner } => inner.Trouble(),
        _ => "is away",
    };

    /// <summary>Whether a statement was given up because it took too long; the database is there and well.</summary>
    public static bool IsStatementTimeout(this Exception exception) =>
        exception is PostgresException { SqlState: PostgresErrorCodes.QueryCanceled } or NpgsqlException { InnerException: TimeoutException }
        || (exception.InnerException is { } inner && inner.IsStatementTimeout());

    public static bool IsUniqueViolation(this DbUpdateException exception) =>
        exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };
}
