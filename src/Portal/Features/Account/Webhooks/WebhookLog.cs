using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Webhooks;
using Portal.Model.Webhooks;

namespace Portal.Features.Account.Webhooks;

/// <param name="Webhook">What it is called.</param>
/// <param name="Reference">Null for a test.</param>
public sealed record LoggedDelivery(WebhookDelivery Delivery, string Webhook, bool IsOn, string? Reference)
{
    /// <summary>Whether it may be sent again by hand.</summary>
    public bool CanGoAgain => IsOn && Delivery.State is WebhookDeliveryState.Delivered or WebhookDeliveryState.GivenUp;
}

/// <summary>What webhooks of an owner were told lately, and how it went.</summary>
public sealed class WebhookLogHandler(PortalDbContext db, WebhookSignal signal, TimeProvider clock)
{
    public const int Length = 50;

    /// <returns>The newest first.</returns>
    public async Task<IReadOnlyList<LoggedDelivery>> ListAsync(CurrentSession current, CancellationToken cancellationToken) => await db.WebhookDeliveries.AsNoTracking()
        .Join(db.Webhooks.Where(w => w.UserId == current.UserId), d => d.WebhookId, w => w.Id, (d, w) => new { Delivery = d, w.Name, w.IsOn })
        .OrderByDescending(row => row.Delivery.At).ThenByDescending(row => row.Delivery.Id)
        .Take(Length)
        .Select(row => new LoggedDelivery(row.Delivery, row.Name, row.IsOn, db.Inquiries.Where(i => i.Id == row.Delivery.InquiryId).Select(i => i.Reference).FirstOrDefault()))
        .ToListAsync(cancellationToken);

    /// <summary>Sends it once more, from the beginning, under the same id.</summary>
    /// <returns>Whether it was there, at its end, and its webhook is on.</returns>
    public async Task<bool> SendAgainAsync(CurrentSession current, Guid id, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var again = await db.WebhookDeliveries
            .Where(d => d.Id == id && (d.State == WebhookDeliveryState.Delivered || d.State == WebhookDeliveryState.GivenUp)
                && db.Webhooks.Any(w => w.Id == d.WebhookId && w.UserId == current.UserId && w.IsOn))
            .ExecuteUpdateAsync(
                set => set.SetProperty(d => d.State, WebhookDeliveryState.Waiting).SetProperty(d => d.Attempts, 0).SetProperty(d => d.NextAttemptAt, now),
                cancellationToken);
        if (again > 0)
        {
            signal.Notify();
        }

        return again > 0;
    }
}
