using Microsoft.EntityFrameworkCore;
using Npgsql;
using Portal.Data;
using Portal.IntegrationTests.Support;
using Portal.Model.Audit;

namespace Portal.IntegrationTests.Data;

/// <summary>One role owns the tables and migrates, another one serves: what the second may and may not do.</summary>
public sealed class RunTimeRoleTests(PostgresServer postgres, RunTimeRoleTests.ServedDatabase served) : IClassFixture<RunTimeRoleTests.ServedDatabase>
{
    [Fact]
    public async Task The_verb_migrates_as_the_owner_gives_the_other_role_its_rights_and_may_be_run_again()
    {
        var (owner, runTime) = await NewDatabaseAsync();
        using var portal = With(owner, runTime);
        Assert.StartsWith("Applied: ", (await portal.RunAsync("migrate")).Ends(0).Output, StringComparison.Ordinal);
        Assert.Equal("The database is up to date.\n", (await portal.RunAsync("migrate")).Ends(0).Output);
        (await portal.RunAsync("check")).Ends(0);

        // What was restored without its rights, and what came with too many.
        var role = new NpgsqlConnectionStringBuilder(runTime).Username;
        await ExecuteAsync(owner, $"revoke all on all tables in schema public from {role}; grant all on audit_entries to {role}");
        Assert.Contains("schema    FAULT", (await portal.RunAsync("check")).Ends(1).Output, StringComparison.Ordinal);
        Assert.Equal("The database is up to date.\n", (await portal.RunAsync("migrate")).Ends(0).Output);
        (await portal.RunAsync("check")).Ends(0);
        await RefusesAsync(runTime, "update audit_entries set subject = 'nothing'");
    }

    [Theory]
    [InlineData("update audit_entries set subject = 'nothing'")]
    [InlineData("delete from audit_entries")]
    [InlineData("delete from audit_entries where at < now() - interval '10 years'")]
    [InlineData("truncate audit_entries")]
    [InlineData("drop table audit_entries")]
    [InlineData("drop trigger audit_entries_append_only on audit_entries")]
    [InlineData("alter table audit_entries disable trigger all")]
    [InlineData("create trigger late before insert on audit_entries for each row execute function refuse_audit_change()")]
    [InlineData("alter function refuse_audit_change() owner to current_user")]
    [InlineData("create or replace function forget_old_audit_entries() returns bigint language sql as 'select 1'")]
    [InlineData("set session_replication_role = replica")]
    [InlineData("create table mine (word text)")]
    [InlineData("create function mine() returns int language sql as 'select 1'")]
    [InlineData("truncate inquiries cascade")]
    [InlineData("alter table inquiries add column mine text")]
    [InlineData("delete from \"__EFMigrationsHistory\"")]
    [InlineData("create role mine")]
    [InlineData("copy audit_entries to program 'cat'")]
    public async Task The_role_that_serves_may_not(string sql)
    {
        await RefusesAsync(served.RunTime, sql);
        await using var db = Open(served.RunTime);
        Assert.Equal("INT-2222-2222", (await db.AuditEntries.SingleAsync()).Subject);
    }

    [Fact]
    public async Task It_lets_the_old_be_forgotten_and_nothing_else()
    {
        var runTime = await MigratedAsync(postgres);
        await ExecuteAsync(runTime, Entry("now() - interval '13 months'") + ";" + Entry("now() - interval '11 months'"));

        // A table of the same name that comes first in the role's own order is not the one that is meant.
        await ExecuteAsync(runTime, "create temp table audit_entries (at timestamptz); insert into audit_entries values ('2000-01-01'); select forget_old_audit_entries(); drop table pg_temp.audit_entries");
        await using var db = Open(runTime);
        Assert.Equal([11], await db.AuditEntries.Select(e => (int)Math.Round((DateTimeOffset.UtcNow - e.At).TotalDays / 30.44)).ToListAsync());
    }

    [Fact]
    public async Task Nobody_else_may_let_anything_be_forgotten()
    {
        var (owner, runTime) = await NewDatabaseAsync();
        await MigrateAsync(owner, runTime);
        await using var db = Open(owner);
        Assert.False(await db.Database.SqlQuery<bool>($"select has_function_privilege('public', 'forget_old_audit_entries()', 'execute') as \"Value\"").SingleAsync());
    }

    [Fact]
    public async Task A_role_that_may_not_migrate_is_told_who_can()
    {
        var (_, runTime) = await NewDatabaseAsync();
        using var portal = new PortalProcess(runTime);
        var stopped = (await portal.RunAsync("migrate")).Ends(2);
        var lines = stopped.Error.TrimEnd().Split('\n');
        Assert.Equal(2, lines.Length);
        Assert.StartsWith("Migration 1 of ", lines[0], StringComparison.Ordinal);
        Assert.Contains("ConnectionStrings:Migration", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_strings_that_name_different_databases_are_refused()
    {
        var (owner, _) = await NewDatabaseAsync();
        using var portal = With(owner, await postgres.ForRunTimeRoleAsync(await postgres.CreateEmptyDatabaseAsync()));
        Assert.Contains("both must name the same", (await portal.RunAsync("migrate")).Ends(2).Error, StringComparison.Ordinal);
    }

    private static async Task<string> MigratedAsync(PostgresServer postgres)
    {
        var owner = await postgres.CreateDatabaseAsync();
        var runTime = await postgres.ForRunTimeRoleAsync(owner);
        await MigrateAsync(owner, runTime);
        return runTime;
    }

    private async Task<(string Owner, string RunTime)> NewDatabaseAsync()
    {
        var owner = await postgres.CreateEmptyDatabaseAsync();
        return (owner, await postgres.ForRunTimeRoleAsync(owner));
    }

    private static async Task MigrateAsync(string owner, string runTime)
    {
        await using var db = Open(runTime);
        await new Schema(db, new SchemaOwner(owner)).MigrateAsync(CancellationToken.None);
    }

    private static PortalProcess With(string owner, string runTime)
    {
        var portal = new PortalProcess(runTime);
        portal.Environment["ConnectionStrings__Migration"] = owner;
        return portal;
    }

    private static string Entry(string at) =>
        $"insert into audit_entries (id, at, action, actor_name, subject) values (gen_random_uuid(), {at}, '{Model.Text.SnakeCase.Of(nameof(AuditAction.FileViewed))}', 'Olga', 'INT-2222-2222')";

    private static async Task RefusesAsync(string connectionString, string sql)
    {
        var refused = await Assert.ThrowsAsync<PostgresException>(() => ExecuteAsync(connectionString, sql));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    private static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static PortalDbContext Open(string connectionString) => new(new DbContextOptionsBuilder<PortalDbContext>().UseNpgsql(connectionString).Options);

    /// <summary>With one line in the record, which nobody gets rid of.</summary>
    public sealed class ServedDatabase(PostgresServer postgres) : IAsyncLifetime
    {
        public string RunTime { get; private set; } = "";

        public async ValueTask InitializeAsync()
        {
            RunTime = await MigratedAsync(postgres);
            await ExecuteAsync(RunTime, Entry("now()"));
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
