namespace Portal.Hosting;

internal static class NotFoundEndpoint
{
    /// <summary>
    /// Opened on purpose: without an endpoint, the fallback policy would send every mistyped address to the sign-in page.
    /// </summary>
    public static void MapNotFound(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapFallback("{**path}", static context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }).AllowAnonymous();
}
