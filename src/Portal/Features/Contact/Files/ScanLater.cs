using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Scanning;

namespace Portal.Features.Contact.Files;

/// <summary>
/// Scans files that came while no scanner answered, or by mail, or before there was one. Only those of inquiries: what
/// waits for its form is gone in a day or becomes one of them.
/// </summary>
public sealed class ScanLaterHandler(PortalDbContext db, AttachmentContent contents, FileScanner scanner, TimeProvider clock)
{
    /// <returns>How many were scanned. Ends with the first that the scanner does not answer about; that one waits behind the others the next time.</returns>
    public async Task<int> HandleAsync(CancellationToken cancellationToken)
    {
        if (!scanner.IsThere)
        {
            return 0;
        }

        var waiting = await db.Attachments.AsNoTracking().Where(a => a.InquiryId != null && a.ScannedAt == null)
            .OrderByDescending(a => a.StagedAt).Select(a => new { a.Id, a.Size }).ToListAsync(cancellationToken);
        var scanned = 0;
        foreach (var file in waiting)
        {
            await using var content = contents.OpenRead(file.Id, file.Size);
            var verdict = await scanner.ScanAsync(content, cancellationToken);
            if (verdict.WasScanned)
            {
                var now = clock.GetUtcNow();
                await db.Attachments.Where(a => a.Id == file.Id)
                    .ExecuteUpdateAsync(set => set.SetProperty(a => a.ScannedAt, now).SetProperty(a => a.Threat, verdict.Threat), cancellationToken);
                scanned++;
            }
            else if (!await scanner.AnswersAsync(cancellationToken))
            {
                break;
            }
        }

        return scanned;
    }
}

/// <summary>Every minute.</summary>
internal sealed partial class ScanLaterSweep(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ScanLaterSweep> logger)
    : Sweep("Scanning files that had not been", TimeSpan.FromMinutes(1), scopes, clock, logger)
{
    protected override async Task SweepAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var count = await services.GetRequiredService<ScanLaterHandler>().HandleAsync(cancellationToken);
        if (count > 0)
        {
            LogScanned(Logger, count);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Scanned {Count} files that had not been")]
    private static partial void LogScanned(ILogger logger, int count);
}
