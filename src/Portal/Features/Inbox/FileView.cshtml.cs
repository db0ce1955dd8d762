using System.Net.Mime;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;
using Portal.Data;

namespace Portal.Features.Inbox;

/// <summary>
/// A file of an inquiry, to be read in the browser, alone or beside the answers. The browser's own viewer shows it, which
/// does not run inside a sandbox; nothing may be loaded or sent from it, and no other site may frame it.
/// </summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class FileViewModel(InquiryFiles files, AttachmentContent contents) : PageModel
{
    private const string OnlyTheViewer = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    public async Task<IActionResult> OnGetAsync(string reference, Guid id, CancellationToken cancellationToken)
    {
        if (await files.FindAsync(reference, id, cancellationToken) is not { } file)
        {
            return NotFound();
        }

        var tag = InquiryFiles.Tag(file);
        await files.RecordAsync(HttpContext, reference, file, tag, cancellationToken);
        var name = new ContentDispositionHeaderValue("inline");
        name.SetHttpFileName(file.Name);
        Response.Headers.ContentDisposition = name.ToString();
        Response.Headers.ContentSecurityPolicy = OnlyTheViewer;
        Response.Headers.XFrameOptions = "SAMEORIGIN";
        return new FileStreamResult(contents.OpenRead(file.Id, file.Size), MediaTypeNames.Application.Pdf) { EnableRangeProcessing = true, EntityTag = tag };
    }
}
