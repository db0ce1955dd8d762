using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Model.Publications;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.Features.Publications;

public sealed class IndexModel(PortalDbContext db) : PageModel
{
    /// <summary>Newest first; the papers whose year is not known come last.</summary>
    public IReadOnlyList<IGrouping<int?, PaperView>> Years { get; private set; } = [];

    public PublicationFilter Filter { get; private set; } = PublicationFilter.Everything;
    public FilterChoices Choices { get; private set; } = null!;

    /// <summary>What of the address was left out, in sentences.</summary>
    public IReadOnlyList<string> Notes { get; private set; } = [];

    /// <summary>Where nothing fits: each condition that could go, and how many papers would fit then.</summary>
    public IReadOnlyList<(string Condition, string Address, int Count)> WaysOut { get; private set; } = [];

    public int Total { get; private set; }
    public int Count { get; private set; }
    public bool HasEqual { get; private set; }
    public bool HasCorresponding { get; private set; }

    public async Task OnGetAsync(string? q, string? year, string? area, string? type, CancellationToken cancellationToken)
    {
        var papers = await db.Publications.AsNoTracking().Shown().ToListAsync(cancellationToken);
        var own = new OwnName(await db.Profiles.Where(p => p.Key == ResearchProfile.TheKey).Select(p => p.Name).FirstOrDefaultAsync(cancellationToken) ?? BilingualText.Empty);
        (Filter, Notes) = PublicationFilter.Read(q, year, area, type, papers);
        Choices = FilterChoices.Of(papers);
        if (Filter.Text.Length == 0 && Request.Path + Request.QueryString is var address && (address == Filter.Address || address == Filter.AddressOfForm))
        {
            SameForEverybody.IsOneOfFew(HttpContext);
        }

        var views = papers.Where(Filter.Fits).Select(paper => new PaperView(paper, AuthorMark.Of(paper, own))).ToList();
        (Total, Count) = (papers.Count, views.Count);
        Years = [.. views.GroupBy(view => view.Paper.Year)];
        (HasEqual, HasCorresponding) = (views.Exists(view => view.HasEqual), views.Exists(view => view.HasCorresponding));
        if (views.Count == 0)
        {
            WaysOut = [.. Filter.Conditions.Where(condition => condition.Others.IsActive).Select(condition => (condition.Name, condition.Others.Address, papers.Count(condition.Others.Fits)))
                .Where(way => way.Item3 > 0)];
        }
    }
}
