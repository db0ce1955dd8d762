using System.Net.Mime;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Data;

namespace Portal.Features.Inbox;

/// <summary>
/// A file of an inquiry, to be kept and opened elsewhere: whoever made it is a stranger, so a browser that shows it all
/// the same may run nothing of it. Parts are served as well, so that a download can be taken up again.
/// </summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class FileModel(InquiryFiles files, AttachmentContent contents) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string reference, Guid id, CancellationToken cancellationToken)
    {
        if (await files.FindAsync(reference, id, cancellationToken) is not { } file)
        {
            return NotFound();
        }

        var tag = InquiryFiles.Tag(file);
        await files.RecordAsync(HttpContext, reference, file, tag, cancellationToken);
        Response.Headers.ContentSecurityPolicy = InquiryFiles.RunNothing;
        return new FileStreamResult(contents.OpenRead(file.Id, file.Size), MediaTypeNames.Application.Pdf)
        {
            FileDownloadName = file.Name,
            EnableRangeProcessing = true,
            EntityTag = tag,
        };
    }
}
