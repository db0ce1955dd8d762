using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Data;

public sealed class MigrationsTests(PostgresServer postgres)
{
    [Fact]
    public async Task An_empty_database_becomes_current_through_the_verb_and_stays_so()
    {
        var empty = await postgres.CreateEmptyDatabaseAsync();
        using var portal = new PortalProcess(empty);
        (await portal.RunAsync("check")).Ends(1);

        var first = (await portal.RunAsync("migrate")).Ends(0);
        Assert.StartsWith("Applied: ", first.Output, StringComparison.Ordinal);
        Assert.Equal("The database is up to date.\n", (await portal.RunAsync("migrate")).Ends(0).Output);

        await using var db = Open(empty);
        Assert.True(await new Schema(db).IsCurrentAsync(CancellationToken.None));
        Assert.Equal(32, (await db.ServerKeys.SingleAsync()).Value.Length);
    }

    [Fact]
    public async Task Two_instances_that_migrate_together_make_one_schema_and_one_key()
    {
        var empty = await postgres.CreateEmptyDatabaseAsync();
        await Task.WhenAll(Enumerable.Range(0, 3).Select(async _ =>
        {
            await using var db = Open(empty);
            await new Schema(db).MigrateAsync(CancellationToken.None);
        }));

        await using var look = Open(empty);
        Assert.Equal(1, await look.ServerKeys.CountAsync());
    }

    [Fact]
    public void The_model_has_no_change_that_no_migration_knows()
    {
        using var db = Open("Host=nowhere");
        Assert.False(db.Database.HasPendingModelChanges());
    }

    private static PortalDbContext Open(string connectionString) => new(new DbContextOptionsBuilder<PortalDbContext>().UseNpgsql(connectionString).Options);
}
