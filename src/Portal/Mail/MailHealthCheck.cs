using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Model.Emails;

namespace Portal.Mail;

/// <summary>Whether mail gets out.</summary>
internal sealed class MailHealthCheck(PortalDbContext db, MailHealth health, IOptions<MailOptions> mail, TimeProvider clock) : StoredStateCheck
{
    public const string Name = "mail";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    protected override async Task<HealthCheckResult> LookAsync(CancellationToken cancellationToken)
    {
        if (mail.Value.Hold)
        {
            return HealthCheckResult.Degraded("Mail:Hold is set: letters wait.");
        }

        var last = health.Last;
        if (last.LastAttemptFailed)
        {
            return HealthCheckResult.Degraded($"{last.Transport}: the last attempt failed ({last.Failure!.Kind}); the outbox has the server's words.");
        }

        var waiting = await CountWaitingAsync(cancellationToken);
        return waiting == 0
            ? HealthCheckResult.Healthy($"{last.Transport}: nothing waits.")
            : HealthCheckResult.Degraded($"{last.Transport}: {waiting} letters wait since more than {Patience.TotalMinutes:0} minutes.");
    }

    /// <summary>Letters that are late: they failed before, or nobody picks them up. One kept for later is not late.</summary>
    private Task<int> CountWaitingAsync(CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow() - Patience;
        return db.OutgoingEmails
            .Where(e => e.State == EmailState.Waiting || e.State == EmailState.Sending)
            .CountAsync(e => e.DueSince < since && (e.LastError != null || e.NextAttemptAt < since), cancellationToken);
    }
}
