using Portal.Data;

namespace Portal.Features.Inbox.Live;

/// <summary>Hears when any instance changes an inquiry, and tells the inboxes that are open here.</summary>
internal sealed class InboxListener(DatabaseChannel database, LiveInbox inbox) : BackgroundService
{
    /// <summary>Said by triggers of the migration <c>Triage</c>.</summary>
    private const string Channel = "inbox";

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => database.ListenAsync(Channel, inbox.Notify, stoppingToken);
}
