using Microsoft.Extensions.Options;
using Portal.Data;

namespace Portal.Mail;

/// <summary>Looks into the mailbox now and then. Until they are taken in, mails are safe there.</summary>
internal sealed partial class IncomingWorker(IncomingRound round, IOptions<ImapOptions> imap, IServiceScopeFactory scopes, TimeProvider clock, ILogger<IncomingWorker> logger)
    : Sweep("Taking in mail", imap.Value.CheckEvery, scopes, clock, logger)
{
    protected override async Task SweepAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        if (await round.RunAsync(cancellationToken) is > 0 and var count)
        {
            LogTakenIn(Logger, count);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Took in {Count} mails")]
    private static partial void LogTakenIn(ILogger logger, int count);
}
