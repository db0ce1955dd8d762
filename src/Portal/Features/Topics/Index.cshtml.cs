using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Text;
using Portal.Model.Topics;

namespace Portal.Features.Topics;

public sealed class IndexModel(PortalDbContext db, TimeProvider clock) : PageModel
{
    public IReadOnlyList<Topic> Open { get; private set; } = [];

    /// <summary>No longer open, but not archived either.</summary>
    public IReadOnlyList<Topic> Closed { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var topics = await db.Topics.AsNoTracking().Listed()
            .Where(t => t.State == TopicState.Open || t.State == TopicState.Closed).OrderBy(t => t.Kind).ThenBy(t => t.Position).ThenBy(t => t.Id).ToListAsync(cancellationToken);
        Open = [.. topics.Where(t => t.TakesInquiries(today))];
        Closed = [.. topics.Where(t => !t.TakesInquiries(today))];
    }
}
