using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Webhooks;
using Portal.Features.Shared;
using Portal.Model.Accounts;
using Portal.Model.Audit;
using Portal.Model.Webhooks;

namespace Portal.Features.Account.Webhooks;

/// <summary>An owner makes webhooks, looks after them and removes them. Making one is told by mail.</summary>
public sealed class ManageWebhooksHandler(PortalDbContext db, WebhookKeys keys, WebhookOutbox outbox, WebhookSignal signal, AccountLetters letters, AuditTrail audit, TimeProvider clock)
{
    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<Webhook>> ListAsync(CurrentSession current, CancellationToken cancellationToken) =>
        await db.Webhooks.AsNoTracking().Where(w => w.UserId == current.UserId).OrderByDescending(w => w.Id).ToListAsync(cancellationToken);

    /// <returns>The secret, to be shown once; null where there are as many as may be.</returns>
    public async Task<string?> MakeAsync(CurrentSession current, string name, Uri address, bool received, bool decided, HttpContext context, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var owner = await db.LockUserAsync(current.UserId, cancellationToken);
        if (await db.Webhooks.CountAsync(w => w.UserId == owner.Id, cancellationToken) >= Webhook.Most)
        {
            return null;
        }

        var secret = WebhookSignature.CreateSecret();
        var webhook = Webhook.Make(owner.Id, name, address, received, decided, keys.Encrypt(secret), clock.GetUtcNow());
        db.Webhooks.Add(webhook);
        letters.Tell(owner, AccountNews.WebhookMade, context);
        audit.Record(context, AuditAction.WebhookMade, webhook.Name, after: address.Host);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return secret;
    }

    /// <returns>The new secret, to be shown once; null where there is no such webhook.</returns>
    public async Task<string?> RotateAsync(CurrentSession current, Guid id, HttpContext context, CancellationToken cancellationToken)
    {
        var secret = WebhookSignature.CreateSecret();
        return await ChangeAsync(current, id, webhook => webhook.Rotate(keys.Encrypt(secret), clock.GetUtcNow()), "secret", context, cancellationToken) ? secret : null;
    }

    /// <summary>Either way what waited is given up: while it is switched off something may still have been written down.</summary>
    /// <returns>Whether it was there.</returns>
    public async Task<bool> SwitchAsync(CurrentSession current, Guid id, bool on, HttpContext context, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (!await ChangeAsync(current, id, webhook => webhook.Switch(on), on ? "on" : "off", context, cancellationToken))
        {
            return false;
        }

        await outbox.GiveUpAsync(id, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <returns>Whether it is there and on.</returns>
    public async Task<bool> TestAsync(CurrentSession current, Guid id, CancellationToken cancellationToken)
    {
        if (!await db.Webhooks.AnyAsync(w => w.Id == id && w.UserId == current.UserId && w.IsOn, cancellationToken))
        {
            return false;
        }

        db.WebhookDeliveries.Add(WebhookDelivery.Test(id, clock.GetUtcNow()));
        await db.SaveChangesAsync(cancellationToken);
        signal.Notify();
        return true;
    }

    /// <returns>Whether it was there; its log is gone with it.</returns>
    public async Task<bool> RemoveAsync(CurrentSession current, Guid id, HttpContext context, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var mine = db.Webhooks.Where(w => w.Id == id && w.UserId == current.UserId);
        var name = await mine.Select(w => w.Name).SingleOrDefaultAsync(cancellationToken);

        // Of two at once, one finds it.
        if (name is null || await mine.ExecuteDeleteAsync(cancellationToken) == 0)
        {
            return false;
        }

        audit.Record(context, AuditAction.WebhookRemoved, name);
        await db.SaveChangesAsync(cancellationToken);
        await db.WebhookDeliveries.Where(d => d.WebhookId == id).ExecuteDeleteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private async Task<bool> ChangeAsync(CurrentSession current, Guid id, Action<Webhook> change, string what, HttpContext context, CancellationToken cancellationToken)
    {
        var webhook = await db.Webhooks.SingleOrDefaultAsync(w => w.Id == id && w.UserId == current.UserId, cancellationToken);
        if (webhook is null)
        {
            return false;
        }

        change(webhook);
        audit.Record(context, AuditAction.WebhookChanged, webhook.Name, after: what);
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }
}

internal static class EndedWebhooks
{
    /// <summary>With an account that is changed or reset its webhooks are switched off, and what waited is forgotten: whoever had it may have made them.</summary>
    public static async Task EndWebhooksAsync(this PortalDbContext db, Guid account, CancellationToken cancellationToken)
    {
        await db.Webhooks.Where(w => w.UserId == account && w.IsOn).ExecuteUpdateAsync(set => set.SetProperty(w => w.IsOn, false), cancellationToken);
        await db.WebhookDeliveries
            .Where(d => (d.State == WebhookDeliveryState.Waiting || d.State == WebhookDeliveryState.Sending) && db.Webhooks.Any(w => w.Id == d.WebhookId && w.UserId == account))
            .ExecuteDeleteAsync(cancellationToken);
    }
}
