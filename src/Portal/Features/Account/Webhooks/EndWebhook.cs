using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Webhooks;
using Portal.Model.Webhooks;

namespace Portal.Features.Account.Webhooks;

/// <summary>After a failure: a webhook that said it is gone, or took nothing for days however often it was tried, is switched off, and its owner hears of it once.</summary>
public sealed class EndWebhookHandler(PortalDbContext db, WebhookOutbox outbox, AccountLetters letters, TimeProvider clock)
{
    /// <param name="status">Of the answer, if there was one.</param>
    /// <param name="isGivenUp">Whether what failed has used up all its attempts. Days without news, in which nothing was tried, are no reason.</param>
    public async Task HandleAsync(Guid id, int? status, bool isGivenUp, CancellationToken cancellationToken)
    {
        if (status != StatusCodes.Status410Gone && !isGivenUp)
        {
            return;
        }

        var since = clock.GetUtcNow() - Webhook.MayFailFor;
        WebhookOff because = status == StatusCodes.Status410Gone ? WebhookOff.Gone : WebhookOff.Failing;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);

        // Of several that fail at the same moment, one finds it on.
        var ended = await db.Webhooks.Where(w => w.Id == id && w.IsOn && (because == WebhookOff.Gone || w.FailingSince <= since)).ExecuteUpdateAsync(
            set => set.SetProperty(w => w.IsOn, false).SetProperty(w => w.OffBecause, because), cancellationToken);
        if (ended == 0)
        {
            return;
        }

        await outbox.GiveUpAsync(id, cancellationToken);
        var webhook = await db.Webhooks.AsNoTracking().SingleAsync(w => w.Id == id, cancellationToken);
        letters.TellWebhookOff(await db.Users.SingleAsync(person => person.Id == webhook.UserId, cancellationToken), webhook.Name, because);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
