using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Model.Site;

namespace Portal.Features.About;

public sealed class IndexModel(PortalDbContext db) : PageModel
{
    public ResearchProfile? Profile { get; private set; }
    public IReadOnlyList<IGrouping<BackgroundKind, BackgroundEntry>> Background { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Profile = await db.Profiles.AsNoTracking().FirstOrDefaultAsync(p => p.Key == ResearchProfile.TheKey, cancellationToken);
        var entries = await db.Background.AsNoTracking().OrderBy(b => b.Position).ToListAsync(cancellationToken);
        Background = [.. entries.GroupBy(b => b.Kind).OrderBy(group => group.Key)];
    }

    public static string? Period(BackgroundEntry entry) => (entry.StartedOn, entry.EndedOn) switch
    {
        ({ } start, { } end) when start == end => Dates.Month(start),
        ({ } start, { } end) => AboutTexts.Span.With(Dates.Month(start), Dates.Month(end)),
        ({ } start, null) => AboutTexts.Since.With(Dates.Month(start)),
        _ => null,
    };
}
