using Npgsql;
using Portal.Data;

namespace Portal.UnitTests.Data;

public sealed class DatabaseConnectionsTests
{
    private const string Plain = "Host=db;Database=portal;Username=portal";

    [Fact]
    public void Requests_and_work_have_pools_of_their_own_and_two_instances_fit_into_a_hundred_connections()
    {
        var (requests, work) = Read(Plain);
        Assert.Equal((30, 5, "-c statement_timeout=15s"), (requests.MaxPoolSize, requests.Timeout, requests.Options));
        Assert.Equal((10, 15, null), (work.MaxPoolSize, work.Timeout, work.Options));

        Assert.Equal((64, 64), (requests.MaxAutoPrepare, work.MaxAutoPrepare));
        Assert.Equal((true, false), (requests.NoResetOnClose, work.NoResetOnClose));

        // Four that listen, a verb, and three that PostgreSQL keeps for its superuser.
        Assert.InRange((2 * (requests.MaxPoolSize + work.MaxPoolSize + 4)) + 1 + 3, 1, 100);
    }

    [Theory]
    [InlineData("Maximum Pool Size=80", 80, 10)]
    [InlineData("MaxPoolSize=6", 6, 6)]
    public void What_the_connection_string_says_holds(string setting, int ofRequests, int ofWork)
    {
        var (requests, work) = Read($"{Plain};{setting};Timeout=9;Options=-c statement_timeout=2min");
        Assert.Equal((ofRequests, 9, "-c statement_timeout=2min"), (requests.MaxPoolSize, requests.Timeout, requests.Options));
        Assert.Equal((ofWork, 9, "-c statement_timeout=2min"), (work.MaxPoolSize, work.Timeout, work.Options));
        Assert.Equal(ofRequests, DatabaseConnections.Of($"{Plain};{setting}").RequestsAtMost);
        Assert.Equal(0, Read($"{Plain};Max Auto Prepare=0").Requests.MaxAutoPrepare);
        Assert.False(Read($"{Plain};No Reset On Close=false").Requests.NoResetOnClose);
    }

    /// <summary>A connection of requests is given on as it is.</summary>
    [Fact]
    public void Nothing_that_a_page_asks_outlives_its_transaction()
    {
        string[] ofSessions = ["pg_advisory_lock", "pg_try_advisory_lock", "set_config", "create temp", "\"listen ", "\"set session", "\"set search_path", "\"set role"];
        var pages = Directory.GetFiles(RepositoryRoot.Path("src", "Portal", "Features"), "*.cs", SearchOption.AllDirectories);
        Assert.Contains(pages, file => File.ReadAllText(file).Contains("pg_advisory_xact_lock", StringComparison.Ordinal));
        Assert.DoesNotContain(pages, file => ofSessions.Any(word => File.ReadAllText(file).Contains(word, StringComparison.OrdinalIgnoreCase)));
    }

    private static (NpgsqlConnectionStringBuilder Requests, NpgsqlConnectionStringBuilder Work) Read(string given)
    {
        var connections = DatabaseConnections.Of(given);
        return (new(connections.Requests), new(connections.Work));
    }
}
