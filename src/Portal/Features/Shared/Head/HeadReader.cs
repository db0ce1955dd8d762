using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Features.Shared.Cards;
using Portal.Model.Publications;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.Features.Shared.Head;

/// <summary>Puts together what the head of a page says, from what the page filled in and from the content.</summary>
public sealed class HeadReader(PortalDbContext db, SiteCards cards, IOptions<SiteOptions> options, TimeProvider clock)
{
    private readonly SiteOptions site = options.Value;

    public async Task<HeadFacts> ReadAsync(ViewDataDictionary viewData, HttpRequest request)
    {
        var title = viewData.Title();
        var facts = new HeadFacts
        {
            Title = title is null ? site.Name : $"{title} · {site.Name}",
            ShortTitle = title ?? site.Name,
            Site = site.Name,
            Description = viewData.Description() is { Length: > 0 } description ? Excerpt.Of(description, Excerpt.OfDescription) : null,
            Language = Languages.Current,
        };
        if (!viewData.IsIndexed())
        {
            return facts;
        }

        var path = PageAddresses.Canonical(request.Path);
        facts = facts with { Addresses = PageAddresses.Of(site, path) };

        // Answers to a form are not found or shared, and have to come also while the database is away.
        return HttpMethods.IsPost(request.Method)
            ? facts
            : await DescribeAsync(facts with { Data = Data([Trail.Of(site, path, facts.ShortTitle)]) }, viewData.Head(), request.HttpContext.RequestAborted);
    }

    private async Task<HeadFacts> DescribeAsync(HeadFacts facts, PageHead head, CancellationToken cancellationToken)
    {
        try
        {
            return head switch
            {
                { Topic: { } topic } => facts with
                {
                    Picture = cards.Address(cards.Of(topic)),

                    // Of an invented example machines are told nothing.
                    Data = topic.IsSample ? [] : [.. facts.Data, .. Data([JobPosting.Of(topic, await OrganisationAsync(cancellationToken), clock.Today(), site)])],
                },
                { Paper: { } paper } => facts with
                {
                    Kind = "article",
                    Picture = cards.Address(cards.Of(paper)),
                    Citation = PaperData.Cite(paper, facts.Addresses!.In(facts.Language), site),
                    Data = [.. facts.Data, .. Data([PaperData.Describe(paper, facts.Addresses.In(facts.Language), await OwnPlaceAsync(paper, cancellationToken), site)])],
                },
                { IsAboutResearcher: true } when await Researcher.ReadAsync(db, cancellationToken) is { } researcher => facts with
                {
                    Kind = "profile",
                    Picture = cards.Address(cards.Of(researcher.Profile)),
                    Data = [.. facts.Data, .. Data([researcher.Describe(site)])],
                    Description = facts.Description ?? Short(researcher.Profile.About),
                },
                _ => Describe(facts, await ProfileAsync(cancellationToken)),
            };
        }
        catch (Exception e) when (e.CannotAnswerNow())
        {
            // The page itself did without it.
            return facts;
        }
    }

    /// <summary>A page that says nothing about itself says at least whose it is.</summary>
    private HeadFacts Describe(HeadFacts facts, ResearchProfile? profile) => facts with
    {
        Picture = cards.Address(cards.Of(profile)),
        Description = facts.Description ?? (profile is null ? null : Short(profile.Tagline)),
    };

    private static string? Short(BilingualText text) => text.IsEmpty ? null : Excerpt.Of(text.ToString(), Excerpt.OfDescription);

    private static IReadOnlyList<IHtmlContent> Data(IEnumerable<JsonObject?> nodes) => [.. nodes.OfType<JsonObject>().Select(JsonLd.Write)];

    private async Task<string?> OrganisationAsync(CancellationToken cancellationToken) => (await Researcher.ReadAsync(db, cancellationToken))?.Organisation;

    private async Task<int?> OwnPlaceAsync(Publication paper, CancellationToken cancellationToken) =>
        await ProfileAsync(cancellationToken) is { } profile ? new OwnName(profile.Name).PlaceIn(paper.Authors) : null;

    private Task<ResearchProfile?> ProfileAsync(CancellationToken cancellationToken) =>
        db.Profiles.AsNoTracking().FirstOrDefaultAsync(p => p.Key == ResearchProfile.TheKey, cancellationToken);
}
