using Portal.Features.Shared;
using Portal.Features.Shared.Cards;
using Portal.Features.Shared.Head;

namespace Portal.Features.Found;

internal static class FoundServices
{
    public static void AddFound(this IServiceCollection services)
    {
        services.AddScoped<HeadReader>();
        services.AddScoped<SiteCards>();
        services.AddScoped<FeedWriter>();
        services.AddScoped<SitemapWriter>();
        services.AddScoped<CalendarWriter>();
        services.AddScoped<CardFinder>();
        services.AddSingleton<PaintedCards>();
        services.AddScoped<SiteFileFinder>();
    }

    /// <summary>All for everybody, and opened on purpose.</summary>
    public static void MapFound(this IEndpointRouteBuilder endpoints)
    {
        Map(endpoints, "/feed.atom", static (FeedWriter feed, HttpContext context) => feed.WriteAsync(context));
        Map(endpoints, "/sitemap.xml", static (SitemapWriter sitemap, HttpContext context) => sitemap.WriteAsync(context));
        Map(endpoints, Robots.Path, Robots.Write);
        Map(endpoints, "/topics/{slug}/closing.ics", static (string slug, CalendarWriter calendar, HttpContext context) => calendar.WriteAsync(slug, context));
        Open(endpoints, "/cards/{name}/{fingerprint}.png", static (string name, string fingerprint, CardFinder cards, HttpContext context) => cards.ShowAsync(name, fingerprint, context));
        Open(endpoints, "/files/{fingerprint}/{name}", static (string fingerprint, string name, SiteFileFinder files, HttpContext context) => files.ShowAsync(fingerprint, null, name, context)).WithMetadata(new NotQueued());
        Open(endpoints, "/files/{fingerprint}/{dimensions}/{name}", static (string fingerprint, string dimensions, string name, SiteFileFinder files, HttpContext context) => files.ShowAsync(fingerprint, dimensions, name, context)).WithMetadata(new NotQueued());
    }

    private static void Map(IEndpointRouteBuilder endpoints, string path, Delegate answer) => Open(endpoints, path, answer).WithMetadata(new SameForEverybody());

    private static RouteHandlerBuilder Open(IEndpointRouteBuilder endpoints, string path, Delegate answer) =>
        endpoints.MapMethods(path, [HttpMethods.Get, HttpMethods.Head], answer).AllowAnonymous();
}
