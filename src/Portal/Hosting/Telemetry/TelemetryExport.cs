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
    /// <summary>A collector that does not answer must not hold up the end.</summary>
    private const int FlushMilliseconds = 2_000;

    private TracerProvider? tracing;
    private MeterProvider? metering;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var standard = TelemetrySettings.Of(settings);
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
        tracing?.Shutdown(FlushMilliseconds);
        metering?.Shutdown(FlushMilliseconds);
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        tracing?.Dispose();
        metering?.Dispose();
    }

    /// <summary>The pool is named after its connection string, with user and host; ports and hosts say nothing either.</summary>
    private static MetricStreamConfiguration? WithoutPlaces(System.Diagnostics.Metrics.Instrument instrument) => instrument.Meter.Name switch
    {
        "Npgsql" => new MetricStreamConfiguration { TagKeys = ["db.client.connection.state", "db.operation.name", "error.type"] },
        "Microsoft.AspNetCore.Server.Kestrel" => new MetricStreamConfiguration { TagKeys = ["network.protocol.version", "tls.protocol.version", "error.type"] },
        _ => null,
    };

    private static ResourceBuilder Resource(IConfiguration standard) => ResourceBuilder.CreateDefault().AddService(
        standard["OTEL_SERVICE_NAME"] ?? "portal",
        serviceVersion: RunningHouse.Version);
}
