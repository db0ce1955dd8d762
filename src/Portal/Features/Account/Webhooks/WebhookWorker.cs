using Portal.Data;
using Portal.Data.Webhooks;

namespace Portal.Features.Account.Webhooks;

/// <summary>Sees to it that webhooks are told.</summary>
internal sealed class WebhookWorker(DeliverWebhooksHandler deliver, WebhookSignal signal, IServiceScopeFactory scopes, TimeProvider clock, ILogger<WebhookWorker> logger)
    : WokenWorker("Telling webhooks", TimeSpan.FromSeconds(20), signal, logger)
{
    /// <summary>What is due and was not claimed is in other hands.</summary>
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(1);

    /// <summary>The day on which old deliveries were deleted last.</summary>
    private DateOnly swept;

    protected override async Task<TimeSpan?> WorkAsync(CancellationToken cancellationToken)
    {
        while (await deliver.HandleAsync(cancellationToken) > 0)
        {
        }

        await using var scope = scopes.CreateAsyncScope();
        var outbox = scope.ServiceProvider.GetRequiredService<WebhookOutbox>();
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        if (swept < today)
        {
            await outbox.SweepAsync(cancellationToken);
            swept = today;
        }

        var idle = await outbox.NextDueAsync(cancellationToken) - clock.GetUtcNow();
        return idle < ShortestPause ? ShortestPause : idle;
    }
}
