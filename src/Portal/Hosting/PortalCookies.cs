using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Portal.Model.Site;

namespace Portal.Hosting;

/// <summary>
/// One rule for every cookie: not for scripts, not for other sites, for the whole site in both languages; and bound to
/// the host by its <c>__Host-</c> name exactly when the public address is https, where browsers accept such names.
/// </summary>
internal sealed class PortalCookies(IOptions<SiteOptions> site) :
    IConfigureNamedOptions<CookieAuthenticationOptions>, IConfigureOptions<AntiforgeryOptions>, IConfigureOptions<CookieTempDataProviderOptions>
{
    /// <summary>How the name of the cookie of a signed-in person ends.</summary>
    public const string Session = "portal-session";

    private const string Prefix = "portal-";

    public void Configure(string? name, CookieAuthenticationOptions options)
    {
        if (name != IdentityConstants.ApplicationScheme)
        {
            return;
        }

        Harden(options.Cookie, Session);
        options.LoginPath = "/account/sign-in";
        options.LogoutPath = "/account/sign-out";
        options.AccessDeniedPath = "/error/403";
        options.ExpireTimeSpan = TimeSpan.FromHours(8);
        options.SlidingExpiration = false;

        // The framework's redirects begin with the Host header, which anybody can choose.
        options.Events.OnRedirectToLogin = RedirectHere;
        options.Events.OnRedirectToAccessDenied = RedirectHere;
    }

    private static Task RedirectHere(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.Redirect(new Uri(context.RedirectUri).PathAndQuery);
        return Task.CompletedTask;
    }

    public void Configure(CookieAuthenticationOptions options) => Configure(Options.DefaultName, options);

    public void Configure(AntiforgeryOptions options)
    {
        Harden(options.Cookie, Prefix + "form");
        options.SuppressXFrameOptionsHeader = true;
    }

    public void Configure(CookieTempDataProviderOptions options) => Harden(options.Cookie, Prefix + "notice");

    private void Harden(CookieBuilder cookie, string name)
    {
        cookie.Name = (site.Value.IsHttps ? "__Host-" : "") + name;
        cookie.Path = "/";
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = site.Value.IsHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.None;
    }
}
