using Npgsql;

namespace Portal.Data;

/// <summary>
/// Two ways to the same database, each with a pool of its own: that of requests, which somebody waits for, and that of work
/// behind them (letters, search, exports, sweeps, every verb), which may take its time and must go on while requests take
/// all they can get. What a connection string says itself is left as it is, for both.
/// </summary>
/// <param name="Requests">A connection string.</param>
/// <param name="Work">A connection string.</param>
/// <param name="RequestsAtMost">Connections of requests.</param>
public sealed record DatabaseConnections(string Requests, string Work, int RequestsAtMost)
{
    private const string PoolSize = "Maximum Pool Size";

    /// <summary>
    /// With these, what works, and the four that listen, two instances and a verb have room in the hundred connections that
    /// PostgreSQL allows unless told otherwise; and no processor that serves a portal keeps more than these busy.
    /// </summary>
    private const int MostOfRequests = 30;
    private const int MostOfWork = 10;

    /// <summary>In seconds. A reader would rather be told to come back than wait longer for a connection.</summary>
    private const int PatienceOfRequests = 5;

    /// <summary>
    /// In seconds. The server gives up a statement that takes longer, so that it takes no processor from those that somebody
    /// still waits for, holds no lock any more, and its connection can be used again. Said when the connection is made, not by each request: that
    /// would be a round trip each time. Not for work: a migration, an export or the search of a hundred thousand inquiries
    /// takes as long as it takes.
    /// </summary>
    private const int StatementPatience = 15;

    /// <summary>
    /// Statements of one connection that are parsed and planned once, because they come again; the form alone has some twenty.
    /// A string that leads to a pooler that gives a connection away after each transaction has to say 0.
    /// </summary>
    private const int MostPrepared = 64;

    public static DatabaseConnections Of(string given)
    {
        var requests = new NpgsqlConnectionStringBuilder(given) { ApplicationName = "portal" };
        var work = new NpgsqlConnectionStringBuilder(given) { ApplicationName = "portal work" };
        if (!Says(given, "Max Auto Prepare"))
        {
            requests.MaxAutoPrepare = work.MaxAutoPrepare = MostPrepared;
        }

        // What a request sets or locks ends with its transaction, so there is nothing to forget between two of them; PostgreSQL
        // would be asked to eleven times for one application.
        if (!Says(given, "No Reset On Close"))
        {
            requests.NoResetOnClose = true;
        }

        if (!Says(given, PoolSize))
        {
            requests.MaxPoolSize = MostOfRequests;
        }

        work.MaxPoolSize = Math.Min(requests.MaxPoolSize, MostOfWork);
        work.MinPoolSize = Math.Min(work.MinPoolSize, work.MaxPoolSize);
        if (!Says(given, "Timeout"))
        {
            requests.Timeout = PatienceOfRequests;
        }

        if (!Says(given, "Options"))
        {
            requests.Options = $"-c statement_timeout={StatementPatience}s";
        }

        return new(requests.ConnectionString, work.ConnectionString, requests.MaxPoolSize);
    }

    /// <summary>Whoever is asked for within a request is waited for.</summary>
    public string For(IServiceProvider services) => services.GetService<IHttpContextAccessor>()?.HttpContext is null ? Work : Requests;

    private static bool Says(string given, string setting) => new NpgsqlConnectionStringBuilder(given).ShouldSerialize(setting);
}
