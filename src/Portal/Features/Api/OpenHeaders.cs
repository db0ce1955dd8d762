namespace Portal.Features.Api;

/// <summary>
/// What is for everybody is for scripts of other sites too, without cookies. A browser or a cache may keep it and asks each
/// time whether it still holds. Searches find the pages instead.
/// </summary>
internal sealed class OpenHeaders : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var headers = context.HttpContext.Response.Headers;
        headers.AccessControlAllowOrigin = "*";
        headers.AccessControlExposeHeaders = "ETag";
        headers["X-Robots-Tag"] = "noindex";
        headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
        headers.CacheControl = "public, no-cache";
        return next(context);
    }
}
