namespace Portal.Data;

/// <summary>
/// Work that is begun at once when it is signalled, and by a slow look in any case. Whatever goes wrong, what is to be done is
/// safe in its rows, and the next look may do better.
/// </summary>
/// <param name="work">For the log, as the beginning of a sentence.</param>
/// <param name="lookInterval">The longest time without a look.</param>
internal abstract partial class WokenWorker(string work, TimeSpan lookInterval, WakeSignal signal, ILogger logger) : BackgroundService, IPulsing
{
    private static readonly TimeSpan DatabasePause = TimeSpan.FromSeconds(2);

    private volatile WorkerPulse pulse = new(lookInterval);

    public WorkerPulse Pulse => pulse;

    protected ILogger Logger { get; } = logger;

    /// <summary>Does all that is due.</summary>
    /// <returns>How long there is nothing to do, as far as anybody knows now; null if nothing is known.</returns>
    protected abstract Task<TimeSpan?> WorkAsync(CancellationToken cancellationToken);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var isDatabaseAway = false;
        pulse = pulse with { StartedAt = signal.Now };
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = lookInterval;
            try
            {
                var idle = await WorkAsync(stoppingToken) ?? lookInterval;
                pulse = pulse with { EndedAt = signal.Now, HasFailed = false };
                pause = TimeSpan.FromTicks(Math.Clamp(idle.Ticks, 0, lookInterval.Ticks));
                if (isDatabaseAway)
                {
                    isDatabaseAway = false;
                    LogDatabaseBack(Logger, work);
                }
            }
            catch (Exception) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (e.IsDatabaseAway())
            {
                pulse = pulse with { HasFailed = true };
                if (!isDatabaseAway)
                {
                    isDatabaseAway = true;
                    LogDatabaseAway(Logger, work, e.Trouble());
                }

                pause = DatabasePause;
            }
            catch (Exception e)
            {
                pulse = pulse with { HasFailed = true };
                LogFault(Logger, e, work);
            }

            await signal.WaitAsync(pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Work} waits, because the database {Trouble}; trying again")]
    private static partial void LogDatabaseAway(ILogger logger, string work, string trouble);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Work} goes on; the database is back")]
    private static partial void LogDatabaseBack(ILogger logger, string work);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Work} failed; trying again")]
    private static partial void LogFault(ILogger logger, Exception exception, string work);
}
