using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.Options;
using Portal.Features.Account;
using Portal.Model.Accounts;
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
        options.ExpireTimeSpan = AccountSession.Longest;
        options.SlidingExpiration = false;

        // The framework's redirects begin with the Host header, which anybody can choose.
        options.Events.OnRedirectToLogin = RedirectHere;
        options.Events.OnRedirectToAccessDenied = RedirectHere;

        // In place of the framework's look at the security stamp every half hour.
        options.Events.OnSigningIn = context => Sessions(context.HttpContext).BeginAsync(context.Principal!, context.HttpContext);
        options.Events.OnValidatePrincipal = ValidateAsync;
        options.Events.OnSigningOut = context => Sessions(context.HttpContext).EndAsync(context.HttpContext.User, context.HttpContext.RequestAborted);
    }

    private static Task RedirectHere(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.Redirect(new Uri(context.RedirectUri).PathAndQuery);
        return Task.CompletedTask;
    }

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        // Styles and scripts are for everybody, and a page asks for many.
        var isAsset = context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;
        if (!isAsset && !await Sessions(context.HttpContext).LookAsync(context.Principal!, context.HttpContext.RequestAborted))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(context.Scheme.Name);
        }
    }

    private static AccountSessions Sessions(HttpContext context) => context.RequestServices.GetRequiredService<AccountSessions>();

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
