using Microsoft.Extensions.Diagnostics.HealthChecks;
using Portal.Data;

namespace Portal.Mail;

/// <summary>A check of what is stored about mail. Never worse than degraded: inquiries can be taken while letters wait.</summary>
internal abstract class StoredStateCheck : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            return await LookAsync(cancellationToken);
        }
        catch (Exception e) when (e.IsDatabaseAway())
        {
            // The database has a check of its own. An exception would be in the log every few seconds, as often as somebody probes.
            return HealthCheckResult.Degraded("Not known: the database cannot be reached.");
        }
    }

    protected abstract Task<HealthCheckResult> LookAsync(CancellationToken cancellationToken);
}
