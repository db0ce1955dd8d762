using Microsoft.Extensions.Options;
using Portal.Model.Site;

namespace Portal.Features.Found;

/// <summary><c>/robots.txt</c> (RFC 9309). It guards nothing: what is private is closed; robots are only spared the doors.</summary>
internal static class Robots
{
    public const string Path = "/robots.txt";

    /// <summary>With the slash where a public address begins with the same letters.</summary>
    private static readonly string[] Private = ["/inbox", "/site/", "/account/", "/inquiries/", "/review/", "/reviews", "/error/", "/healthz/"];

    public static IResult Write(IOptions<SiteOptions> site, HttpContext context)
    {
        var closed = Private.SelectMany(path => new[] { path, "/zh" + path }).Select(path => $"Disallow: {path}\n");
        return CachedAnswer.Text(context, $"User-agent: *\n{string.Concat(closed)}\nSitemap: {site.Value.Link("/sitemap.xml")}\n", "text/plain", null);
    }
}
