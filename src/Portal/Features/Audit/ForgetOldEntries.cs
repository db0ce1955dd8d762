using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Features.Audit;

/// <summary>Deletes what is older than twelve months, through the one function of the database that may.</summary>
public sealed class ForgetOldEntriesHandler(PortalDbContext db)
{
    /// <returns>How many entries were deleted.</returns>
    public Task<long> HandleAsync(CancellationToken cancellationToken) =>
        db.Database.SqlQuery<long>($"select forget_old_audit_entries() as \"Value\"").SingleAsync(cancellationToken);
}

/// <summary>Forgets at the start and once a day. What goes wrong is tried again the next time.</summary>
internal sealed partial class AuditSweep(IServiceScopeFactory scopes, TimeProvider clock, ILogger<AuditSweep> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        do
        {
            await SweepAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task SweepAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var count = await scope.ServiceProvider.GetRequiredService<ForgetOldEntriesHandler>().HandleAsync(cancellationToken);
            if (count > 0)
            {
                LogForgotten(count);
            }
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

    [LoggerMessage(Level = LogLevel.Information, Message = "Forgot {Count} entries of the record that were older than twelve months")]
    private partial void LogForgotten(long count);

    [LoggerMessage(Level = LogLevel.Information, Message = "Old entries of the record stay for now, because the database is away; trying again in a day")]
    private partial void LogDatabaseAway();

    [LoggerMessage(Level = LogLevel.Error, Message = "Forgetting old entries of the record failed")]
    private partial void LogFault(Exception exception);
}
