using System.Globalization;
using Microsoft.Extensions.Options;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.Hosting;

/// <summary><c>/.well-known/security.txt</c> (RFC 9116): whom to tell about a fault of this portal.</summary>
internal static class SecurityContact
{
    private const string Path = "/.well-known/security.txt";

    /// <summary>The RFC wants less than a year, so that nobody believes what was forgotten.</summary>
    private const int GoodForDays = 180;

    public static void MapSecurityContact(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(Path, static (IOptions<SiteOptions> site, TimeProvider clock) =>
            Address(site.Value) is { } contact
                ? Results.Text(Write(contact, site.Value, clock.GetUtcNow()), "text/plain; charset=utf-8")
                : Results.NotFound()).AllowAnonymous();

    /// <returns>Null where there is none: addresses on the web have to be https.</returns>
    public static string? Address(SiteOptions site) => site.SecurityContact switch
    {
        "" => site.IsHttps ? site.Link("/contact") : null,
        var given when MailAddressText.Normalize(given) is { } mail => $"mailto:{mail}",
        var given when Uri.TryCreate(given, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps => address.AbsoluteUri,
        _ => null,
    };

    private static string Write(string contact, SiteOptions site, DateTimeOffset now) => string.Create(CultureInfo.InvariantCulture,
        $"""
        Contact: {contact}
        Expires: {now.AddDays(GoodForDays):yyyy-MM-dd'T'HH:mm:ss'Z'}
        Preferred-Languages: en, zh
        Canonical: {site.Link(Path)}

        """).ReplaceLineEndings("\n");
}
