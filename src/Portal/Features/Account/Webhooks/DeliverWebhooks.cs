using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Data.Webhooks;
using Portal.Model.Site;
using Portal.Model.Webhooks;

namespace Portal.Features.Account.Webhooks;

/// <summary>Tells webhooks what is due, each beside the others, so that one that is dead holds up none of them for long.</summary>
public sealed partial class DeliverWebhooksHandler(IServiceScopeFactory scopes, WebhookSender sender, WebhookKeys keys, IOptions<SiteOptions> site, TimeProvider clock, ILogger<DeliverWebhooksHandler> logger)
{
    /// <summary>Of one webhook.</summary>
    private const int AtOnce = 3;

    /// <returns>How many were due, whatever became of them.</returns>
    public async Task<int> HandleAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var due = await scope.ServiceProvider.GetRequiredService<WebhookOutbox>().DueWebhooksAsync(cancellationToken);
        return (await Task.WhenAll(due.Select(webhook => TellAsync(webhook, cancellationToken)))).Sum();
    }

    /// <summary>All that is due, unless it fails: then the rest waits for the next round, in which others have their turn as well.</summary>
    private async Task<int> TellAsync(Guid webhook, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var outbox = scope.ServiceProvider.GetRequiredService<WebhookOutbox>();
        var count = 0;
        while (true)
        {
            var due = await outbox.ClaimDueAsync(webhook, AtOnce, cancellationToken);
            count += due.Count;
            var taken = await Task.WhenAll(due.Select(delivery => DeliverAsync(delivery, cancellationToken)));
            if (due.Count < AtOnce || taken.Contains(false))
            {
                return count;
            }
        }
    }

    /// <returns>Whether it did not fail.</returns>
    private async Task<bool> DeliverAsync(WebhookDelivery delivery, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var webhook = await db.Webhooks.AsNoTracking().SingleOrDefaultAsync(w => w.Id == delivery.WebhookId, cancellationToken);
        var about = await db.Inquiries.Where(i => i.Id == delivery.InquiryId).Select(i => new AboutInquiry(i.Reference, i.Kind, i.ReceivedAt)).SingleOrDefaultAsync(cancellationToken);
        if (webhook is null || (about is null && delivery.InquiryId is not null))
        {
            // Removed or erased a moment ago, and this with it.
            return true;
        }

        var start = Stopwatch.GetTimestamp();
        var answer = keys.Open(webhook.Secrets(clock.GetUtcNow())) is { Count: > 0 } secrets
            ? await sender.SendAsync(webhook.Address, $"msg_{delivery.Id:N}", secrets, WebhookBody.Write(delivery, about, Link(about)), cancellationToken)
            : new(WebhookFault.NoSecret, null);
        await RecordAsync(scope.ServiceProvider, webhook, delivery, answer, Stopwatch.GetElapsedTime(start));
        return answer.Fault is null;
    }

    /// <summary>Whatever is being shut down: what became of it is known, and is written down.</summary>
    private async Task RecordAsync(IServiceProvider services, Webhook webhook, WebhookDelivery delivery, WebhookAnswer answer, TimeSpan took)
    {
        var outbox = services.GetRequiredService<WebhookOutbox>();
        if (answer.Fault is not { } fault)
        {
            await outbox.MarkDeliveredAsync(delivery, answer.Status!.Value, took, CancellationToken.None);
            LogDelivered(delivery.Id, delivery.Attempts);
            return;
        }

        var next = await outbox.MarkFailedAsync(delivery, fault, answer.Status, took, CancellationToken.None);
        await services.GetRequiredService<EndWebhookHandler>().HandleAsync(webhook.Id, answer.Status, next is null, CancellationToken.None);
        LogFailed(delivery.Id, delivery.Attempts, fault, next);
    }

    private string Link(AboutInquiry? about) => site.Value.Link(about is null ? "/account/webhooks" : $"/inbox/{about.Reference}");

    [LoggerMessage(Level = LogLevel.Information, Message = "Webhook delivery {DeliveryId} was taken at attempt {Attempt}")]
    private partial void LogDelivered(Guid deliveryId, int attempt);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Webhook delivery {DeliveryId} was not taken at attempt {Attempt} ({Fault}); next at {Next:u}")]
    private partial void LogFailed(Guid deliveryId, int attempt, WebhookFault fault, DateTimeOffset? next);
}
