using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Portal.IntegrationTests.Found;
using Portal.IntegrationTests.Ready;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Api;

/// <summary>The description of the API is whole, and the answers are as it says.</summary>
public sealed partial class DescriptionTests(PortalServer portal) : IClassFixture<PortalServer>
{
    [Fact]
    public async Task Every_endpoint_is_in_it_once_with_words()
    {
        var document = await portal.JsonAsync("/api/v1/openapi.json");
        Assert.Matches(@"^3\.1\.\d+$", document.Of("openapi")!);
        Assert.NotEmpty(document.Of("info", "title")!);
        Assert.NotEmpty(document.Of("info", "description")!);
        Assert.Equal("1", document.Of("info", "version"));
        Assert.Equal(PortalServer.BaseUrl, document.GetProperty("servers")[0].Of("url"));

        var mapped = portal.Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") == true)
            .Select(endpoint => endpoint.RoutePattern.RawText!).Where(path => path.StartsWith("/api/v1/", StringComparison.Ordinal) && path != "/api/v1/openapi.json");
        Assert.Equal(mapped.Order(StringComparer.Ordinal), document.GetProperty("paths").EnumerateObject().Select(path => path.Name).Order(StringComparer.Ordinal));

        var operations = Operations(document).ToList();
        Assert.Equal(operations.Count, operations.Select(operation => operation.Operation.Of("operationId")).Distinct().Count());
        Assert.All(operations, operation =>
        {
            Assert.NotEmpty(operation.Operation.Of("summary")!);
            Assert.Equal(
                InBraces().Matches(operation.Path).Select(match => match.Groups[1].Value),
                operation.Operation.TryGetProperty("parameters", out var parameters)
                    ? parameters.EnumerateArray().Where(parameter => parameter.Of("in") == "path").Select(parameter => parameter.Of("name"))
                    : []);
            foreach (var answer in operation.Operation.GetProperty("responses").EnumerateObject())
            {
                Assert.NotEmpty(answer.Value.Of("description")!);
                if (answer.Value.TryGetProperty("content", out var content) && content.TryGetProperty("application/problem+json", out var problem))
                {
                    Assert.Equal(answer.Name, problem.Of("example", "status"));
                }
            }
        });
    }

    [Fact]
    public async Task Every_part_that_it_names_is_there_and_every_value_is_explained()
    {
        var document = await portal.JsonAsync("/api/v1/openapi.json");
        var schemas = new AnswerSchemas(document);
        Assert.All(Named(document), name => schemas.Find(name));
        foreach (var schema in document.GetProperty("components").GetProperty("schemas").EnumerateObject().Where(schema => schema.Name.EndsWith("Answer", StringComparison.Ordinal)))
        {
            Assert.All(schema.Value.GetProperty("properties").EnumerateObject(), property => Assert.True(schemas.IsExplained(property.Value), $"{schema.Name}.{property.Name}"));
        }
    }

    [Fact]
    public async Task Real_answers_are_as_it_says()
    {
        await portal.AddAsync(PublicSite.Opening("as-described", DateOnly.FromDateTime(portal.Clock.Now.UtcDateTime).AddDays(3)));
        var document = await portal.JsonAsync("/api/v1/openapi.json");
        var schemas = new AnswerSchemas(document);
        foreach (var (path, operation) in Operations(document).Where(operation => !operation.Path.Contains("/inquiries", StringComparison.Ordinal)))
        {
            var slug = path.Contains("/topics", StringComparison.Ordinal) ? "as-described" : (await portal.JsonAsync("/api/v1/publications")).Slugs("publications")[0];
            schemas.Check(await portal.JsonAsync(path.Replace("{slug}", slug, StringComparison.Ordinal)), AnswerSchemas.Of(operation, "200", "application/json"), path);
            if (path.Contains("{slug}", StringComparison.Ordinal))
            {
                var problem = (await portal.AskAsync(path.Replace("{slug}", "nothing-here", StringComparison.Ordinal))).IsProblem(HttpStatusCode.NotFound);
                schemas.Check(problem, AnswerSchemas.Of(operation, "404", "application/problem+json"), path);
            }
        }
    }

    internal static IEnumerable<(string Path, JsonElement Operation)> Operations(JsonElement document) =>
        document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Select(operation => (path.Name, operation.Value)));

    private static IEnumerable<string> Named(JsonElement node) => node.ValueKind switch
    {
        JsonValueKind.Object => node.EnumerateObject().SelectMany(property => property is { Name: "$ref", Value.ValueKind: JsonValueKind.String } ? [property.Value.GetString()!] : Named(property.Value)),
        JsonValueKind.Array => node.EnumerateArray().SelectMany(Named),
        _ => [],
    };

    [GeneratedRegex(@"\{(\w+)\}", RegexOptions.NonBacktracking)]
    private static partial Regex InBraces();
}
