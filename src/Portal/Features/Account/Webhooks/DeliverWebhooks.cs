using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Data.Webhooks;
using Portal.Model.Site;
using Portal.Model.Webhooks;

namespace Portal.Features.Account.Webhooks;

/// <summary>Tells webhooks what is due, several at once and none for long.</summary>
public sealed partial class DeliverWebhooksHandler(IServiceScopeFactory scopes, WebhookSender sender, WebhookKeys keys, IOptions<SiteOptions> site, TimeProvider clock, ILogger<DeliverWebhooksHandler> logger)
{
    private const int AtOnce = 10;

    /// <returns>How many were due, whatever became of them.</returns>
    public async Task<int> HandleAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var due = await scope.ServiceProvider.GetRequiredService<WebhookOutbox>().ClaimDueAsync(AtOnce, cancellationToken);
        await Task.WhenAll(due.Select(delivery => DeliverAsync(delivery, cancellationToken)));
        return due.Count;
    }

    private async Task DeliverAsync(WebhookDelivery delivery, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var webhook = await db.Webhooks.AsNoTracking().SingleOrDefaultAsync(w => w.Id == delivery.WebhookId, cancellationToken);
        var about = await db.Inquiries.Where(i => i.Id == delivery.InquiryId).Select(i => new AboutInquiry(i.Reference, i.Kind, i.ReceivedAt)).SingleOrDefaultAsync(cancellationToken);
        if (webhook is null || (about is null && delivery.InquiryId is not null))
        {
            // Removed or erased a moment ago, and this with it.
            return;
        }

        var start = Stopwatch.GetTimestamp();
        var answer = keys.Open(webhook.Secrets(clock.GetUtcNow())) is { } secrets
            ? await sender.SendAsync(webhook.Address, $"msg_{delivery.Id:N}", secrets, WebhookBody.Write(delivery, about, Link(about)), cancellationToken)
            : new(WebhookFault.NoSecret, null);
        await RecordAsync(scope.ServiceProvider, webhook, delivery, answer, Stopwatch.GetElapsedTime(start));
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
        await services.GetRequiredService<EndWebhookHandler>().HandleAsync(webhook.Id, answer.Status, CancellationToken.None);
        LogFailed(delivery.Id, delivery.Attempts, fault, next);
    }

    private string Link(AboutInquiry? about) => site.Value.Link(about is null ? "/account/webhooks" : $"/inbox/{about.Reference}");

    [LoggerMessage(Level = LogLevel.Information, Message = "Webhook delivery {DeliveryId} was taken at attempt {Attempt}")]
    private partial void LogDelivered(Guid deliveryId, int attempt);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Webhook delivery {DeliveryId} was not taken at attempt {Attempt} ({Fault}); next at {Next:u}")]
    private partial void LogFailed(Guid deliveryId, int attempt, WebhookFault fault, DateTimeOffset? next);
}
