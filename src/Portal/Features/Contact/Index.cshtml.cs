using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.Features.Contact;

public sealed class IndexModel(PortalDbContext db) : PageModel
{
    public BilingualText ApplicationRoute { get; private set; } = BilingualText.Empty;

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        ApplicationRoute = await db.Profiles.Where(p => p.Key == ResearchProfile.TheKey).Select(p => p.ApplicationRoute).FirstOrDefaultAsync(cancellationToken) ?? BilingualText.Empty;
}
