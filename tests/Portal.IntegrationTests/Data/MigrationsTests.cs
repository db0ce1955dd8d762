using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Features.Shared;
using Portal.IntegrationTests.Support;
using Portal.Model.Keys;

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
        var all = first.Output.Count(c => c == ',') + 1;
        Assert.Equal(Enumerable.Range(1, all).Select(number => $"Migration {number} of {all}: "), first.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line[..(line.IndexOf(':', StringComparison.Ordinal) + 2)]));
        Assert.Equal("The database is up to date.\n", (await portal.RunAsync("migrate")).Ends(0).Output);

        await using var db = Open(empty);
        Assert.True(await new Schema(db).IsCurrentAsync(CancellationToken.None));
        var keys = await db.ServerKeys.OrderBy(key => key.Name).ToListAsync();
        Assert.Equal(ServerKey.Names.Order(StringComparer.Ordinal), keys.Select(key => key.Name));
        Assert.All(keys, key => Assert.Equal(32, key.Value.Length));
    }

    [Fact]
    public async Task Two_instances_that_migrate_together_make_one_schema_and_one_key_of_each_name()
    {
        var empty = await postgres.CreateEmptyDatabaseAsync();
        await Task.WhenAll(Enumerable.Range(0, 3).Select(async _ =>
        {
            await using var db = Open(empty);
            await new Schema(db).MigrateAsync(CancellationToken.None);
        }));

        await using var look = Open(empty);
        Assert.Equal(ServerKey.Names.Count, await look.ServerKeys.CountAsync());
    }

    [Fact]
    public async Task A_network_address_has_the_same_name_on_every_instance()
    {
        var database = await postgres.CreateEmptyDatabaseAsync();
        await using (var db = Open(database))
        {
            await new Schema(db).MigrateAsync(CancellationToken.None);
        }

        var names = new List<byte[]>();
        for (var instance = 0; instance < 2; instance++)
        {
            await using var services = new ServiceCollection()
                .AddDbContext<PortalDbContext>(options => options.UseNpgsql(database)).AddSingleton<ServerKeys>().AddSingleton<AddressKeys>().BuildServiceProvider();
            names.Add(await services.GetRequiredService<AddressKeys>().OfAsync(IPAddress.Parse("203.0.113.7"), CancellationToken.None));
        }

        Assert.Equal(names[0], names[1]);
        await using var look = Open(database);
        var key = await look.ServerKeys.SingleAsync(key => key.Name == ServerKey.NetworkAddresses);
        Assert.Equal(AddressKeys.Of(IPAddress.Parse("203.0.113.7"), key.Value), names[0]);
    }

    [Fact]
    public void The_model_has_no_change_that_no_migration_knows()
    {
        using var db = Open("Host=nowhere");
        Assert.False(db.Database.HasPendingModelChanges());
    }

    private static PortalDbContext Open(string connectionString) => new(new DbContextOptionsBuilder<PortalDbContext>().UseNpgsql(connectionString).Options);
}
