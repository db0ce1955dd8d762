using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.StaticAssets;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Hosting;

/// <summary>Every endpoint is either in this list or asks who is there.</summary>
public sealed class ClosedByDefaultTests(ClosedByDefaultTests.PortalWithOneMore portal) : IClassFixture<ClosedByDefaultTests.PortalWithOneMore>
{
    private const string Planted = "/planted";

    /// <summary>Only in a program that was not published, and closed; matches nothing but such files.</summary>
    private const string FilesAddedSinceTheBuild = "/{**path:file}";

    private static readonly string[] Public =
    [
        "/", "/publications", "/topics", "/topics/{slug}", "/news", "/projects", "/about", "/privacy",
        "/contact", "/contact/intern", "/contact/collaboration", "/contact/talk", "/contact/question", "/contact/files", "/inquiries/{token}",
        "/account/sign-in", "/account/set-up/{secret}",
        "/csp-reports", "/.well-known/security.txt", "/error/{code:int=500}", "/healthz/live", "/healthz/ready", "/{**path}",
    ];

    [Fact]
    public async Task Who_is_not_in_the_list_is_sent_to_the_sign_in_page()
    {
        var closed = Routes().Where(route => !Public.Contains(route.Pattern)).ToList();
        Assert.Contains(closed, route => route.Pattern == Planted);
        foreach (var (pattern, path) in closed)
        {
            await AsksWhoIsThereAsync(pattern, "", path);
            await AsksWhoIsThereAsync(pattern, "/zh", path);
        }
    }

    [Fact]
    public void What_is_open_was_opened_on_purpose() =>
        Assert.All(Endpoints(), endpoint => Assert.Equal(Public.Contains(Pattern(endpoint)), endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null));

    [Fact]
    public void The_pages_of_the_list_are_there() =>
        Assert.Empty(Public.Except(Endpoints().Select(Pattern)).Except(["/account/sign-in", "/account/set-up/{secret}"]));

    [Fact]
    public void Every_page_and_every_other_endpoint_is_walked()
    {
        Assert.True(Endpoints().Count(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null) >= 13);
        Assert.All(portal.Endpoints, endpoint => Assert.IsType<RouteEndpoint>(endpoint));
    }

    private async Task AsksWhoIsThereAsync(string pattern, string language, string path)
    {
        using var visitor = portal.NewVisitor(followsRedirects: false);
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Post, HttpMethod.Head })
        {
            var answer = await visitor.SendAsync(new(method, language + path));
            if (answer.Status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
            {
                continue;
            }

            Assert.True(answer.Status is HttpStatusCode.Redirect, $"{method} {pattern} answered {(int)answer.Status}:\n{answer.Body}");
            Assert.StartsWith($"{language}/account/sign-in?ReturnUrl={Uri.EscapeDataString(language + path)}", answer.Header("Location"), StringComparison.Ordinal);
        }
    }

    /// <summary>All but the static files, which come by the dozen and hold nothing.</summary>
    private IEnumerable<RouteEndpoint> Endpoints() =>
        portal.Endpoints.OfType<RouteEndpoint>().Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null && Pattern(endpoint) != FilesAddedSinceTheBuild);

    private IEnumerable<(string Pattern, string Path)> Routes() =>
        Endpoints().Select(endpoint => (Pattern(endpoint), Path(endpoint))).Distinct();

    private static string Pattern(Endpoint endpoint) => "/" + ((RouteEndpoint)endpoint).RoutePattern.RawText!.TrimStart('/');

    private static string Path(RouteEndpoint endpoint) =>
        "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part =>
            part switch
            {
                RoutePatternLiteralPart literal => literal.Content,
                RoutePatternParameterPart parameter when parameter.ParameterPolicies.Any(policy => policy.Content == "guid") => Guid.Empty.ToString(),
                _ => "planted.css",
            }))));

    public sealed class PortalWithOneMore(PostgresServer postgres) : PortalServer(postgres)
    {
        protected override void Extend(IEndpointRouteBuilder routes) => routes.Map(Planted, () => "Open!");
    }
}
