using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Shared.Cards;
using Portal.Model.Site;

namespace Portal.Features.Found;

/// <summary>The picture beside a shared link. Its address changes with what is on it, so it may be kept for good.</summary>
public sealed class CardFinder(PortalDbContext db, SiteCards cards, PaintedCards painted)
{
    /// <returns>404 for what is not shown on the site, or where nothing can draw; the current picture for an older one.</returns>
    public async Task<IResult> ShowAsync(string name, string fingerprint, HttpContext context)
    {
        if (await FindAsync(name, context.RequestAborted) is not { } card)
        {
            return Results.NotFound();
        }

        var svg = CardDrawing.Draw(card);
        var current = CardDrawing.Fingerprint(svg);
        if (fingerprint != current)
        {
            return Results.Redirect(context.Request.PathBase + SiteCards.Path(card, current));
        }

        if (await painted.GetAsync(current, svg, context.RequestAborted) is not { } picture)
        {
            return Results.NotFound();
        }

        return CachedAnswer.ForGood(context, new($"\"{current}\""), picture, "image/png");
    }

    private async Task<Card?> FindAsync(string name, CancellationToken cancellationToken)
    {
        if (name == SiteCards.OfSite)
        {
            return cards.Of(await db.Profiles.AsNoTracking().FirstOrDefaultAsync(profile => profile.Key == ResearchProfile.TheKey, cancellationToken));
        }

        if (name.StartsWith(SiteCards.OfTopic, StringComparison.Ordinal))
        {
            var slug = name[SiteCards.OfTopic.Length..];
            return await db.Topics.AsNoTracking().Listed().SingleOrDefaultAsync(topic => topic.Key == slug, cancellationToken) is { } found ? cards.Of(found) : null;
        }

        if (name.StartsWith(SiteCards.OfPaper, StringComparison.Ordinal))
        {
            var key = name[SiteCards.OfPaper.Length..];
            return await db.Publications.AsNoTracking().Shown().SingleOrDefaultAsync(paper => paper.Key == key, cancellationToken) is { } found ? cards.Of(found) : null;
        }

        return null;
    }
}
