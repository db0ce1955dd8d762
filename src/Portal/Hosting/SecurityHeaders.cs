using Microsoft.Extensions.Options;
using Portal.Features.Shared;
using Portal.Model.Site;

namespace Portal.Hosting;

/// <summary>
/// What a browser may do with our answers: everything from here, nothing from elsewhere, nothing inline, and no text that
/// a script makes into markup or code. Where the public address is https, it may not be asked over http any more.
/// </summary>
internal static class SecurityHeaders
{
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'; "
        + "require-trusted-types-for 'script'; trusted-types 'none'; "
        + $"report-uri {CspReports.Path}";

    /// <summary>Only on pages that show a file.</summary>
    private const string WithOwnFrames = "; frame-src 'self'";

    /// <summary>
    /// The newer way to report; browsers take it over https only, and then leave the older one aside even where they do not
    /// take it.
    /// </summary>
    private const string OverHttps = "; report-to csp; upgrade-insecure-requests";

    /// <summary>Everything that browsers know and the portal has no use for. Passkeys stay: they are how the owner signs in.</summary>
    private const string PermissionsPolicy =
        "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(), "
        + "geolocation=(), gyroscope=(), hid=(), idle-detection=(), local-fonts=(), magnetometer=(), microphone=(), midi=(), "
        + "payment=(), picture-in-picture=(), screen-wake-lock=(), serial=(), storage-access=(), usb=(), window-management=(), "
        + "xr-spatial-tracking=(), publickey-credentials-get=(self), publickey-credentials-create=(self)";

    /// <summary>A year, as the lists of browsers ask for.</summary>
    private const string OneYear = "max-age=31536000; includeSubDomains";

    public static void UseSecurityHeaders(this WebApplication app)
    {
        var isHttps = app.Services.GetRequiredService<IOptions<SiteOptions>>().Value.IsHttps;
        var policy = isHttps ? ContentSecurityPolicy + OverHttps : ContentSecurityPolicy;
        app.Use((context, next) =>
        {
            context.Response.OnStarting(() =>
            {
                Add(context.Response.Headers, context.AllowsOwnFrames() ? policy + WithOwnFrames : policy, isHttps);
                return Task.CompletedTask;
            });
            return next(context);
        });
    }

    private static void Add(IHeaderDictionary headers, string policy, bool isHttps)
    {
        if (headers.ContentSecurityPolicy.Count == 0)
        {
            // An answer that sets one allows itself less.
            headers.ContentSecurityPolicy = policy;
        }

        if (isHttps)
        {
            headers.StrictTransportSecurity = OneYear;
            headers["Reporting-Endpoints"] = $"csp=\"{CspReports.Path}\"";
        }

        headers.XContentTypeOptions = "nosniff";
        if (headers.XFrameOptions.Count == 0)
        {
            headers.XFrameOptions = "DENY";
        }

        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = PermissionsPolicy;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Embedder-Policy"] = "require-corp";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }
}
