using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Features.Contact;

/// <summary>What the privacy page promises to keep for one day: files of forms that were never sent, where inquiries came from, and who asked for a code or a lost link.</summary>
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
        await db.LinkRequests.Where(r => r.AskedAt < oldest).ExecuteDeleteAsync(cancellationToken);
        await db.SenderCodes.Where(c => c.AskedAt < oldest).ExecuteDeleteAsync(cancellationToken);
        return await db.Attachments.Where(a => a.InquiryId == null && a.StagedAt < oldest).ExecuteDeleteAsync(cancellationToken);
    }
}

/// <summary>At the start and every hour.</summary>
internal sealed partial class AfterADaySweep(IServiceScopeFactory scopes, TimeProvider clock, ILogger<AfterADaySweep> logger)
    : Sweep("Forgetting what is older than a day", TimeSpan.FromHours(1), scopes, clock, logger)
{
    protected override async Task SweepAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var count = await services.GetRequiredService<ForgetAfterADayHandler>().HandleAsync(cancellationToken);
        if (count > 0)
        {
            LogForgotten(Logger, count);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Forgot {Count} uploaded files whose forms were not sent")]
    private static partial void LogForgotten(ILogger logger, int count);
}
