using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Site;

namespace Portal.Features.Projects;

public sealed class IndexModel(PortalDbContext db) : PageModel
{
    public IReadOnlyList<Project> Projects { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Projects = await db.Projects.AsNoTracking().OrderBy(p => p.Position).ToListAsync(cancellationToken);
}
