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

    public static ProblemHttpResult NotThere() => Of(StatusCodes.Status404NotFound, "There is nothing at this address, or nothing that is for you.");

    public static ProblemHttpResult NotAllowed(HttpContext context)
    {
        context.Response.Headers.Allow = "GET, HEAD";
        return Of(StatusCodes.Status405MethodNotAllowed, "This address is only read.");
    }

    public static ProblemHttpResult Of(int status, string detail) => TypedResults.Problem(detail, statusCode: status);

    /// <summary>What such a problem looks like, for the description.</summary>
    public static JsonNode? ExampleOf(int status) => JsonSerializer.SerializeToNode(Of(status, "What is wrong, in a sentence.").ProblemDetails);
}
