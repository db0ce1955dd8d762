using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Features.Account;
using Portal.Features.Account.Tokens;
using Portal.Features.Shared.Api;
using Portal.Hosting.Ending;
using Portal.Hosting.Load;
using Portal.Hosting.Ready;
using Portal.Hosting.Telemetry;
using Portal.Model.Accounts;
using Portal.Model.Site;

namespace Portal.Hosting;

internal static class HostingServices
{
    public static void AddPortalHosting(this WebApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.AddSite();
        builder.AddAccounts();
        builder.AddProxies();
        builder.AddPortalHealth();
        builder.AddEnding();
        builder.AddLoadLimits();
        builder.Services.AddPageCompression();
        builder.Services.AddSingleton<ReadyAnswers>();
        builder.Services.AddScoped<FirstStart>();
        builder.Services.AddScoped<StartReport>();
        builder.Services.AddHostedService<TelemetryExport>();
        builder.Services.AddSingleton<CspReports>();
        builder.WebHost.ConfigureKestrel(ConnectionLimits.Set);
    }

    private static void AddSite(this WebApplicationBuilder builder)
    {
        var urls = builder.Configuration[WebHostDefaults.ServerUrlsKey] ?? PortalBuilder.DefaultUrl;
        builder.Services.AddOptions<SiteOptions>().BindConfiguration(SiteOptions.Section)
            .PostConfigure(site => site.BaseUrl = SiteAddress.Of(site.BaseUrl, urls))
            .ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<SiteOptions>, SiteOptionsCheck>();
    }

    private static void AddAccounts(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddDataProtection().SetApplicationName("portal");
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddScheme<AuthenticationSchemeOptions, TokenAuthentication>(ApiScopes.Scheme, null)
            .AddIdentityCookies();
        services.AddIdentityCore<PortalUser>(options =>
            {
                options.Stores.SchemaVersion = PortalDbContext.IdentityTables;
                options.User.RequireUniqueEmail = true;

                // The user's name is the mail address, which has rules of its own and may have an apostrophe.
                options.User.AllowedUserNameCharacters = "";

                // Length is what counts (NIST 800-63B); rules of composition only make people predictable.
                options.Password.RequiredLength = AccountRules.MinPasswordLength;
                options.Password.RequireDigit = options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = options.Password.RequireNonAlphanumeric = false;
                options.Password.RequiredUniqueChars = 5;
            })
            .AddEntityFrameworkStores<PortalDbContext>()
            .AddSignInManager()
            .AddDefaultTokenProviders()
            .AddErrorDescriber<AccountErrors>()
            .AddPasswordValidator<PasswordLimit>()
            .AddPasswordValidator<CommonPasswords>()
            .AddClaimsPrincipalFactory<PortalClaims>();

        // For the public address, whatever a Host header says; found without a name, and unlocked by its person.
        services.AddOptions<IdentityPasskeyOptions>().Configure<IOptions<SiteOptions>>((passkeys, site) =>
        {
            var address = new Uri(site.Value.BaseUrl);
            passkeys.ServerDomain = address.Host;
            passkeys.ResidentKeyRequirement = "required";
            passkeys.ValidateOrigin = context => ValueTask.FromResult(!context.CrossOrigin && context.Origin == address.GetLeftPart(UriPartial.Authority));
        });

        // OWASP's figure for PBKDF2 with SHA-512; the framework's own is 100,000.
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 220_000);
        services.AddSingleton<IConfigureOptions<Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions>, PortalCookies>();
        services.AddSingleton<IConfigureOptions<Microsoft.AspNetCore.Antiforgery.AntiforgeryOptions>, PortalCookies>();
        services.AddSingleton<IConfigureOptions<Microsoft.AspNetCore.Mvc.CookieTempDataProviderOptions>, PortalCookies>();
        services.AddSingleton<IAuthorizationHandler, SecondFactorHandler>();
        var owner = new AuthorizationPolicyBuilder().RequireRole(nameof(PortalRole.Owner)).AddRequirements(new SecondFactorRequirement()).Build();
        services.AddAuthorizationBuilder()
            .AddPolicy(AccountRules.SignedInPolicy, policy => policy.RequireAuthenticatedUser())
            .AddPolicy(AccountRules.ColleaguePolicy, policy => policy.RequireAuthenticatedUser().AddRequirements(new SecondFactorRequirement()))
            .AddPolicy(AccountRules.OwnerPolicy, owner)
            .AddPolicy(ApiScopes.Read, policy => policy.AddAuthenticationSchemes(ApiScopes.Scheme).RequireClaim(ApiScopes.Claim, ApiScopes.Read))
            .AddPolicy(ApiScopes.Export, policy => policy.AddAuthenticationSchemes(ApiScopes.Scheme).RequireClaim(ApiScopes.Claim, ApiScopes.Export))
            .SetDefaultPolicy(owner)
            .SetFallbackPolicy(owner);
    }

    /// <summary>Forwarded headers are believed only from the proxies that are named.</summary>
    private static void AddProxies(this WebApplicationBuilder builder)
    {
        var trusted = TrustedProxies.Parse(builder.Configuration["Proxy:Trusted"] ?? "");
        builder.Services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var network in trusted)
            {
                options.KnownIPNetworks.Add(network);
            }

            options.ForwardedHeaders = options.KnownIPNetworks.Count > 0
                ? ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto
                : ForwardedHeaders.None;
        });
    }
}
