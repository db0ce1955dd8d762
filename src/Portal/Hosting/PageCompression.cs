using Microsoft.AspNetCore.ResponseCompression;
using Portal.Hosting.Ready;

namespace Portal.Hosting;

/// <summary>
/// Pages for everybody travel compressed. Pages with somebody's secrets on them do not: where an attacker can choose a
/// part of a page and watch its size, compression gives the rest away (BREACH). Form tokens are encrypted anew for each
/// page, so they are not at risk.
/// </summary>
internal static class PageCompression
{
    public static void AddPageCompression(this IServiceCollection services) => services.AddResponseCompression(options =>
    {
        options.EnableForHttps = true;
        options.MimeTypes = ["text/html", "application/atom+xml", "application/xml", "text/plain"];
        options.Providers.Add<BrotliCompressionProvider>();
        options.Providers.Add<GzipCompressionProvider>();
    });

    public static void UsePageCompression(this IApplicationBuilder app) =>
        app.UseWhen(static context => IsForEverybody(context.Request) && !ReadyAnswersMiddleware.IsToBeKept(context), static branch => branch.UseResponseCompression());

    private static bool IsForEverybody(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && !request.Path.StartsWithSegments("/inquiries") && !request.Path.StartsWithSegments("/review") && !request.Path.StartsWithSegments("/account")
        && !request.Cookies.Keys.Any(name => name.EndsWith(PortalCookies.Session, StringComparison.Ordinal));
}
