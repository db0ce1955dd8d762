using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Features.Shared.Api;
using Portal.Model.Publications;
using Portal.Model.Site;

namespace Portal.Features.Api;

/// <summary>Publications for programs: those that readers may see.</summary>
public sealed class ReadPublicationsHandler(PortalDbContext db, MovedAddresses moved, IOptions<SiteOptions> site)
{
    public async Task<PublicationListAnswer> ListAsync(CancellationToken cancellationToken)
    {
        var papers = await db.Publications.AsNoTracking().Shown().ToListAsync(cancellationToken);
        return new() { Publications = [.. papers.Select(Describe)] };
    }

    public async Task<IResult> FindAsync(string slug, HttpRequest request, CancellationToken cancellationToken)
    {
        if (await db.Publications.AsNoTracking().Shown().SingleOrDefaultAsync(p => p.Key == slug, cancellationToken) is { } paper)
        {
            return TypedResults.Ok(Describe(paper));
        }

        return await moved.FindAsync(ContentKind.Publication, slug, request, cancellationToken) is LocalRedirectResult there
            ? TypedResults.LocalRedirect(there.Url, permanent: true)
            : ApiProblems.NotThere();
    }

    private PublicationAnswer Describe(Publication paper) => new()
    {
        Slug = paper.Key,
        Self = site.Value.Link($"{ApiServices.Publications}/{paper.Key}"),
        Pages = PagesAnswer.OfPaper(site.Value, paper.Key),
        Kind = PublicationKinds.Of(paper.Type),
        Title = paper.Title,
        ShortTitle = paper.ShortTitle,
        Authors = paper.Authors,
        HasMoreAuthors = paper.HasMoreAuthors,
        EqualContribution = paper.EqualContribution,
        Corresponding = paper.Corresponding,
        Year = paper.Year,
        Venue = paper.Venue.Length > 0 ? paper.Venue : null,
        PublishedIn = paper.PublishedIn,
        Award = paper.Award,
        Area = paper.Area,
        Role = TextAnswer.OrNothing(paper.Role),
        Summary = TextAnswer.OrNothing(paper.Summary),
        PaperUrl = paper.PaperUrl,
        CodeUrl = paper.CodeUrl,
        ProjectUrl = paper.ProjectUrl,
        Bibtex = paper.BibTex.Trim() is { Length: > 0 } entry ? entry : null,
        UpdatedAt = paper.ChangedAt,
    };
}
