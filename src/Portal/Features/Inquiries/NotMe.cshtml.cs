using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Shared.Erasing;
using Portal.Model.Inquiries;

namespace Portal.Features.Inquiries;

/// <summary>
/// Somebody else typed this mail address. The link is in the acknowledgement alone, so whoever has it has the mailbox; one
/// button removes everything. Following the link changes nothing, because mail scanners do.
/// </summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class NotMeModel(PortalDbContext db, InquiryLinks links) : PageModel
{
    public string Reference { get; private set; } = "";

    public bool IsGone { get; private set; }

    public async Task<IActionResult> OnGetAsync([FromRoute] string token, CancellationToken cancellationToken)
    {
        if (await links.OpenNotMeAsync(db, token, cancellationToken) is not { } id)
        {
            return NotFound();
        }

        Reference = await db.Inquiries.Where(i => i.Id == id).Select(i => i.Reference).SingleAsync(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromRoute] string token, [FromServices] EraseInquiryHandler erase, CancellationToken cancellationToken)
    {
        if (await links.OpenNotMeAsync(db, token, cancellationToken) is not { } id)
        {
            return NotFound();
        }

        await erase.HandleAsync(new(id, ErasureCause.NotMe), cancellationToken);
        IsGone = true;
        return Page();
    }
}
