using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Model.Inquiries;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.Features.Contact;

public sealed class IndexModel(PortalDbContext db, Promises promises) : PageModel
{
    public BilingualText ApplicationRoute { get; private set; } = BilingualText.Empty;

    public PromiseTerms Terms { get; private set; } = null!;

    /// <summary>Because of which some answer takes longer.</summary>
    public IReadOnlyList<Pause> Pauses => Terms.Within(Enum.GetValues<InquiryKind>().Max(kind => Terms.Days(kind)));

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Terms = await promises.ReadAsync(cancellationToken);
        ApplicationRoute = await db.Profiles.Where(p => p.Key == ResearchProfile.TheKey).Select(p => p.ApplicationRoute).FirstOrDefaultAsync(cancellationToken) ?? BilingualText.Empty;
    }
}
