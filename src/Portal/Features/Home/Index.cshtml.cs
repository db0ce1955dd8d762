using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Publications;
using Portal.Model.Site;
using Portal.Model.Text;
using Portal.Model.Topics;

namespace Portal.Features.Home;

public sealed class IndexModel(PortalDbContext db, TimeProvider clock) : PageModel
{
    /// <summary>Of each kind; the page of topics has them all.</summary>
    public const int TopicsOnHome = 4;

    private const int NewsOnHome = 5;

    public ResearchProfile? Profile { get; private set; }

    /// <summary>Of the researcher, if there is one.</summary>
    public SiteFile? Picture { get; private set; }
    public IReadOnlyList<ResearchInterest> Interests { get; private set; } = [];
    public IReadOnlyList<NewsItem> News { get; private set; } = [];
    public IReadOnlyList<Publication> Publications { get; private set; } = [];
    public IReadOnlyList<TopicLine> Topics { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Profile = await db.Profiles.AsNoTracking().FirstOrDefaultAsync(p => p.Key == ResearchProfile.TheKey, cancellationToken);
        Picture = await db.SiteFiles.FindByKeyAsync(Profile?.PictureKey, cancellationToken);
        Interests = await db.Interests.AsNoTracking().OrderBy(i => i.Position).ToListAsync(cancellationToken);
        News = await db.News.AsNoTracking().OrderByDescending(n => n.Date).ThenBy(n => n.Position).Take(NewsOnHome).ToListAsync(cancellationToken);
        Publications = await db.Publications.AsNoTracking().Where(p => p.IsSelected && !p.IsDoubtful).OrderBy(p => p.Position).ToListAsync(cancellationToken);
        Topics = await db.Topics.TakingInquiries(clock.Today()).OrderBy(t => t.Position)
            .Select(t => new TopicLine(t.Key, t.Kind, t.Title, t.Summary)).ToListAsync(cancellationToken);
    }

    public sealed record TopicLine(string Key, TopicKind Kind, BilingualText Title, BilingualText Summary);
}
