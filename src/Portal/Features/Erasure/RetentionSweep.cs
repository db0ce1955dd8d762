using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Model.Site;

namespace Portal.Features.Erasure;

/// <summary>Once on each day of the site, in its first hour, and at the start; of several instances, one at a time.</summary>
internal sealed partial class RetentionSweep(IServiceScopeFactory scopes, IOptions<SiteOptions> site, TimeProvider clock, ILogger<RetentionSweep> logger)
    : Sweep("Removing what was kept long enough", TimeSpan.FromHours(1), scopes, clock, logger)
{
    private readonly TimeProvider clock = clock;
    private DateOnly done;

    protected override async Task SweepAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var today = site.Value.Day(clock.GetUtcNow());
        if (today == done)
        {
            return;
        }

        if (await services.GetRequiredService<RunRetentionHandler>().HandleAsync(isDry: false, cancellationToken) is not { } report)
        {
            // Whoever is at it may fall over; in an hour there is another look.
            LogElsewhere(Logger);
            return;
        }

        done = today;
        if (report.Lines.Count > 0 || report.Mails > 0)
        {
            var inquiries = report.Lines.Sum(line => line.Count);
            LogRemoved(Logger, inquiries, report.Mails);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Another run removes what was kept long enough; looking again in an hour")]
    private static partial void LogElsewhere(ILogger logger);

    [LoggerMessage(Level = LogLevel.Information, Message = "Removed {Inquiries} inquiries and {Mails} mails that were kept as long as was promised")]
    private static partial void LogRemoved(ILogger logger, int inquiries, int mails);
}
