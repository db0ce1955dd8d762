using Npgsql;
using Portal.Data;

namespace Portal.IntegrationTests.Support;

internal static class Pools
{
    /// <summary>Shuts the connections that are kept for later, both those of requests and those of work.</summary>
    public static void GoHome(this DatabaseConnections connections)
    {
        Clear(connections.Requests);
        Clear(connections.Work);
    }

    public static void Clear(string connectionString)
    {
        using var connection = new NpgsqlConnection(connectionString);
        NpgsqlConnection.ClearPool(connection);
    }
}
