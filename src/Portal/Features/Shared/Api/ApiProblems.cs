using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Portal.Features.Shared.Api;

/// <summary>What programs are told instead of an answer: a problem of RFC 9457, in English, as the field names are.</summary>
public static class ApiProblems
{
    /// <summary>Everything that answers programs is below it.</summary>
    public const string Root = "/api";

    /// <summary>Within a version things are added, and nothing is renamed or taken away.</summary>
    public const string Version = $"{Root}/v1";

    public static bool IsApi(PathString path) => path.StartsWithSegments(Root);

    /// <summary>Below it a token is needed, and scripts of other sites have none.</summary>
    public const string Closed = $"{Version}/inquiries";

    public static bool IsOpen(PathString path) => IsApi(path) && !path.StartsWithSegments(Closed);

    /// <summary>Lets scripts of other sites read what is for everybody, problems included.</summary>
    public static void Open(HttpContext context, PathString path)
    {
        if (IsOpen(path))
        {
            context.Response.Headers.AccessControlAllowOrigin = "*";
            context.Response.Headers.AccessControlExposeHeaders = "ETag";
        }
    }

    /// <summary>What a browser asks before a script of another site may send a header such as If-None-Match.</summary>
    public static Task AnswerPreflightAsync(HttpContext context)
    {
        Open(context, context.Request.Path);
        var headers = context.Response.Headers;
        headers.AccessControlAllowMethods = "GET, HEAD";
        headers.AccessControlAllowHeaders = "If-None-Match";
        headers.AccessControlMaxAge = "86400";
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    public static ProblemHttpResult NotThere() => Of(StatusCodes.Status404NotFound, "There is nothing at this address, or nothing that is for you.");

    public static ProblemHttpResult NotAllowed(HttpContext context)
    {
        Open(context, context.Request.Path);
        context.Response.Headers.Allow = "GET, HEAD";
        return Of(StatusCodes.Status405MethodNotAllowed, "This address is only read.");
    }

    public static ProblemHttpResult Of(int status, string detail) => TypedResults.Problem(detail, statusCode: status);

    /// <summary>What such a problem looks like, for the description.</summary>
    public static JsonNode? ExampleOf(int status) => JsonSerializer.SerializeToNode(Of(status, "What is wrong, in a sentence.").ProblemDetails);
}
