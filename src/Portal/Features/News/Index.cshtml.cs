using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Site;

namespace Portal.Features.News;

public sealed class IndexModel(PortalDbContext db) : PageModel
{
    public IReadOnlyList<NewsItem> Items { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Items = await db.News.AsNoTracking().OrderByDescending(n => n.Date).ThenBy(n => n.Position).ToListAsync(cancellationToken);
}
