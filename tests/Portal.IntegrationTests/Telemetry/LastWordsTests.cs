using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Portal.Data.Telemetry;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Telemetry;

/// <summary>How an instance ended is what somebody looks for afterwards.</summary>
[Collection(nameof(WatchedPortal))]
public sealed class LastWordsTests(PostgresServer postgres)
{
    [Fact]
    public async Task What_is_done_while_it_ends_is_told()
    {
        await using var sink = new OtlpSink();
        var portal = new EndingPortal(postgres, sink);
        await portal.InitializeAsync();
        await portal.VisitAsync("/accessibility");
        await portal.DisposeAsync();
        Assert.Contains(sink.Spans, span => span.Name == "last words");
        Assert.Contains(sink.Metrics, metric => metric.Name == "portal.letters" && metric.Points.Any(point => point.Values.Contains("failed")));
    }

    private sealed class EndingPortal : PortalServer
    {
        private readonly OtlpSink sink;

        public EndingPortal(PostgresServer postgres, OtlpSink sink)
            : base(postgres)
        {
            this.sink = sink;
            Settings["Telemetry:Endpoint"] = sink.Address;
            Settings["Telemetry:Protocol"] = "http/protobuf";
            OtlpSink.MakeRoom(Settings);
        }

        protected override void Configure(WebApplicationBuilder builder) =>
            builder.Services.AddHostedService(services => new SlowToEnd(sink, services.GetRequiredService<PortalMeter>()));
    }

    /// <summary>Is finished when something has been told already.</summary>
    private sealed class SlowToEnd(OtlpSink sink, PortalMeter meter) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public async Task StopAsync(CancellationToken cancellationToken)
        {
            await sink.FirstSpans.WaitAsync(cancellationToken);
            using var span = PortalActivities.Source.StartActivity("last words");
            meter.Tried(LetterOutcome.Failed);
        }
    }
}
