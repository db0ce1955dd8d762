using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.Options;
using Portal.Features.Account;
using Portal.Features.Shared;
using Portal.Model.Accounts;
using Portal.Model.Site;

namespace Portal.Hosting;

/// <summary>The framework's cookies, under the rule of <see cref="SiteCookies"/>, and the sessions behind one of them.</summary>
internal sealed class PortalCookies(IOptions<SiteOptions> site) :
    IConfigureNamedOptions<CookieAuthenticationOptions>, IConfigureOptions<AntiforgeryOptions>, IConfigureOptions<CookieTempDataProviderOptions>
{
    /// <summary>How the name of the cookie of a signed-in person ends.</summary>
    public const string Session = "portal-session";

    /// <summary>The same of the cookie with what one page tells the next one to say.</summary>
    public const string Notice = "portal-notice";

    public void Configure(string? name, CookieAuthenticationOptions options)
    {
        if (name == IdentityConstants.TwoFactorUserIdScheme)
        {
            // Holds the challenge that a passkey answers.
            options.Cookie.Harden(site.Value, "portal-challenge");
            options.ExpireTimeSpan = TimeSpan.FromMinutes(5);
            return;
        }

        if (name != IdentityConstants.ApplicationScheme)
        {
            return;
        }

        options.Cookie.Harden(site.Value, Session);
        options.LoginPath = "/account/sign-in";
        options.LogoutPath = "/account/sign-out";
        options.ExpireTimeSpan = AccountSession.Longest;
        options.SlidingExpiration = false;

        // The framework's redirects begin with the Host header, which anybody can choose.
        options.Events.OnRedirectToLogin = RedirectHere;
        options.Events.OnRedirectToAccessDenied = RefuseAsync;

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
        // Styles and scripts are for everybody, and a page asks for many. The page of an error shows nothing of anybody, and
        // may be there because the database cannot be asked.
        var isAsset = context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;
        if (isAsset || IsInsteadOfAPage(context.HttpContext))
        {
            return;
        }

        if (await Sessions(context.HttpContext).LookAsync(context.Principal!, !NotPresent.Is(context.HttpContext), context.HttpContext.RequestAborted) is { } session)
        {
            context.HttpContext.Features.Set(session);
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(context.Scheme.Name);
    }

    private static bool IsInsteadOfAPage(HttpContext context) =>
        context.Features.Get<IExceptionHandlerFeature>() is not null || context.Features.Get<IStatusCodeReExecuteFeature>() is not null;

    /// <summary>Who only lacks a second factor is led to where one is set up. For everybody else what they may not see is not there.</summary>
    private static Task RefuseAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.HttpContext;
        var isRequired = request.RequestServices.GetRequiredService<IOptions<AccountOptions>>().Value.RequireSecondFactor;
        if (!isRequired || SecondFactorRequirement.IsMetBy(request.User))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        context.Response.Redirect($"{request.Request.PathBase}/account");
        return Task.CompletedTask;
    }

    private static AccountSessions Sessions(HttpContext context) => context.RequestServices.GetRequiredService<AccountSessions>();

    public void Configure(CookieAuthenticationOptions options) => Configure(Options.DefaultName, options);

    public void Configure(AntiforgeryOptions options)
    {
        options.Cookie.Harden(site.Value, "portal-form");
        options.SuppressXFrameOptionsHeader = true;
    }

    public void Configure(CookieTempDataProviderOptions options) => options.Cookie.Harden(site.Value, Notice);
}
