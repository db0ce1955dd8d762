using System.Diagnostics.Metrics;
using Npgsql;

namespace Portal.Data.Telemetry;

/// <param name="Pool">requests or work.</param>
public sealed record PoolFigure(string Pool, int Used, int Idle, int Most);

/// <summary>
/// How many connections requests have and how many the work behind them, as Npgsql counts them. It names a pool by its connection
/// string, with user and host: with the name its lines must not leave, and without it those of both pools are one.
/// </summary>
public sealed class PoolFigures : IDisposable
{
    private const string Library = "Npgsql";
    private const string Counted = "db.client.connection.count";
    private const string NameTag = "db.client.connection.pool.name";
    private const string StateTag = "db.client.connection.state";

    private readonly Lock asking = new();
    private readonly MeterListener listener = new();
    private readonly (string Name, NpgsqlConnectionStringBuilder Pool)[] pools;
    private readonly List<(string Pool, bool IsUsed, int Connections)> heard = [];
    private bool isListening;

    public PoolFigures(DatabaseConnections connections)
    {
        pools = [("requests", Nameless(connections.Requests)), ("work", Nameless(connections.Work))];
        listener.InstrumentPublished = (instrument, own) =>
        {
            if (instrument.Meter.Name == Library && instrument.Name == Counted)
            {
                own.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<int>((_, connections, tags, _) => Hear(connections, tags));
    }

    /// <summary>Whoever collects metrics may ask from any thread; nothing is counted before somebody does.</summary>
    public IReadOnlyList<PoolFigure> Read()
    {
        lock (asking)
        {
            if (!isListening)
            {
                isListening = true;
                listener.Start();
            }

            heard.Clear();
            listener.RecordObservableInstruments();
            return [.. pools.Select(pool => new PoolFigure(pool.Name, Of(pool.Name, isUsed: true), Of(pool.Name, isUsed: false), pool.Pool.MaxPoolSize))];
        }
    }

    public void Dispose() => listener.Dispose();

    private int Of(string pool, bool isUsed) => heard.Where(line => line.Pool == pool && line.IsUsed == isUsed).Sum(line => line.Connections);

    private void Hear(int connections, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        NpgsqlConnectionStringBuilder? named = null;
        var isUsed = false;
        foreach (var (key, value) in tags)
        {
            if (key == NameTag)
            {
                named = Nameless($"{value}");
            }
            else if (key == StateTag)
            {
                isUsed = value is "used";
            }
        }

        var pool = Array.Find(pools, pool => named is not null && pool.Pool.EquivalentTo(named)).Name;
        if (pool is not null)
        {
            heard.Add((pool, isUsed, connections));
        }
    }

    /// <summary>Npgsql leaves the password out of the name.</summary>
    private static NpgsqlConnectionStringBuilder Nameless(string connectionString) => new(connectionString) { Password = null };
}
