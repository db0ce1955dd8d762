using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Portal.Data;

/// <summary>Hears on a connection of its own what any instance says with <c>notify</c>.</summary>
public sealed partial class DatabaseChannel(IServiceScopeFactory scopes, TimeProvider clock, ILogger<DatabaseChannel> logger)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>Listens until it is cancelled. Whoever depends on it also looks by itself from time to time.</summary>
    /// <param name="heard">Also called after each connecting, because something may have been said before.</param>
    /// <param name="lost">Called when nothing can be heard any more.</param>
    /// <param name="connected">Called instead of <paramref name="heard"/> after a connecting, by whoever tells the two apart.</param>
    public async Task ListenAsync(string channel, Action heard, CancellationToken stoppingToken, Action? lost = null, Action? connected = null)
    {
        var isDeaf = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var connection = new NpgsqlConnection(ConnectionString(channel));
                connection.Notification += (_, _) => heard();
                await connection.OpenAsync(stoppingToken);
                await using var listen = new NpgsqlCommand($"listen {channel}", connection);
                await listen.ExecuteNonQueryAsync(stoppingToken);
                if (isDeaf)
                {
                    isDeaf = false;
                    LogListening(channel);
                }

                (connected ?? heard)();
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
                lost?.Invoke();
                if (!isDeaf)
                {
                    isDeaf = true;
                    LogDeaf(channel, e.GetType().Name);
                }

                await Task.Delay(Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>Whether what is said with <c>notify</c> arrives; a pooler that gives connections away after each transaction swallows it.</summary>
    public async Task<bool> IsHeardAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        const string Channel = "check";
        var (word, heard) = ($"{Guid.NewGuid()}", false);
        await using var ear = new NpgsqlConnection(ConnectionString(Channel));
        ear.Notification += (_, said) => heard |= said.Payload == word;
        await ear.OpenAsync(cancellationToken);
        await using (var listen = new NpgsqlCommand($"listen portal_{Channel}", ear))
        {
            await listen.ExecuteNonQueryAsync(cancellationToken);
        }

        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PortalDbContext>().Database.ExecuteSqlAsync($"select pg_notify('portal_check', {word})", cancellationToken);
        // Less than a millisecond would be none, which Npgsql takes for as long as it needs.
        for (var since = clock.GetTimestamp(); !heard && patience - clock.GetElapsedTime(since) is { TotalMilliseconds: >= 1 } left;)
        {
            await ear.WaitAsync(left, cancellationToken);
        }

        return heard;
    }

    private string ConnectionString(string channel)
    {
        using var scope = scopes.CreateScope();
        return new NpgsqlConnectionStringBuilder(scope.ServiceProvider.GetRequiredService<PortalDbContext>().Database.GetConnectionString())
        {
            Pooling = false,
            // A connection that only listens would not notice that the other end is gone.
            KeepAlive = 30,
            ApplicationName = RunningHouse.NameOf(channel),
        }.ConnectionString;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Cannot hear the database about {Channel} ({Fault}); whatever is new waits for the next look")]
    private partial void LogDeaf(string channel, string fault);

    [LoggerMessage(Level = LogLevel.Information, Message = "Hearing the database about {Channel} again")]
    private partial void LogListening(string channel);
}
