using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Shared;

namespace Portal.Features.Intake;

/// <summary>A mail as it came, to be kept and opened in a mail program; a browser that shows it all the same may run nothing of it.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class OriginalModel(PortalDbContext db, IncomingContent contents, FileViews views) : PageModel
{
    private const string RunNothing = "sandbox; default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        var mail = await db.IncomingEmails.AsNoTracking().SingleOrDefaultAsync(e => e.Id == id && e.Sha256 != null, cancellationToken);
        if (mail is null)
        {
            return NotFound();
        }

        var reference = await db.Inquiries.Where(i => i.Id == mail.InquiryId).Select(i => i.Reference).SingleOrDefaultAsync(cancellationToken);
        await views.RecordAsync(HttpContext, reference, $"mail {mail.Id:N}", mail.Size, tag: null, cancellationToken);

        // Not message/rfc822, which some browsers would open.
        Response.Headers.ContentSecurityPolicy = RunNothing;
        return new FileStreamResult(contents.OpenOriginal(mail.Id, mail.Size), "application/octet-stream") { FileDownloadName = $"{mail.Id:N}.eml" };
    }
}
