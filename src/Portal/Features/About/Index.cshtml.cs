using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.Features.About;

public sealed class IndexModel(PortalDbContext db) : PageModel
{
    public ResearchProfile? Profile { get; private set; }

    /// <summary>Of the researcher, if there is one.</summary>
    public SiteFile? Picture { get; private set; }

    /// <summary>The curriculum vitae as a PDF, if there is one.</summary>
    public SiteFile? Cv { get; private set; }

    /// <summary>The lines of the curriculum vitae, by what they are about.</summary>
    public IReadOnlyList<IGrouping<BackgroundKind, BackgroundEntry>> Background { get; private set; } = [];

    /// <summary>Together where they come from one source and are of one day, so that each is shown with both.</summary>
    public IReadOnlyList<IGrouping<(BilingualText Source, DateOnly AsOf), ProfileFigure>> Figures { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Profile = await db.Profiles.AsNoTracking().FirstOrDefaultAsync(p => p.Key == ResearchProfile.TheKey, cancellationToken);
        Picture = await db.SiteFiles.FindByKeyAsync(Profile?.PictureKey, cancellationToken);
        Cv = await db.SiteFiles.FindByKeyAsync(Profile?.CvKey, cancellationToken);
        Figures = [.. (Profile?.Figures ?? []).GroupBy(figure => (figure.Source, figure.AsOf))];
        var entries = await db.Background.AsNoTracking().OrderBy(b => b.Position).ToListAsync(cancellationToken);
        Background = [.. entries.GroupBy(b => b.Kind).OrderBy(group => group.Key)];
    }

    public static string Anchor(BackgroundKind kind) => SnakeCase.Of(kind);

    public static string? Period(BackgroundEntry entry) => (entry.StartedOn, entry.EndedOn) switch
    {
        ({ } start, { } end) when start == end => Dates.Month(start),
        ({ } start, { } end) => AboutTexts.Span.With(Dates.Month(start), Dates.Month(end)),
        ({ } start, null) => AboutTexts.Since.With(Dates.Month(start)),
        _ => null,
    };
}
