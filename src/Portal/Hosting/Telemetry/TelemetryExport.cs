using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Portal.Data;
using Portal.Data.Telemetry;

namespace Portal.Hosting.Telemetry;

/// <summary>
/// Sends traces and metrics over OTLP while the portal serves, and what is left at its end. A collector that is away costs
/// what was to be told, nothing else.
/// </summary>
internal sealed class TelemetryExport(IConfiguration settings) : IHostedLifecycleService, IDisposable
{
    private TimeSpan lastPatience;
    private TracerProvider? tracing;
    private MeterProvider? metering;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var standard = TelemetrySettings.Of(settings);
        lastPatience = TelemetrySettings.LastPatience(standard);
        if (TelemetrySettings.IsWanted(standard, "TRACES"))
        {
            tracing = Sdk.CreateTracerProviderBuilder()
                .ConfigureServices(services => services.AddSingleton(standard))
                .SetResourceBuilder(Resource(standard))
                .AddSource(PortalActivities.Name, SpanRules.OfRequests, SpanRules.OfDatabase)
                .AddProcessor(new SpanRedaction())
                .AddOtlpExporter()
                .Build();
        }

        if (TelemetrySettings.IsWanted(standard, "METRICS"))
        {
            metering = Sdk.CreateMeterProviderBuilder()
                .ConfigureServices(services => services.AddSingleton(standard))
                .SetResourceBuilder(Resource(standard))
                .AddMeter(
                    PortalMeter.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.Diagnostics",
                    "Npgsql", "System.Runtime")
                .AddView(WithoutPlaces)
                .AddOtlpExporter()
                .Build();
        }

        return Task.CompletedTask;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Not yet: requests and letters are finished beside it.</summary>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>After all others have come to their end.</summary>
    public Task StoppedAsync(CancellationToken cancellationToken)
    {
        var milliseconds = (int)lastPatience.TotalMilliseconds;
        return Task.WhenAll(Apart(() => tracing?.Shutdown(milliseconds)), Apart(() => metering?.Shutdown(milliseconds)));
    }

    public void Dispose()
    {
        tracing?.Dispose();
        metering?.Dispose();
    }

    /// <summary>Both block while they wait, so each has a thread that takes none from the pool, and neither waits for the other.</summary>
    private static Task Apart(Action flush) =>
        Task.Factory.StartNew(flush, CancellationToken.None, TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach, TaskScheduler.Default);

    /// <summary>
    /// Pools are named after their connection strings, with user and host, so how full they are is told by <see cref="PoolFigures"/>;
    /// ports and hosts say nothing either.
    /// </summary>
    private static MetricStreamConfiguration? WithoutPlaces(System.Diagnostics.Metrics.Instrument instrument) => instrument.Meter.Name switch
    {
        "Npgsql" when instrument.Name is "db.client.connection.count" or "db.client.connection.max" => MetricStreamConfiguration.Drop,
        "Npgsql" => new MetricStreamConfiguration { TagKeys = ["db.operation.name", "error.type"] },
        "Microsoft.AspNetCore.Server.Kestrel" => new MetricStreamConfiguration { TagKeys = ["network.protocol.version", "tls.protocol.version", "error.type"] },
        _ => null,
    };

    private static ResourceBuilder Resource(IConfiguration standard) => ResourceBuilder.CreateDefault().AddService(
        standard["OTEL_SERVICE_NAME"] ?? "portal",
        serviceVersion: RunningHouse.Version);
}
