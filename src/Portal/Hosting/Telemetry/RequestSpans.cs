using Microsoft.AspNetCore.Http.Features;

namespace Portal.Hosting.Telemetry;

/// <summary>Gives the span of a request its name, route and outcome: which page, never which address.</summary>
internal static class RequestSpans
{
    private const string Route = "http.route";

    /// <summary>To stand before everything else, so that it sees what was answered in the end.</summary>
    public static void UseRequestSpans(this IApplicationBuilder app) => app.Use(static (context, next) =>
    {
        if (context.Features.Get<IHttpActivityFeature>()?.Activity is { IsAllDataRequested: true })
        {
            context.Response.OnCompleted(static state =>
            {
                Describe((HttpContext)state);
                return Task.CompletedTask;
            }, context);
        }

        return next(context);
    });

    /// <summary>To stand behind routing: what says later what went wrong has another route.</summary>
    public static void UseRoutesOfSpans(this IApplicationBuilder app) => app.Use(static (context, next) =>
    {
        if (context.Features.Get<IHttpActivityFeature>()?.Activity is { IsAllDataRequested: true } span && span.GetTagItem(Route) is null)
        {
            span.SetTag(Route, PatternOf(context) ?? "");
        }

        return next(context);
    });

    private static void Describe(HttpContext context)
    {
        var span = context.Features.Get<IHttpActivityFeature>()!.Activity;
        var method = Known(context.Request.Method);
        var route = span.GetTagItem(Route) as string ?? PatternOf(context);
        span.DisplayName = string.IsNullOrEmpty(route) ? method : $"{method} {route}";
        span.SetTag("http.request.method", method);
        span.SetTag("http.response.status_code", context.Response.StatusCode);
        span.SetTag(Route, string.IsNullOrEmpty(route) ? null : route);
        if (context.Response.StatusCode >= StatusCodes.Status500InternalServerError)
        {
            span.SetStatus(System.Diagnostics.ActivityStatusCode.Error);
        }
    }

    private static string? PatternOf(HttpContext context) =>
        context.GetEndpoint() is RouteEndpoint { RoutePattern.RawText: { } pattern } ? "/" + pattern.TrimStart('/') : null;

    private static string Known(string method) =>
        HttpMethods.IsGet(method) ? "GET" : HttpMethods.IsPost(method) ? "POST" : HttpMethods.IsHead(method) ? "HEAD" : HttpMethods.IsOptions(method) ? "OPTIONS" : "_OTHER";
}
