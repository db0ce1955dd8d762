using Microsoft.EntityFrameworkCore;
using Portal.Model.Accounts;
using Portal.Model.Webhooks;

namespace Portal.Data.Webhooks;

/// <summary>
/// What is done to the rows of deliveries on their way out. Several workers may do it at once: one is claimed in a short
/// statement and belongs to its claimer until the lease ends. Who dies between the answer and the record leaves one that is
/// sent again, under the same id.
/// </summary>
public sealed class WebhookOutbox(PortalDbContext db, TimeProvider clock)
{
    /// <summary>Longer than an attempt and its record take.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>What waits longer than anything may was put off before the clock was set back.</summary>
    private static readonly TimeSpan Furthest = Lease + WebhookSchedule.Longest;

    /// <summary>Those that are on and have something to be told.</summary>
    public async Task<IReadOnlyList<Guid>> DueWebhooksAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var furthest = now + Furthest;
        return await db.WebhookDeliveries
            .Where(d => (d.State == WebhookDeliveryState.Waiting || d.State == WebhookDeliveryState.Sending) && (d.NextAttemptAt <= now || d.NextAttemptAt > furthest)
                && db.Webhooks.Any(w => w.Id == d.WebhookId && w.IsOn && db.Users.Any(u => u.Id == w.UserId && u.Role == PortalRole.Owner && u.ClosedAt == null)))
            .Select(d => d.WebhookId).Distinct().ToListAsync(cancellationToken);
    }

    /// <summary>Of a webhook that is on, the longest due first.</summary>
    public async Task<IReadOnlyList<WebhookDelivery>> ClaimDueAsync(Guid webhook, int limit, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var leaseEnds = now + Lease;
        var furthest = now + Furthest;
        return await db.WebhookDeliveries.FromSql(
            $"""
            with due as materialized (
              select d.id from webhook_deliveries d join webhooks w on w.id = d.webhook_id join users u on u.id = w.user_id
              where d.webhook_id = {webhook} and d.state in ('waiting', 'sending') and (d.next_attempt_at <= {now} or d.next_attempt_at > {furthest}) and w.is_on and u.role = 'owner' and u.closed_at is null
              order by d.next_attempt_at
              limit {limit}
              for update of d skip locked)
            update webhook_deliveries d
            set state = 'sending', attempts = d.attempts + 1, next_attempt_at = {leaseEnds}
            from due where d.id = due.id
            returning d.*
            """).AsNoTracking().ToListAsync(cancellationToken);
    }

    /// <summary>It was taken, and with it all is well again.</summary>
    public async Task MarkDeliveredAsync(WebhookDelivery delivery, int status, TimeSpan took, CancellationToken cancellationToken)
    {
        await RecordAsync(delivery, WebhookDeliveryState.Delivered, clock.GetUtcNow(), null, status, took, cancellationToken);
        await db.Webhooks.Where(w => w.Id == delivery.WebhookId && w.FailingSince != null)
            .ExecuteUpdateAsync(set => set.SetProperty(w => w.FailingSince, (DateTimeOffset?)null), cancellationToken);
    }

    /// <returns>When it is tried again; null where it is given up.</returns>
    public async Task<DateTimeOffset?> MarkFailedAsync(WebhookDelivery delivery, WebhookFault fault, int? status, TimeSpan took, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var next = WebhookSchedule.Next(delivery.Attempts, Random.Shared.NextDouble(), now);
        await RecordAsync(delivery, next is null ? WebhookDeliveryState.GivenUp : WebhookDeliveryState.Waiting, next ?? now, fault, status, took, cancellationToken);
        await db.Webhooks.Where(w => w.Id == delivery.WebhookId && w.FailingSince == null)
            .ExecuteUpdateAsync(set => set.SetProperty(w => w.FailingSince, now), cancellationToken);
        return next;
    }

    /// <summary>What waited is given up: to be called where one is switched off or on, so that nothing old arrives when it is on again.</summary>
    public Task<int> GiveUpAsync(Guid webhook, CancellationToken cancellationToken) => db.WebhookDeliveries
        .Where(d => d.WebhookId == webhook && (d.State == WebhookDeliveryState.Waiting || d.State == WebhookDeliveryState.Sending))
        .ExecuteUpdateAsync(
            set => set
                .SetProperty(d => d.State, WebhookDeliveryState.GivenUp)
                .SetProperty(d => d.Fault, WebhookFault.SwitchedOff)
                .SetProperty(d => d.Status, (int?)null)
                .SetProperty(d => d.Milliseconds, (int?)null),
            cancellationToken);

    /// <summary>Deletes what is old, and what belongs to no webhook any more.</summary>
    public Task<int> SweepAsync(CancellationToken cancellationToken)
    {
        var end = clock.GetUtcNow() - WebhookDelivery.KeptFor;
        return db.WebhookDeliveries.Where(d => d.At < end || !db.Webhooks.Any(w => w.Id == d.WebhookId)).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>When something is to be done next.</summary>
    public Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken) => db.WebhookDeliveries
        .Where(d => (d.State == WebhookDeliveryState.Waiting || d.State == WebhookDeliveryState.Sending)
            && db.Webhooks.Any(w => w.Id == d.WebhookId && w.IsOn && db.Users.Any(u => u.Id == w.UserId && u.Role == PortalRole.Owner && u.ClosedAt == null)))
        .MinAsync(d => (DateTimeOffset?)d.NextAttemptAt, cancellationToken);

    /// <summary>While it still is in the hands of this claim; a later one has a higher number.</summary>
    private Task<int> RecordAsync(
        WebhookDelivery delivery, WebhookDeliveryState state, DateTimeOffset next, WebhookFault? fault, int? status, TimeSpan took, CancellationToken cancellationToken) =>
        db.WebhookDeliveries.Where(d => d.Id == delivery.Id && d.State == WebhookDeliveryState.Sending && d.Attempts == delivery.Attempts)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(d => d.State, state)
                    .SetProperty(d => d.NextAttemptAt, next)
                    .SetProperty(d => d.Fault, fault)
                    .SetProperty(d => d.Status, status)
                    .SetProperty(d => d.Milliseconds, (int)took.TotalMilliseconds),
                cancellationToken);
}
