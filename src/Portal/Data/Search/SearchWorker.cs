using Microsoft.EntityFrameworkCore;

namespace Portal.Data.Search;

/// <summary>Wakes the worker that keeps the search up to date.</summary>
public sealed class SearchSignal(TimeProvider clock) : WakeSignal(clock);

/// <summary>Hears when any instance commits something that is searched.</summary>
internal sealed class SearchListener(DatabaseChannel database, SearchSignal signal) : BackgroundService
{
    /// <summary>Said by a trigger of the migration <c>Triage</c>.</summary>
    private const string Channel = "search";

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => database.ListenAsync(Channel, signal.Notify, stoppingToken);
}

/// <summary>Sees to it that changes are found.</summary>
internal sealed partial class SearchWorker(IServiceScopeFactory scopes, SearchSignal signal, ILogger<SearchWorker> logger)
    : WokenWorker("Keeping the search up to date", TimeSpan.FromMinutes(1), signal, logger)
{
    /// <summary>After so many batches without a pause somebody may wonder how long it goes on.</summary>
    private const int ManyBatches = 25;

    /// <summary>Each batch with services of its own, so that memory does not grow with the number of batches.</summary>
    protected override async Task<TimeSpan?> WorkAsync(CancellationToken cancellationToken)
    {
        int done, batches = 0;
        do
        {
            await using var scope = scopes.CreateAsyncScope();
            done = await scope.ServiceProvider.GetRequiredService<SearchIndexer>().IndexDueAsync(cancellationToken);
            if (++batches % ManyBatches == 0)
            {
                var left = await scope.ServiceProvider.GetRequiredService<PortalDbContext>().SearchDue.CountAsync(cancellationToken);
                LogLeft(left);
            }
        }
        while (done > 0);

        return null;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The search is being brought up to date: {Left} inquiries to go")]
    private partial void LogLeft(int left);
}
