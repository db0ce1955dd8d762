namespace Portal.Features.Shared;

/// <summary>
/// Put on an endpoint that a page asks by itself, or sent as a header with such a request: nobody is there because of it, so
/// it does not keep a session from ending.
/// </summary>
public sealed class NotPresent
{
    public const string Header = "Portal-By-Itself";

    public static bool Is(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<NotPresent>() is not null || context.Request.Headers.ContainsKey(Header);
}
