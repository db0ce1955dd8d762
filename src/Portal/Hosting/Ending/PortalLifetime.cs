using System.Runtime.InteropServices;
using Microsoft.Extensions.Options;

namespace Portal.Hosting.Ending;

/// <summary>
/// Told to end, an instance says first that it is not ready and serves on for a while; then the door shuts, and what is under
/// way comes to its end. Whoever says it again does not want to wait: the second time the door shuts at once, the third
/// time the process ends as it stands.
/// </summary>
internal sealed partial class PortalLifetime(
    IHostApplicationLifetime application, IOptions<ShutdownOptions> options, TimeProvider clock, ILogger<PortalLifetime> logger) : IHostLifetime, IDisposable
{
    private readonly CancellationTokenSource hurry = new();
    private readonly List<PosixSignalRegistration> signals = [];
    private int told;

    /// <summary>Whether it was told to end. Until the door shuts, requests are answered as ever.</summary>
    public bool IsEnding => Volatile.Read(ref told) > 0;

    public Task WaitForStartAsync(CancellationToken cancellationToken)
    {
        foreach (var signal in new[] { PosixSignal.SIGTERM, PosixSignal.SIGINT, PosixSignal.SIGQUIT })
        {
            signals.Add(PosixSignalRegistration.Create(signal, context => context.Cancel = Tell()));
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        signals.ForEach(signal => signal.Dispose());
        hurry.Dispose();
    }

    /// <returns>Whether it ends in order; else it was told too often.</returns>
    private bool Tell()
    {
        switch (Interlocked.Increment(ref told))
        {
            case 1:
                _ = EndAsync(TimeSpan.FromSeconds(options.Value.DrainSeconds));
                return true;
            case 2:
                hurry.Cancel();
                return true;
            default:
                return false;
        }
    }

    private async Task EndAsync(TimeSpan drain)
    {
        if (drain > TimeSpan.Zero)
        {
            LogDraining(drain.TotalSeconds);
            await Task.Delay(drain, clock, hurry.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        LogStopping();
        application.StopApplication();
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Told to end: not ready any more, serving on for {Seconds} seconds")]
    private partial void LogDraining(double seconds);

    [LoggerMessage(Level = LogLevel.Information, Message = "Ending: no new requests, those under way are finished")]
    private partial void LogStopping();
}
