using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data.Telemetry;
using Portal.IntegrationTests.Letters;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Telemetry;

/// <summary>What stands in the database is told without asking it.</summary>
public sealed class StandingFiguresTests(PostgresServer postgres) : IAsyncLifetime
{
    private readonly GatedPortal portal = new(postgres);
    private readonly MeterListener listener = new();
    private readonly Dictionary<string, double> told = [];

    public async ValueTask InitializeAsync()
    {
        await portal.InitializeAsync();
        await portal.WithoutAsync<StandingFiguresWorker>();
        var own = await portal.InServicesAsync(services => Task.FromResult(services.GetRequiredService<IMeterFactory>()));
        listener.InstrumentPublished = (instrument, l) =>
        {
            if (ReferenceEquals(instrument.Meter.Scope, own) && instrument.Meter.Name == PortalMeter.Name && instrument.IsObservable)
            {
                l.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<double>((instrument, value, _, _) => told[instrument.Name] = value);
        listener.Start();
    }

    public ValueTask DisposeAsync()
    {
        listener.Dispose();
        return portal.DisposeAsync();
    }

    [Fact]
    public async Task They_are_those_of_the_database_and_end_when_it_is_away()
    {
        portal.Post.On("RCPT", _ => "451 4.3.0 Not now");
        var (reference, _) = await portal.ReceiveAsync("figures@example.org");
        await portal.WaitForLogAsync("did not pass at attempt 1");
        portal.Clock.Now += TimeSpan.FromMinutes(9);
        await ReadAsync();
        var figures = Collect();
        Assert.Equal((2, 0, 0, 0), (figures["portal.outbox.depth"], figures["portal.outbox.failed"], figures["portal.quarantine.size"], figures["portal.promises.missed"]));
        Assert.Equal(600, figures["portal.outbox.oldest.age"]);

        await portal.Gate.ShutAsync();
        portal.Clock.Now += TimeSpan.FromMinutes(4);
        Assert.Equal(600, Collect()["portal.outbox.oldest.age"]);
        portal.Clock.Now += TimeSpan.FromMinutes(1);
        Assert.Empty(Collect());

        portal.Gate.Open();
        portal.Clock.Now += TimeSpan.FromDays(40);
        await ReadAsync();
        Assert.Equal(1, Collect()["portal.promises.missed"]);
        Assert.NotEmpty(reference);
    }

    private Dictionary<string, double> Collect()
    {
        told.Clear();
        listener.RecordObservableInstruments();
        return new(told);
    }

    private Task<bool> ReadAsync() => portal.InServicesAsync(async services =>
    {
        await services.GetRequiredService<StandingFigures>().ReadAsync(CancellationToken.None);
        return true;
    });
}
