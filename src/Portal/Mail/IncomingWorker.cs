using Microsoft.Extensions.Options;
using Portal.Data;

namespace Portal.Mail;

/// <summary>Looks into the mailbox now and then.</summary>
internal sealed partial class IncomingWorker(IncomingRound round, IOptions<ImapOptions> imap, TimeProvider clock, ILogger<IncomingWorker> logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(imap.Value.CheckEvery, clock);
        do
        {
            await LookAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (await round.RunAsync(cancellationToken) is > 0 and var count)
            {
                LogTakenIn(count);
            }
        }
        catch (Exception e) when (e.IsDatabaseAway())
        {
            LogDatabaseAway();
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            // A fault of the program. The mails are safe in the mailbox, so the next look may do better.
            LogFault(e);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Took in {Count} mails")]
    private partial void LogTakenIn(int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail stays in the mailbox for now, because the database is away; trying again")]
    private partial void LogDatabaseAway();

    [LoggerMessage(Level = LogLevel.Error, Message = "A look into the mailbox failed")]
    private partial void LogFault(Exception exception);
}
