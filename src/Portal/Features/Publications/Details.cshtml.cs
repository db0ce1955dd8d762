using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Model.Publications;
using Portal.Model.Site;
using Portal.Model.Text;
using Portal.Model.Topics;

namespace Portal.Features.Publications;

/// <summary>One paper: what it is about, how to cite it, and what one could do next.</summary>
public sealed class DetailsModel(PortalDbContext db, MovedAddresses moved, TimeProvider clock) : PageModel
{
    public PaperView View { get; private set; } = null!;
    public Publication Paper => View.Paper;

    /// <summary>Topics that take inquiries and name this paper among those to read first.</summary>
    public IReadOnlyList<Topic> Topics { get; private set; } = [];

    public IReadOnlyList<NewsItem> News { get; private set; } = [];
    public NewerOlder Neighbours { get; private set; } = null!;

    /// <summary>The format that readers of the page's language need most comes first.</summary>
    public IReadOnlyList<(string Id, string Name, string Text)> Citations
    {
        get
        {
            (string, string, string)[] all =
            [
                ("cite-bibtex", PublicationsTexts.BibTex, Paper.BibTex.Trim()),
                ("cite-chicago", PublicationsTexts.Chicago, Citation.Chicago(Paper)),
                ("cite-gbt", PublicationsTexts.GbT, GbCitation.Of(Paper)),
            ];
            return Languages.Current == Language.Chinese ? [all[2], all[0], all[1]] : all;
        }
    }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        var shown = (User.IsOwner() ? db.Publications.IgnoreQueryFilters([ContentConfigurations.WithoutDrafts]) : db.Publications).AsNoTracking().Shown();
        var papers = await shown.Select(p => new { p.Key, p.Title, p.ShortTitle }).ToListAsync(cancellationToken);
        if (!papers.Exists(p => p.Key == slug))
        {
            return await moved.FindAsync(ContentKind.Publication, slug, Request, cancellationToken);
        }

        var paper = await shown.SingleAsync(p => p.Key == slug, cancellationToken);
        var own = new OwnName(await db.Profiles.Where(p => p.Key == ResearchProfile.TheKey).Select(p => p.Name).FirstOrDefaultAsync(cancellationToken) ?? BilingualText.Empty);
        View = new(paper, AuthorMark.Of(paper, own));
        Neighbours = NewerOlder.Of([.. papers.Select(p => new Neighbour($"/publications/{p.Key}", p.ShortTitle ?? p.Title))], $"/publications/{slug}");
        News = await db.News.AsNoTracking().Where(n => n.PublicationKey == slug).OrderByDescending(n => n.Date).ThenBy(n => n.Position).ToListAsync(cancellationToken);
        Topics = await db.Topics.AsNoTracking().TakingInquiries(clock.Today()).Where(t => t.ReadingKeys.Contains(slug))
            .OrderBy(t => t.Kind).ThenBy(t => t.Position).ThenBy(t => t.Id).ToListAsync(cancellationToken);
        return Page();
    }
}
