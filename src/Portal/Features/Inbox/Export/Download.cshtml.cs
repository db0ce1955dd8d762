using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Features.Shared.Archive;
using Portal.Features.Shared.Csv;
using Portal.Model.Audit;
using Portal.Model.Exports;
using Portal.Model.Site;

namespace Portal.Features.Inbox.Export;

/// <summary>The file of an export, for whoever asked for it. Each time it is taken is on record before the first byte leaves.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class DownloadModel(PortalDbContext db, ExportContent content, AuditTrail audit, IOptions<SiteOptions> site, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, string name, CancellationToken cancellationToken)
    {
        var (account, now) = (User.Actor().Id, clock.GetUtcNow());
        if (await db.Exports.AsNoTracking().SingleOrDefaultAsync(e => e.Id == id && e.ActorId == account && e.State == ExportState.Ready, cancellationToken) is not { } export
            || export.EndsAt <= now || ShownExport.Of(export, site.Value).File != name)
        {
            return NotFound();
        }

        if (!HttpMethods.IsHead(Request.Method))
        {
            audit.Record(HttpContext, AuditAction.ExportDownloaded, "inquiries", after: ExportRecords.Of(export));
            await db.SaveChangesAsync(cancellationToken);
        }

        // Whoever wrote the inquiries is a stranger: should a browser show it all the same, nothing of it runs.
        Response.Headers.ContentSecurityPolicy = InquiryFiles.RunNothing;
        return new FileStreamResult(content.OpenRead(export.Id, export.Size!.Value), TypeOf(export.Format))
        {
            FileDownloadName = name,
            EnableRangeProcessing = true,
            EntityTag = new($"\"{export.Id:n}-{export.FinishedAt!.Value.ToUnixTimeMilliseconds():x}\""),
        };
    }

    private static string TypeOf(ExportFormat format) => format switch
    {
        ExportFormat.Csv => CsvWriter.ContentType,
        ExportFormat.Json => System.Net.Mime.MediaTypeNames.Application.Json,
        _ => InquiryArchive.ContentType,
    };
}
