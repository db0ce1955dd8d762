using Portal.Data;

namespace Portal.Features.Notices;

/// <summary>Looks every few minutes whether a digest or a reminder is due. What goes wrong is tried again the next time.</summary>
internal sealed partial class NoticeRounds(IServiceScopeFactory scopes, TimeProvider clock, ILogger<NoticeRounds> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        do
        {
            await TryAsync(services => services.GetRequiredService<WriteDigestHandler>().HandleAsync(stoppingToken), stoppingToken);
            await TryAsync(services => services.GetRequiredService<RemindHandler>().HandleAsync(stoppingToken), stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task TryAsync(Func<IServiceProvider, Task> write, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await write(scope.ServiceProvider);
        }
        catch (Exception e) when (e.IsDatabaseAway())
        {
            LogDatabaseAway();
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            LogFault(e);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Digests and reminders wait, because the database is away; trying again in ten minutes")]
    private partial void LogDatabaseAway();

    [LoggerMessage(Level = LogLevel.Error, Message = "Writing digests or reminders failed")]
    private partial void LogFault(Exception exception);
}
