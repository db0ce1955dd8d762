using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Publications;
using Portal.Model.Site;

namespace Portal.Features.Publications;

public sealed class IndexModel(PortalDbContext db) : PageModel
{
    public IReadOnlyList<IGrouping<int?, Publication>> Years { get; private set; } = [];

    /// <summary>The researcher's name as papers print it, to be set apart in lists of authors.</summary>
    public string? OwnName { get; private set; }

    public bool HasMarks { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        OwnName = await db.Profiles.Where(p => p.Key == ResearchProfile.TheKey).Select(p => p.Name.En).FirstOrDefaultAsync(cancellationToken);
        var papers = await db.Publications.AsNoTracking().Where(p => !p.IsDoubtful)
            .OrderByDescending(p => p.Year).ThenBy(p => p.Position).ToListAsync(cancellationToken);
        Years = [.. papers.GroupBy(p => p.Year)];
        HasMarks = papers.Exists(p => p.EqualContribution.Count > 0 || p.Corresponding.Count > 0);
    }
}
