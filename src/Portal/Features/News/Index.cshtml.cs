using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Site;

namespace Portal.Features.News;

public sealed class IndexModel(PortalDbContext db) : PageModel
{
    /// <summary>Newest first.</summary>
    public IReadOnlyList<IGrouping<int, NewsItem>> Years { get; private set; } = [];

    /// <summary>The names of the papers that have a page, by key.</summary>
    public IReadOnlyDictionary<string, string> Papers { get; private set; } = new Dictionary<string, string>();

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var items = await db.News.AsNoTracking().OrderByDescending(n => n.Date).ThenBy(n => n.Position).ToListAsync(cancellationToken);
        Years = [.. items.GroupBy(item => item.Date.Year)];
        Papers = await db.Publications.Shown().ToDictionaryAsync(p => p.Key, p => p.ShortTitle ?? p.Title, cancellationToken);
    }
}
