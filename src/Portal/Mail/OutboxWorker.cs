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
        if (courier.Holds)
        {
            LogHeld(Logger);
        }

        return base.ExecuteAsync(stoppingToken);
    }

    protected override async Task<TimeSpan?> WorkAsync(CancellationToken cancellationToken)
    {
        while (await courier.SendDueAsync(cancellationToken) > 0)
        {
        }

        if (courier.Holds)
        {
            return null;
        }

        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Outbox>().NextDueAsync(cancellationToken) - clock.GetUtcNow();
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Mail leaves through {Transport}")]
    private static partial void LogTransport(ILogger logger, string transport);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail:Hold is set: letters wait in the outbox, and none leaves")]
    private static partial void LogHeld(ILogger logger);
}
