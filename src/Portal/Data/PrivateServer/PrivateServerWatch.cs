namespace Portal.Data.PrivateServer;

/// <summary>Brings the private PostgreSQL back when somebody kills it under a running portal.</summary>
internal sealed partial class PrivateServerWatch(PrivatePostgres server, TimeProvider clock, ILogger<PrivateServerWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (server.IsRunning())
            {
                continue;
            }

            try
            {
                LogGone();
                await server.EnsureRunningAsync(stoppingToken);
                LogBack();
            }
            catch (PrivateServerException e)
            {
                LogCannotStart(e);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The private PostgreSQL is gone; starting it again")]
    private partial void LogGone();

    [LoggerMessage(Level = LogLevel.Information, Message = "The private PostgreSQL is back")]
    private partial void LogBack();

    [LoggerMessage(Level = LogLevel.Error, Message = "The private PostgreSQL cannot be started; trying again")]
    private partial void LogCannotStart(Exception exception);
}
