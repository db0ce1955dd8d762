using System.Text.Json;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Portal.Hosting;

/// <summary>
/// <c>POST /csp-reports</c>: browsers tell which rule of ours a page broke, in either of their two formats. Anybody may
/// send anything here, so little is read, little is written, and nothing is kept but a line in the log.
/// </summary>
internal sealed partial class CspReports(ILogger<CspReports> logger) : IDisposable
{
    public const string Path = "/csp-reports";

    /// <summary>From everybody together. More tell nothing new.</summary>
    public const int MostPerMinute = 60;

    /// <summary>In bytes.</summary>
    public const int MostBytes = 16 * 1024;

    private const int MostInOne = 10;

    private readonly FixedWindowRateLimiter perMinute = new(new() { PermitLimit = MostPerMinute, Window = TimeSpan.FromMinutes(1) });

    public void Dispose() => perMinute.Dispose();

    /// <returns>204, also where there was nothing to write down.</returns>
    public async Task<IResult> HandleAsync(HttpContext context)
    {
        if (!MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type)
            || type.MediaType.Value?.ToLowerInvariant() is not ("application/csp-report" or "application/reports+json"))
        {
            return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        }

        using var place = perMinute.AttemptAcquire();
        if (!place.IsAcquired)
        {
            context.Response.Headers.RetryAfter = "60";
            return Results.StatusCode(StatusCodes.Status429TooManyRequests);
        }

        context.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = MostBytes;
        try
        {
            using var report = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
            foreach (var violation in CspViolation.AllIn(report.RootElement).Take(MostInOne))
            {
                LogViolation(violation.Directive, violation.Blocked, violation.Page);
            }

            return Results.NoContent();
        }
        catch (BadHttpRequestException e)
        {
            return Results.StatusCode(e.StatusCode);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The second kind: strings that are no text.
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A browser reports that {Directive} kept {Blocked} from the page {Page}")]
    private partial void LogViolation(string directive, string blocked, string page);
}

internal static class CspReportsServices
{
    public static void MapCspReports(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost(CspReports.Path, static (HttpContext context, [FromServices] CspReports reports) => reports.HandleAsync(context))
            .WithMetadata(new SkipStatusCodePagesAttribute())
            .AllowAnonymous();
}
