using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Features.Inbox;

/// <summary>What can be read in a file, as plain text: for a screen that shows no PDF, and for who reads with the ears. It counts as looking at the file.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class FileTextModel(InquiryFiles files, PortalDbContext db) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string reference, Guid id, CancellationToken cancellationToken)
    {
        if (await files.FindAsync(reference, id, cancellationToken) is not { } file
            || await db.AttachmentTexts.Where(t => t.AttachmentId == file.Id).Select(t => t.Text).SingleOrDefaultAsync(cancellationToken) is not { } text)
        {
            return NotFound();
        }

        await files.RecordAsync(HttpContext, reference, file, tag: null, cancellationToken);
        Response.Headers.ContentSecurityPolicy = InquiryFiles.RunNothing;
        return Content(text, "text/plain", Encoding.UTF8);
    }
}
