using System.Globalization;
using Microsoft.Extensions.Options;
using Portal.Model.Site;

namespace Portal.Hosting;

internal static class SiteAddress
{
    /// <summary>What <c>Site:BaseUrl</c> says, or else the first address that the portal listens on, as a browser here would call it.</summary>
    public static string Of(string configured, string urls)
    {
        if (configured.Length > 0)
        {
            return configured.TrimEnd('/');
        }

        var binding = BindingAddress.Parse(urls.Split(';', StringSplitOptions.RemoveEmptyEntries)[0]);
        var host = binding.Host is "+" or "*" or "0.0.0.0" or "[::]" ? "localhost" : binding.Host;
        return $"{binding.Scheme}://{host}:{binding.Port}";
    }

    /// <summary>
    /// Where the public address is https, every request came that way, also where the proxy does not say so or is not
    /// believed; cookies that are for https only could not be set otherwise.
    /// </summary>
    public static void UseSchemeOfSite(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<SiteOptions>>().Value.IsHttps)
        {
            app.Use(static (context, next) =>
            {
                context.Request.Scheme = Uri.UriSchemeHttps;
                return next(context);
            });
        }
    }
}

/// <summary>Says what is wrong with the section in one sentence a fault, before the portal takes its first request.</summary>
internal sealed class SiteOptionsCheck : IValidateOptions<SiteOptions>
{
    private static readonly HashSet<string> Countries =
        [.. CultureInfo.GetCultures(CultureTypes.SpecificCultures).Select(culture => new RegionInfo(culture.Name).TwoLetterISORegionName).Where(code => code.Length == 2 && code.All(char.IsAsciiLetterUpper))];

    public ValidateOptionsResult Validate(string? name, SiteOptions options)
    {
        List<string> faults = [];
        if (string.IsNullOrWhiteSpace(options.Name))
        {
            faults.Add("Site:Name is empty; it is shown on every page and in every letter.");
        }

        if (!Uri.TryCreate(options.BaseUrl, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https") || url.PathAndQuery != "/")
        {
            faults.Add($"Site:BaseUrl is \"{options.BaseUrl}\", which is not an address such as https://portal.example.org.");
        }

        if (!TimeZoneInfo.TryFindSystemTimeZoneById(options.TimeZone, out _))
        {
            faults.Add($"Site:TimeZone is \"{options.TimeZone}\", which this machine does not know; use a name such as Asia/Shanghai.");
        }

        if (options.SecurityContact.Length > 0 && SecurityContact.Address(options) is null)
        {
            faults.Add($"Site:SecurityContact is \"{options.SecurityContact}\", which is neither a mail address nor an address that begins with https://.");
        }

        if (options.Country.Length > 0 && !Countries.Contains(options.Country))
        {
            faults.Add($"Site:Country is \"{options.Country}\", which is not the two capital letters of a country, such as CN.");
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
