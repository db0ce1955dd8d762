using Portal.Data;

namespace Portal.Mail;

/// <summary>Sees to it that letters leave.</summary>
internal sealed partial class OutboxWorker(
    Courier courier, OutboxSignal signal, IServiceScopeFactory scopes, IMailTransport transport, TimeProvider clock, ILogger<OutboxWorker> logger)
    : WokenWorker("Sending mail", TimeSpan.FromSeconds(30), signal, logger)
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        LogTransport(Logger, transport.Name);
        return base.ExecuteAsync(stoppingToken);
    }

    protected override async Task<TimeSpan?> WorkAsync(CancellationToken cancellationToken)
    {
        while (await courier.SendDueAsync(cancellationToken) > 0)
        {
        }

        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Outbox>().NextDueAsync(cancellationToken) - clock.GetUtcNow();
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Mail leaves through {Transport}")]
    private static partial void LogTransport(ILogger logger, string transport);
}
