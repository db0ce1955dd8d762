using System.Net;
using Portal.IntegrationTests.Ready;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Api;

/// <summary>How answers for everybody travel.</summary>
public sealed class OpenAnswersTests(PostgresServer postgres) : IAsyncLifetime
{
    private static readonly string[] Lists = ["/api/v1/topics", "/api/v1/publications", "/api/v1/openapi.json"];

    private readonly GatedPortal portal = new(postgres);

    public async ValueTask InitializeAsync()
    {
        await portal.InitializeAsync();
        await portal.HearsAsync();
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task They_are_kept_compressed_open_to_other_sites_and_not_for_searches()
    {
        var paths = await EveryPathAsync();
        var first = new Dictionary<string, Answer>();
        foreach (var path in paths)
        {
            var answer = first[path] = (await portal.AskAsync(path, "gzip, br")).Is(HttpStatusCode.OK);
            ApiDesk.Read(answer);
            Assert.Equal(("br", "*", "ETag", "noindex"), (answer.Headers["Content-Encoding"], answer.Headers["Access-Control-Allow-Origin"], answer.Headers["Access-Control-Expose-Headers"], answer.Headers["X-Robots-Tag"]));
            Assert.Equal(("public, no-cache", "Accept-Encoding", "nosniff"), (answer.Headers["Cache-Control"], answer.Headers["Vary"], answer.Headers["X-Content-Type-Options"]));
            Assert.StartsWith("default-src 'none'; frame-ancestors 'none'", answer.Headers["Content-Security-Policy"], StringComparison.Ordinal);
            Assert.DoesNotContain("Set-Cookie", answer.Headers.Keys);
            Assert.DoesNotContain("Access-Control-Allow-Credentials", answer.Headers.Keys);
            Assert.DoesNotMatch("\"\\w+\": ?null", answer.Text);

            var known = (await portal.AskAsync(path, "gzip, br", answer.Tag)).Is(HttpStatusCode.NotModified);
            Assert.Empty(known.Body);
            Assert.Equal((answer.Tag, "*"), (known.Tag, known.Headers["Access-Control-Allow-Origin"]));
            var head = (await portal.AskAsync(path, "gzip, br", method: HttpMethod.Head)).Is(HttpStatusCode.OK);
            Assert.Empty(head.Body);
            Assert.Equal(answer.Headers, head.Headers);
        }

        await portal.Gate.ShutAsync();
        foreach (var path in paths)
        {
            var again = (await portal.AskAsync(path, "gzip, br")).Is(HttpStatusCode.OK);
            Assert.Equal(first[path].Headers, again.Headers);
            Assert.Equal(first[path].Body, again.Body);
        }

        var away = await portal.AskAsync("/api/v1/topics?anew=1");
        away.IsProblem(HttpStatusCode.ServiceUnavailable);
        Assert.Equal("30", away.Headers["Retry-After"]);
    }

    [Theory]
    [InlineData("GET", "/api/v1/topics/nothing-here", HttpStatusCode.NotFound)]
    [InlineData("GET", "/api/v1/publications/nothing-here", HttpStatusCode.NotFound)]
    [InlineData("GET", "/api/v1/nothing-here", HttpStatusCode.NotFound)]
    [InlineData("GET", "/zh/api/v2/topics", HttpStatusCode.NotFound)]
    [InlineData("GET", "/api", HttpStatusCode.NotFound)]
    [InlineData("POST", "/api/v1/topics", HttpStatusCode.MethodNotAllowed)]
    [InlineData("POST", "/api/v1/publications/any", HttpStatusCode.MethodNotAllowed)]
    [InlineData("PUT", "/api/v1/topics", HttpStatusCode.MethodNotAllowed)]
    [InlineData("DELETE", "/zh/api/v1/topics/any", HttpStatusCode.MethodNotAllowed)]
    [InlineData("OPTIONS", "/zh/api/v1/topics", HttpStatusCode.MethodNotAllowed)]
    public async Task What_cannot_be_answered_is_a_problem(string method, string path, HttpStatusCode status)
    {
        var answer = await portal.AskAsync(path, method: new(method));
        answer.IsProblem(status);
        Assert.Equal(status == HttpStatusCode.MethodNotAllowed, answer.Headers.TryGetValue("Allow", out var allowed) && allowed == "GET, HEAD");
        Assert.DoesNotContain("ETag", answer.Headers.Keys);
    }

    [Fact]
    public async Task Scripts_of_other_sites_may_ask_whether_it_changed_and_read_what_went_wrong()
    {
        var preflight = await portal.AskAsync("/api/v1/topics", method: HttpMethod.Options);
        preflight.Is(HttpStatusCode.NoContent);
        Assert.Equal(("*", "If-None-Match"), (preflight.Headers["Access-Control-Allow-Origin"], preflight.Headers["Access-Control-Allow-Headers"]));
        Assert.Equal("*", (await portal.AskAsync("/api/v1/topics", method: HttpMethod.Post)).Headers["Access-Control-Allow-Origin"]);
        Assert.Equal("*", (await portal.AskAsync("/api/v1/topics/nothing-here")).Headers["Access-Control-Allow-Origin"]);

        // What a token opens is for no script of another site.
        foreach (var method in new[] { HttpMethod.Options, HttpMethod.Get, HttpMethod.Post })
        {
            var answer = await portal.AskAsync("/api/v1/inquiries", method: method);
            Assert.True((int)answer.Status >= 400);
            Assert.DoesNotContain("Access-Control-Allow-Origin", answer.Headers.Keys);
        }
    }

    [Fact]
    public async Task Pages_name_what_they_are_for_programs()
    {
        foreach (var (page, path) in new[] { ("/topics", "/api/v1/topics"), ("/zh/publications", "/api/v1/publications") })
        {
            Assert.Equal(path, (await portal.VisitAsync(page)).One("link[rel=alternate][type='application/json']").GetAttribute("href"));
        }
    }

    private async Task<IReadOnlyList<string>> EveryPathAsync()
    {
        var topics = (await portal.JsonAsync("/api/v1/topics")).Slugs("topics").Select(slug => $"/api/v1/topics/{slug}");
        var papers = (await portal.JsonAsync("/api/v1/publications")).Slugs("publications").Where(slug => !slug.Any(char.IsAsciiLetterUpper)).Select(slug => $"/api/v1/publications/{slug}");
        return [.. Lists, .. Lists.Select(path => $"/zh{path}"), .. topics, .. papers];
    }
}
