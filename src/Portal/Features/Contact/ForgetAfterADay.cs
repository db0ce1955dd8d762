using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Features.Contact;

/// <summary>What the privacy page promises to keep for one day: files of forms that were never sent, and where inquiries came from.</summary>
public sealed class ForgetAfterADayHandler(PortalDbContext db, TimeProvider clock)
{
    /// <summary>Long enough to leave a form open overnight.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromHours(24);

    /// <returns>How many files were deleted.</returns>
    public async Task<int> HandleAsync(CancellationToken cancellationToken)
    {
        var oldest = clock.GetUtcNow() - KeptFor;
        await db.Inquiries.Where(i => i.AddressKey != null && i.ReceivedAt < oldest)
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.AddressKey, (byte[]?)null), cancellationToken);
        return await db.Attachments.Where(a => a.InquiryId == null && a.StagedAt < oldest).ExecuteDeleteAsync(cancellationToken);
    }
}

/// <summary>Forgets at the start and every hour. What goes wrong is tried again the next time.</summary>
internal sealed partial class AfterADaySweep(IServiceScopeFactory scopes, TimeProvider clock, ILogger<AfterADaySweep> logger) : BackgroundService
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
            var count = await scope.ServiceProvider.GetRequiredService<ForgetAfterADayHandler>().HandleAsync(cancellationToken);
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

    [LoggerMessage(Level = LogLevel.Information, Message = "What is to be forgotten after a day stays for now, because the database is away; trying again in an hour")]
    private partial void LogDatabaseAway();

    [LoggerMessage(Level = LogLevel.Error, Message = "Forgetting what is older than a day failed")]
    private partial void LogFault(Exception exception);
}
