using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace Portal.IntegrationTests.Telemetry;

/// <summary>A collector: takes what comes over OTLP (HTTP, protobuf), and reads as much of it as the tests ask about.</summary>
public sealed class OtlpSink : IAsyncDisposable
{
    private readonly HttpListener listener = new();
    private readonly ConcurrentQueue<(string Path, string? Key, byte[] Body)> received = new();
    private readonly TaskCompletionSource traced = new();
    private readonly Task serving;

    public OtlpSink()
    {
        Address = $"http://127.0.0.1:{FreePort.Find()}/";
        listener.Prefixes.Add(Address);
        listener.Start();
        serving = ServeAsync();
    }

    public string Address { get; }

    /// <summary>Ends when the first spans have come.</summary>
    public Task FirstSpans => traced.Task;

    /// <summary>Whatever came, as far as it is text.</summary>
    public string Everything => string.Concat(received.Select(post => Encoding.UTF8.GetString(post.Body)));

    public IEnumerable<string?> Keys => received.Select(post => post.Key);

    public IReadOnlyList<OtlpSpan> Spans =>
    [
        .. from post in received where post.Path == "/v1/traces"
           from resource in Protobuf.Of(post.Body).All(1)
           from scope in resource.All(2)
           from span in scope.All(2)
           select new OtlpSpan(scope.Of(1).Text(1), span.Text(5), Convert.ToHexString(span.Bytes(1)), Attributes(span, 9), [.. span.All(11).Select(happened => happened.Text(2))]),
    ];

    public IReadOnlyList<OtlpMetric> Metrics =>
    [
        .. from post in received where post.Path == "/v1/metrics"
           from resource in Protobuf.Of(post.Body).All(1)
           from scope in resource.All(2)
           from metric in scope.All(2)
           let sum = metric.All(7).Any()
           let histogram = metric.All(9).Any()
           let points = metric.All(sum ? 7 : histogram ? 9 : 5).SelectMany(data => data.All(1))
           select new OtlpMetric(
               scope.Of(1).Text(1), metric.Text(1), metric.Text(3), sum ? metric.Of(7).Number(3) == 1 ? "counter" : "updown" : histogram ? "histogram" : "gauge",
               [.. points.Select(point => Attributes(point, histogram ? 9 : 7))]),
    ];

    /// <summary>
    /// What a process traces, all its portals do together: spans of the others must not crowd out those of the watched one. And
    /// the collector shares processors with all other tests.
    /// </summary>
    public static void MakeRoom(Dictionary<string, string?> settings)
    {
        settings["OTEL_BSP_MAX_QUEUE_SIZE"] = "200000";
        settings["OTEL_EXPORTER_OTLP_TIMEOUT"] = "10000";
        settings["OTEL_BSP_MAX_EXPORT_BATCH_SIZE"] = "8192";
    }

    public async ValueTask DisposeAsync()
    {
        listener.Close();
        await serving;
    }

    private static Dictionary<string, string> Attributes(Protobuf message, int field) =>
        message.All(field).ToDictionary(pair => pair.Text(1), pair => pair.Of(2) is var value && value.Has(1) ? value.Text(1) : $"{value.Number(3)}");

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                var context = await listener.GetContextAsync();
                using var body = new MemoryStream();
                await context.Request.InputStream.CopyToAsync(body);
                received.Enqueue((context.Request.Url!.AbsolutePath, context.Request.Headers["x-key"], body.ToArray()));
                context.Response.Close();
                if (context.Request.Url.AbsolutePath == "/v1/traces")
                {
                    traced.TrySetResult();
                }
            }
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
        {
            // The test is over.
        }
    }
}

public sealed record OtlpSpan(string Source, string Name, string TraceId, IReadOnlyDictionary<string, string> Tags, IReadOnlyList<string> Events);

/// <param name="Kind">counter, updown, gauge or histogram.</param>
/// <param name="Points">The tags of each line.</param>
public sealed record OtlpMetric(string Meter, string Name, string Unit, string Kind, IReadOnlyList<IReadOnlyDictionary<string, string>> Points);
