using Portal.Model.Site;

namespace Portal.Features.Shared;

/// <summary>
/// One rule for every cookie: not for scripts, not for other sites, for the whole site in both languages; and bound to the
/// host by its <c>__Host-</c> name exactly when the public address is https, where browsers accept such names.
/// </summary>
public static class SiteCookies
{
    public static void Harden(this CookieBuilder cookie, SiteOptions site, string name)
    {
        cookie.Name = (site.IsHttps ? "__Host-" : "") + name;
        cookie.Path = "/";
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = site.IsHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.None;
    }
}
