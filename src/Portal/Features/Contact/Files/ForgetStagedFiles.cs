using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Features.Contact.Files;

/// <summary>Deletes the files of forms that were never sent.</summary>
public sealed class ForgetStagedFilesHandler(PortalDbContext db, TimeProvider clock)
{
    /// <summary>Long enough to leave a form open overnight.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromHours(24);

    /// <returns>How many were deleted.</returns>
    public Task<int> HandleAsync(CancellationToken cancellationToken)
    {
        var oldest = clock.GetUtcNow() - KeptFor;
        return db.Attachments.Where(a => a.InquiryId == null && a.StagedAt < oldest).ExecuteDeleteAsync(cancellationToken);
    }
}

/// <summary>Forgets at the start and every hour. What goes wrong is tried again the next time.</summary>
internal sealed partial class StagedFilesSweep(IServiceScopeFactory scopes, TimeProvider clock, ILogger<StagedFilesSweep> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

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
            var count = await scope.ServiceProvider.GetRequiredService<ForgetStagedFilesHandler>().HandleAsync(cancellationToken);
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

    [LoggerMessage(Level = LogLevel.Information, Message = "Forgot {Count} uploaded files whose forms were not sent")]
    private partial void LogForgotten(int count);

    [LoggerMessage(Level = LogLevel.Information, Message = "Uploaded files cannot be looked through, because the database is away; trying again in an hour")]
    private partial void LogDatabaseAway();

    [LoggerMessage(Level = LogLevel.Error, Message = "Looking through the uploaded files failed")]
    private partial void LogFault(Exception exception);
}
