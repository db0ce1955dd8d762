using Microsoft.EntityFrameworkCore;
using Npgsql;
using Portal.Data;

namespace Portal.Mail;

/// <summary>Hears on a connection of its own when any instance commits a letter, and wakes the worker.</summary>
internal sealed partial class OutboxListener(
    IServiceScopeFactory scopes, OutboxSignal signal, TimeProvider clock, ILogger<OutboxListener> logger) : BackgroundService
{
    /// <summary>Said by the trigger of the migration <c>OutboxSignal</c>.</summary>
    private const string Channel = "outbox";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var isDeaf = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var connection = new NpgsqlConnection(ConnectionString());
                connection.Notification += (_, _) => signal.Notify();
                await connection.OpenAsync(stoppingToken);
                await using var listen = new NpgsqlCommand($"listen {Channel}", connection);
                await listen.ExecuteNonQueryAsync(stoppingToken);
                if (isDeaf)
                {
                    isDeaf = false;
                    LogListening();
                }

                // Something may have been said before we listened.
                signal.Notify();
                while (true)
                {
                    await connection.WaitAsync(stoppingToken);
                }
            }
            catch (Exception) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                if (!isDeaf)
                {
                    isDeaf = true;
                    LogDeaf(e.GetType().Name);
                }

                await Task.Delay(Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private string ConnectionString()
    {
        using var scope = scopes.CreateScope();
        return new NpgsqlConnectionStringBuilder(scope.ServiceProvider.GetRequiredService<PortalDbContext>().Database.GetConnectionString())
        {
            Pooling = false,
            // A connection that only listens would not notice that the other end is gone.
            KeepAlive = 30,
            ApplicationName = "portal outbox",
        }.ConnectionString;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Cannot hear about new letters ({Fault}); they leave at the next look")]
    private partial void LogDeaf(string fault);

    [LoggerMessage(Level = LogLevel.Information, Message = "Hearing about new letters again")]
    private partial void LogListening();
}
