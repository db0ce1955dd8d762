using Portal.Data;

namespace Portal.Mail;

/// <summary>Hears when any instance commits a letter, and wakes the worker.</summary>
internal sealed class OutboxListener(DatabaseChannel database, OutboxSignal signal) : BackgroundService
{
    /// <summary>Said by the trigger of the migration <c>OutboxSignal</c>.</summary>
    private const string Channel = "outbox";

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => database.ListenAsync(Channel, signal.Notify, stoppingToken);
}
