using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Features.Intake;

/// <summary>A mail as it came, to be kept and opened in a mail program; a browser that shows it all the same may run nothing of it.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class OriginalModel(PortalDbContext db, IncomingContent contents) : PageModel
{
    private const string RunNothing = "sandbox; default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        var mail = await db.IncomingEmails.AsNoTracking().SingleOrDefaultAsync(e => e.Id == id && e.Sha256 != null, cancellationToken);
        if (mail is null)
        {
            return NotFound();
        }

        // Not message/rfc822, which some browsers would open.
        Response.Headers.ContentSecurityPolicy = RunNothing;
        return new FileStreamResult(contents.OpenOriginal(mail.Id, mail.Size), "application/octet-stream") { FileDownloadName = $"{mail.Id:N}.eml" };
    }
}
