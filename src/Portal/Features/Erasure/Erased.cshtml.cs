using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Model.Inquiries;
using Portal.Model.Site;

namespace Portal.Features.Erasure;

/// <summary>Where old links to an erased inquiry lead, from letters, bookmarks and the record: what is left of it.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ErasedModel(PortalDbContext db, IOptions<SiteOptions> site) : PageModel
{
    public ErasedInquiry Erased { get; private set; } = null!;

    public DateTimeOffset Local(DateTimeOffset moment) => site.Value.Local(moment);

    public async Task<IActionResult> OnGetAsync([FromRoute] string reference, CancellationToken cancellationToken)
    {
        if (InquiryReference.Parse(reference) is not { } text
            || await db.ErasedInquiries.AsNoTracking().Include(e => e.Events.OrderBy(entry => entry.Number)).SingleOrDefaultAsync(e => e.Reference == text, cancellationToken) is not { } erased)
        {
            return NotFound();
        }

        Erased = erased;
        return Page();
    }
}
