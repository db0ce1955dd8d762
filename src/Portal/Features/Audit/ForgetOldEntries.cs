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

/// <summary>At the start and once a day.</summary>
internal sealed partial class AuditSweep(IServiceScopeFactory scopes, TimeProvider clock, ILogger<AuditSweep> logger)
    : Sweep("Forgetting old entries of the record", TimeSpan.FromDays(1), scopes, clock, logger)
{
    protected override async Task SweepAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var count = await services.GetRequiredService<ForgetOldEntriesHandler>().HandleAsync(cancellationToken);
        if (count > 0)
        {
            LogForgotten(Logger, count);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Forgot {Count} entries of the record that were older than twelve months")]
    private static partial void LogForgotten(ILogger logger, long count);
}
