using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Hosting;

public sealed class StartReportTests(PostgresServer postgres)
{
    [Fact]
    public async Task A_start_says_what_was_started_and_how_it_is_set_without_secrets()
    {
        var database = await postgres.CreateFilledDatabaseAsync();
        Dictionary<string, string?> settings = new()
        {
            ["Mail:Transport"] = "Smtp",
            ["Mail:Host"] = "127.0.0.1",
            ["Mail:Port"] = "1",
            ["Mail:UserName"] = "somebody",
            ["Mail:Password"] = "pass-5f1c9e",
            ["Mail:From"] = "portal@portal.test",
            ["Mail:ForwardTo"] = "owner@portal.test",
        };
        await using var portal = new RunningPortal(database, settings);
        Assert.EndsWith(
            "Set apart from the defaults: Mail: ForwardTo=(set); From=(set); Host=127.0.0.1; Password=(set); Port=1; Transport=Smtp; UserName=(set)",
            await portal.LoggedAsync("from the defaults: Mail:"), StringComparison.Ordinal);
        Assert.Matches(@"Portal \d+\.\d+.* on \.NET 10.* with PostgreSQL \d+.* and mail through .+; other instances on this database: 0$", await portal.LoggedAsync("with PostgreSQL"));
        await portal.AddressAsync();
        await using var office = new PostOffice(database, []);
        await office.InstancesAreSeenAsync(1);

        await using var other = new RunningPortal(database, settings);
        Assert.EndsWith("other instances on this database: 1", await other.LoggedAsync("with PostgreSQL"), StringComparison.Ordinal);
    }
}
