using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Features.Shared.Head;
using Portal.Model.Site;
using Portal.Model.Text;
using Portal.Model.Topics;

namespace Portal.Features.Found;

/// <summary>Every page that anybody may find, in both languages, each with its twin (sitemaps.org, and Google's alternates).</summary>
public sealed class SitemapWriter(PortalDbContext db, IOptions<SiteOptions> options)
{
    private static readonly string[] Pages =
    [
        "/", "/publications", "/topics", "/projects", "/news", "/about", "/contact", "/contact/intern", "/contact/collaboration", "/contact/talk",
        "/contact/question", "/faq", "/privacy", "/accessibility",
    ];

    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Html = "http://www.w3.org/1999/xhtml";

    private readonly SiteOptions site = options.Value;

    public async Task<IResult> WriteAsync(HttpContext context)
    {
        var topics = await db.Topics.AsNoTracking().Listed().Where(topic => topic.State == TopicState.Open || topic.State == TopicState.Closed)
            .OrderBy(topic => topic.Kind).ThenBy(topic => topic.Position).ToListAsync(context.RequestAborted);
        var papers = await db.Publications.AsNoTracking().Shown().ToListAsync(context.RequestAborted);
        var news = await db.News.AsNoTracking().OrderByDescending(item => item.Date).ThenBy(item => item.Position).ToListAsync(context.RequestAborted);
        var places = Pages.Select(path => new Place(path, null))
            .Concat(topics.Select(topic => new Place(SitePaths.Of(topic), topic.ChangedAt)))
            .Concat(papers.Select(paper => new Place(SitePaths.Of(paper), paper.ChangedAt)))
            .Concat(news.Select(item => new Place(SitePaths.Of(item), item.ChangedAt)));
        var map = new XElement(
            Map + "urlset", new XAttribute(XNamespace.Xmlns + "xhtml", Html), places.SelectMany(place => Languages.All.Select(language => Describe(place, language))));
        return CachedAnswer.Xml(context, new(map), "application/xml", null);
    }

    private XElement Describe(Place place, Language language)
    {
        var addresses = PageAddresses.Of(site, place.Path);
        return new(
            Map + "url",
            new XElement(Map + "loc", addresses.In(language)),
            place.ChangedAt is { } changed ? new XElement(Map + "lastmod", Dates.Iso(changed)) : null,
            Languages.All.Select(other => Twin(other.Tag(), addresses.In(other))),
            Twin("x-default", addresses.English));
    }

    private static XElement Twin(string language, string address) =>
        new(Html + "link", new XAttribute("rel", "alternate"), new XAttribute("hreflang", language), new XAttribute("href", address));

    private sealed record Place(string Path, DateTimeOffset? ChangedAt);
}
