using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Publications;
using Portal.Model.Topics;

namespace Portal.Features.Topics;

public sealed class DetailsModel(PortalDbContext db, TimeProvider clock) : PageModel
{
    public Topic Topic { get; private set; } = null!;
    public IReadOnlyList<Publication> Reading { get; private set; } = [];
    public bool TakesInquiries { get; private set; }

    /// <summary>Filled where <see cref="Topic"/> takes no inquiries.</summary>
    public IReadOnlyList<Topic> Alternatives { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        var topic = await db.Topics.AsNoTracking().SingleOrDefaultAsync(t => t.Key == slug && t.State != TopicState.Draft, cancellationToken);
        if (topic is null)
        {
            return NotFound();
        }

        Topic = topic;
        TakesInquiries = topic.TakesInquiries(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        var papers = await db.Publications.AsNoTracking().Where(p => topic.ReadingKeys.Contains(p.Key) && !p.IsDoubtful).ToListAsync(cancellationToken);
        Reading = [.. papers.OrderBy(p => topic.ReadingKeys.IndexOf(p.Key))];
        if (!TakesInquiries)
        {
            Alternatives = await db.Topics.AsNoTracking().Where(t => t.State == TopicState.Open && t.Kind == topic.Kind).OrderBy(t => t.Position).ToListAsync(cancellationToken);
        }

        return Page();
    }
}
