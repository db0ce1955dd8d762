using Microsoft.Net.Http.Headers;
using Portal.Features.Shared.Api;

namespace Portal.Hosting;

/// <summary>Turns away what no page of ours asks for, before anything looks at it.</summary>
internal static class KnownRequests
{
    private const string Methods = "GET, HEAD, POST";

    public static void UseKnownRequests(this IApplicationBuilder app) => app.Use(static (context, next) =>
    {
        var request = context.Request;
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && !HttpMethods.IsPost(request.Method))
        {
            if (ApiProblems.IsApi(request.Path) || (request.Path.StartsWithSegments("/zh", out var rest) && ApiProblems.IsApi(rest)))
            {
                return HttpMethods.IsOptions(request.Method) && ApiProblems.IsOpen(request.Path)
                    ? ApiProblems.AnswerPreflightAsync(context)
                    : ApiProblems.NotAllowed(context).ExecuteAsync(context);
            }

            // A page answers any method whatever, TRACE among them.
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            context.Response.Headers.Allow = Methods;
            return Task.CompletedTask;
        }

        if (request.HasFormContentType && !IsUtf8(request.ContentType))
        {
            // Forms are served in UTF-8. Other names of encodings lose characters, and some make the reader throw.
            context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return Task.CompletedTask;
        }

        return next(context);
    });

    private static bool IsUtf8(string? contentType) =>
        !MediaTypeHeaderValue.TryParse(contentType, out var type) || !type.Charset.HasValue
        || type.Charset.Value.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase);
}
