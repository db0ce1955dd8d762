namespace Portal.Data.Telemetry;

internal sealed class FiguresSignal(TimeProvider clock) : WakeSignal(clock);

/// <summary>Reads the standing figures every minute, as long as somebody collects them.</summary>
internal sealed class StandingFiguresWorker(StandingFigures figures, PortalMeter meter, FiguresSignal signal, ILogger<StandingFiguresWorker> logger)
    : WokenWorker("Reading figures for the metrics", StandingFigures.Interval, signal, logger)
{
    protected override async Task<TimeSpan?> WorkAsync(CancellationToken cancellationToken)
    {
        if (meter.IsStandingWanted)
        {
            await figures.ReadAsync(cancellationToken);
        }

        return null;
    }
}
