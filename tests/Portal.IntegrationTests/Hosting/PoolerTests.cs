using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Hosting;

public sealed class PoolerTests(PostgresServer postgres)
{
    [Fact]
    public async Task The_doctor_notices_that_nobody_hears_what_is_said_through_the_database()
    {
        var database = await postgres.CreateDatabaseAsync();
        using (var doctor = new PortalProcess(database))
        {
            Assert.Contains("notices   ok    What one instance says", (await doctor.RunAsync("check")).Ends(0).Output, StringComparison.Ordinal);
        }

        await using var pooler = new TransactionPooler(database);
        using var other = new PortalProcess(pooler.ConnectionString);
        Assert.Contains("notices   FAULT What is said through the database (notify) does not arrive", (await other.RunAsync("check")).Ends(1).Output, StringComparison.Ordinal);
    }
}
