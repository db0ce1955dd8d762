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
    }

    private static (NpgsqlConnectionStringBuilder Requests, NpgsqlConnectionStringBuilder Work) Read(string given)
    {
        var connections = DatabaseConnections.Of(given);
        return (new(connections.Requests), new(connections.Work));
    }
}
