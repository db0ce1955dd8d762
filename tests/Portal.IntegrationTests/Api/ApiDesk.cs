using System.Net;
using System.Text.Json;
using Portal.IntegrationTests.Ready;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Api;

/// <summary>What programs ask and are told.</summary>
internal static class ApiDesk
{
    public static async Task<JsonElement> JsonAsync(this PortalServer portal, string path) => Read((await portal.AskAsync(path)).Is(HttpStatusCode.OK));

    public static JsonElement Read(Answer answer)
    {
        Assert.Equal("application/json; charset=utf-8", answer.Headers["Content-Type"]);
        return JsonDocument.Parse(answer.Text).RootElement;
    }

    /// <summary>A problem of RFC 9457 that says the same status as the answer.</summary>
    public static JsonElement IsProblem(this Answer answer, HttpStatusCode status)
    {
        answer.Is(status);
        Assert.Equal("application/problem+json", answer.Headers["Content-Type"]);
        var problem = JsonDocument.Parse(answer.Text).RootElement;
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        Assert.NotEmpty(problem.GetProperty("title").GetString()!);
        Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
        return problem;
    }

    public static string? Of(this JsonElement node, params string[] names)
    {
        foreach (var name in names)
        {
            if (!node.TryGetProperty(name, out node))
            {
                return null;
            }
        }

        return node.ToString();
    }

    public static IReadOnlyList<string> Slugs(this JsonElement list, string name) => [.. list.GetProperty(name).EnumerateArray().Select(item => item.Of("slug")!)];
}
