namespace Portal.Data;

/// <summary>Work that comes round, at the start and every interval. What goes wrong is said, and tried again the next time.</summary>
/// <param name="work">For the log, as the beginning of a sentence.</param>
internal abstract partial class Sweep(string work, TimeSpan interval, IServiceScopeFactory scopes, TimeProvider clock, ILogger logger) : BackgroundService, IPulsing
{
    private volatile WorkerPulse pulse = new(interval);

    public WorkerPulse Pulse => pulse;

    protected ILogger Logger { get; } = logger;

    /// <param name="services">Of this round alone.</param>
    protected abstract Task SweepAsync(IServiceProvider services, CancellationToken cancellationToken);

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(interval, clock);
        pulse = pulse with { StartedAt = clock.GetUtcNow() };
        do
        {
            await TryAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task TryAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await SweepAsync(scope.ServiceProvider, cancellationToken);
            pulse = pulse with { EndedAt = clock.GetUtcNow(), HasFailed = false };
        }
        catch (Exception e) when (e.IsDatabaseAway())
        {
            pulse = pulse with { HasFailed = true };
            LogDatabaseAway(Logger, work, e.Trouble(), interval);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            pulse = pulse with { HasFailed = true };
            LogFault(Logger, e, work, interval);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Work} waits, because the database {Trouble}; trying again in {Interval}")]
    private static partial void LogDatabaseAway(ILogger logger, string work, string trouble, TimeSpan interval);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Work} failed; trying again in {Interval}")]
    private static partial void LogFault(ILogger logger, Exception exception, string work, TimeSpan interval);
}
