using System.Net.Mime;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Model.Inquiries;
using Portal.Model.Text;

namespace Portal.Features.Inbox;

/// <summary>
/// A file of an inquiry, to be kept and opened elsewhere: whoever made it is a stranger, so a browser that shows it all
/// the same may run nothing of it. Parts are served as well, so that a download can be taken up again.
/// </summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class FileModel(PortalDbContext db, AttachmentContent contents, FileViews views) : PageModel
{
    private const string RunNothing = "sandbox; default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <param name="reference">Of the inquiry. A file of another one is not here, and one in which a scanner found something is not handed out.</param>
    public async Task<IActionResult> OnGetAsync(string reference, Guid id, CancellationToken cancellationToken)
    {
        var inquiry = InquiryReference.Parse(reference);
        var file = await db.Attachments.AsNoTracking()
            .SingleOrDefaultAsync(a => a.Id == id && db.Inquiries.Any(i => i.Id == a.InquiryId && i.Reference == inquiry), cancellationToken);
        if (file is null || file.Threat is not null)
        {
            return NotFound();
        }

        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(file.Sha256)}\"");
        await views.RecordAsync(HttpContext, inquiry, $"{SnakeCase.Of(file.Slot)} {file.Id.ToString("N")[..8]}", file.Size, tag, cancellationToken);
        Response.Headers.ContentSecurityPolicy = RunNothing;
        return new FileStreamResult(contents.OpenRead(file.Id, file.Size), MediaTypeNames.Application.Pdf)
        {
            FileDownloadName = file.Name,
            EnableRangeProcessing = true,
            EntityTag = tag,
        };
    }
}
