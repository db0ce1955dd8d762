using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Site;

namespace Portal.Features.Faq;

/// <summary>Questions that come again and again, with their answers; each has an address of its own on the page.</summary>
public sealed class IndexModel(PortalDbContext db) : PageModel
{
    public IReadOnlyList<FaqEntry> Entries { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Entries = await db.Faq.AsNoTracking().OrderBy(entry => entry.Position).ToListAsync(cancellationToken);
}
