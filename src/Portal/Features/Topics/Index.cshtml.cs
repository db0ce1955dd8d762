using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Topics;

namespace Portal.Features.Topics;

public sealed class IndexModel(PortalDbContext db, TimeProvider clock) : PageModel
{
    public IReadOnlyList<Topic> Open { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var topics = await db.Topics.AsNoTracking().Where(t => t.State == TopicState.Open).OrderBy(t => t.Kind).ThenBy(t => t.Position).ToListAsync(cancellationToken);
        Open = [.. topics.Where(t => t.TakesInquiries(today))];
    }
}
