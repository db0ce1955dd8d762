using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
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

    /// <param name="tell">Told each migration before it begins, its number among those to do, and how many these are.</param>
    /// <returns>The names of the migrations that were applied.</returns>
    /// <exception cref="OptionsValidationException">The role may not migrate, or migrated another database than the portal serves from.</exception>
    public async Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancellationToken, Action<string, int, int>? tell = null)
    {
        IReadOnlyList<string> applied = [];
        if (owner is not null)
        {
            await using var own = owner.Open(db);
            var role = await db.Database.SqlQuery<string>($"select current_user::text as \"Value\"").SingleAsync(cancellationToken);
            applied = await MigrateAloneAsync(own, tell, () => RunTimeRights.EnsureAsync(own, role, cancellationToken), cancellationToken);
            Require(await IsCurrentAsync(cancellationToken), "ConnectionStrings:Migration brought another database up to date than the one of ConnectionStrings:Portal; both must name the same.");
        }
        else if (!await IsCurrentAsync(cancellationToken))
        {
            applied = await MigrateAloneAsync(db, tell, () => Task.CompletedTask, cancellationToken);
        }

        await MakeServerKeysAsync(cancellationToken);
        return applied;
    }

    /// <summary>Tells the planner what the tables hold now, after very many rows came in at once. Left to PostgreSQL where only another role may.</summary>
    public async Task AnalyzeAsync(CancellationToken cancellationToken)
    {
        await using var own = owner?.Open(db);
        var asOwner = own ?? db;
        asOwner.Database.SetCommandTimeout(Patience);
        await asOwner.Database.ExecuteSqlRawAsync("vacuum (analyze)", cancellationToken);
        asOwner.Database.SetCommandTimeout(null);
    }

    /// <summary>EF Core's own lock is on a table that an empty database does not have yet, so it does not hold there.</summary>
    private static async Task<IReadOnlyList<string>> MigrateAloneAsync(PortalDbContext db, Action<string, int, int>? tell, Func<Task> finish, CancellationToken cancellationToken)
    {
        try
        {
            db.Database.SetCommandTimeout(Patience);
            await db.Database.OpenConnectionAsync(cancellationToken);
            await db.Database.ExecuteSqlAsync($"select pg_advisory_lock({MigrationLock})", cancellationToken);
            var pending = (await db.Database.GetPendingMigrationsAsync(cancellationToken)).ToList();
            for (var number = 1; number <= pending.Count; number++)
            {
                // Each is a transaction of its own: what ends in the middle goes on there.
                tell?.Invoke(pending[number - 1], number, pending.Count);
                await db.GetService<IMigrator>().MigrateAsync(pending[number - 1], cancellationToken);
            }

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
