using Portal.Data;

namespace Portal.Mail;

/// <summary>Sees to it that letters leave: at once when one is committed, and by a slow look in any case.</summary>
internal sealed partial class OutboxWorker(
    Courier courier, OutboxSignal signal, IServiceScopeFactory scopes, IMailTransport transport, TimeProvider clock, ILogger<OutboxWorker> logger)
    : BackgroundService
{
    private static readonly TimeSpan LookInterval = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan DatabasePause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        LogTransport(transport.Name);
        var isDatabaseAway = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            TimeSpan pause;
            try
            {
                pause = await SendAllDueAsync(stoppingToken);
                if (isDatabaseAway)
                {
                    isDatabaseAway = false;
                    LogDatabaseBack();
                }
            }
            catch (Exception) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (e.IsDatabaseAway())
            {
                if (!isDatabaseAway)
                {
                    isDatabaseAway = true;
                    LogDatabaseAway();
                }

                pause = DatabasePause;
            }
            catch (Exception e)
            {
                // A fault of the program. The letters are safe in their rows, so the next look may do better.
                LogFault(e);
                pause = LookInterval;
            }

            await signal.WaitAsync(pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <returns>How long there is nothing to do, as far as anybody knows now.</returns>
    private async Task<TimeSpan> SendAllDueAsync(CancellationToken cancellationToken)
    {
        while (await courier.SendDueAsync(cancellationToken) > 0)
        {
        }

        await using var scope = scopes.CreateAsyncScope();
        var next = await scope.ServiceProvider.GetRequiredService<Outbox>().NextDueAsync(cancellationToken);
        var pause = (next - clock.GetUtcNow()) ?? LookInterval;
        return TimeSpan.FromTicks(Math.Clamp(pause.Ticks, 0, LookInterval.Ticks));
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Mail leaves through {Transport}")]
    private partial void LogTransport(string transport);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The outbox cannot be read, because the database is away; trying again")]
    private partial void LogDatabaseAway();

    [LoggerMessage(Level = LogLevel.Information, Message = "The outbox can be read again")]
    private partial void LogDatabaseBack();

    [LoggerMessage(Level = LogLevel.Error, Message = "A round of the outbox failed")]
    private partial void LogFault(Exception exception);
}
