using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Portal.IntegrationTests.Api;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Hosting;

/// <summary>
/// Every endpoint and every handler of every page, asked as nobody, as a reviewer, as the owner and with a token, against one table. What
/// is not in the table fails.
/// </summary>
public sealed class EndpointTableTests(EndpointTableTests.PortalWithOneMore portal) : IClassFixture<EndpointTableTests.PortalWithOneMore>
{
    private const string Planted = "/planted";

    /// <summary>Only in a program that was not published, and closed; matches nothing but such files.</summary>
    private const string FilesAddedSinceTheBuild = "/{**path:file}";

    [Fact]
    public async Task Who_reaches_what_is_as_the_table_says()
    {
        using var nobody = portal.NewVisitor(followsRedirects: false);
        using var reviewer = NotFollowing(await portal.SignInAsReviewerAsync());
        using var owner = NotFollowing(await portal.SignInAsOwnerAsync());
        var token = await portal.GiveTokenAsync(exports: true);
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (row, method, path) in await RowsAsync())
        {
            var reached = new List<string>();
            foreach (var (name, visitor) in new[] { ("anyone", nobody), ("reviewer", reviewer), ("owner", owner) })
            {
                var isOpen = await ReachesAsync(visitor, method, path);
                Assert.Equal(isOpen, await ReachesAsync(visitor, method, "/zh" + path));
                if (isOpen)
                {
                    reached.Add(name);
                }
            }

            // A token opens what no cookie does, and nothing else that is closed.
            if (!reached.Contains("anyone") && await ReachesAsync(nobody, method, path, token))
            {
                reached.Add("token");
            }

            // Who reaches what anybody does, or a reviewer, is no less than they.
            Assert.True(reached is ["anyone", "reviewer", "owner"] or ["reviewer", "owner"] or ["owner"] or ["token"], $"{row}: {string.Join(' ', reached)}");
            found[row] = reached[0];
        }

        var differing = found.Except(EndpointTable.Rows).Select(row => $"is  {row.Key} -> {row.Value}")
            .Concat(EndpointTable.Rows.Except(found).Select(row => $"not {row.Key} -> {row.Value}"));
        Assert.True(!differing.Any(), string.Join('\n', differing.Order()));
    }

    [Fact]
    public async Task Where_a_second_factor_is_required_a_password_reaches_what_anyone_does_and_the_own_account()
    {
        await using var strict = new PortalWithOneMore(portal.Postgres) { Settings = { ["Accounts:RequireSecondFactor"] = "true" } };
        await strict.InitializeAsync();
        using var owner = new Visitor(strict.Address, followsRedirects: false);
        using var signedIn = await strict.SignInAsOwnerAsync();
        owner.Cookies.Add(signedIn.Cookies.GetAllCookies());
        string[] own = ["/account", "/account/confirm", "/account/password", "/account/passkeys", "/account/codes", "/account/recovery-codes", "/account/sessions", "/account/sign-out"];
        foreach (var (row, method, path) in (await RowsAsync()).Where(row => !own.Contains(row.Path.Split('?')[0]) && EndpointTable.Rows[row.Row] != "token"))
        {
            var answer = await owner.SendAsync(new(method, path));
            Assert.True((EndpointTable.Rows[row] == "anyone") == (answer.Header("Location") != "/account"), $"{row} answered {(int)answer.Status} {answer.Header("Location")}");
        }
    }

    [Fact]
    public async Task What_only_some_may_see_is_stored_nowhere()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var seen = 0;
        foreach (var (row, _, path) in (await RowsAsync()).Where(row => row.Method == HttpMethod.Get && EndpointTable.Rows.GetValueOrDefault(row.Row) is "owner" or "reviewer"))
        {
            var (status, isUncached) = await owner.SendAsync(new(HttpMethod.Get, path), answer => Task.FromResult((answer.StatusCode, answer.Headers.CacheControl?.NoStore == true)));
            Assert.True(status != HttpStatusCode.OK || path == Planted || isUncached, row);
            seen += status == HttpStatusCode.OK ? 1 : 0;
        }

        Assert.True(seen > 10);
    }

    [Fact]
    public void What_is_open_was_opened_on_purpose()
    {
        var open = EndpointTable.Rows.Where(row => row.Value == "anyone").Select(row => row.Key.Split(' ', '?')[1]).ToHashSet(StringComparer.Ordinal);
        Assert.All(Endpoints(), endpoint => Assert.Equal(open.Contains(Pattern(endpoint)), endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null));
    }

    [Fact]
    public void Every_endpoint_can_be_walked() => Assert.All(portal.Endpoints, endpoint => Assert.IsType<RouteEndpoint>(endpoint));

    /// <summary>
    /// What comes behind the headers is left unread: some answers do not end. Who may not see something is told that it is not
    /// there, as everybody is of what really is not; only the log tells these apart.
    /// </summary>
    private async Task<bool> ReachesAsync(Visitor visitor, HttpMethod method, string path, string? token = null)
    {
        var before = Refusals;
        var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = token is null ? null : new("Bearer", token);
        var (status, location) = await visitor.SendAsync(request, answer => Task.FromResult((answer.StatusCode, answer.Headers.Location?.OriginalString)));
        return !IsRefused(status, location) && !(status == HttpStatusCode.NotFound && Refusals > before);
    }

    private int Refusals => portal.Log.Count(line => line.StartsWith("Information Microsoft.AspNetCore.Authorization.DefaultAuthorizationService: Authorization failed", StringComparison.Ordinal));

    private static bool IsRefused(HttpStatusCode status, string? location)
    {
        var target = location ?? "";
        return status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
            || (status == HttpStatusCode.Redirect && target.Contains("/account/sign-in?ReturnUrl=", StringComparison.Ordinal));
    }

    /// <summary>One row a handler: what the table calls it, and how it is asked. No form has its token, so nothing is done.</summary>
    private async Task<IReadOnlyList<(string Row, HttpMethod Method, string Path)>> RowsAsync()
    {
        var rows = new List<(string, HttpMethod, string)>();
        foreach (var endpoint in Endpoints())
        {
            foreach (var (method, handler) in await HandlersAsync(endpoint))
            {
                var query = handler is null ? "" : $"?handler={handler}";
                rows.Add(($"{method} {Pattern(endpoint)}{query}", new(method), Path(endpoint) + query));
            }
        }

        return [.. rows.Distinct()];
    }

    private async Task<IEnumerable<(string Method, string? Handler)>> HandlersAsync(RouteEndpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } page)
        {
            return (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST"]).Select(method => (method, (string?)null));
        }

        var compiled = await portal.InServicesAsync(services => services.GetRequiredService<PageLoader>().LoadAsync(page, EndpointMetadataCollection.Empty));
        return compiled.HandlerMethods.Select(handler => (handler.HttpMethod.ToUpperInvariant(), handler.Name)).Append(("GET", null)).Distinct();
    }

    private Visitor NotFollowing(Visitor visitor)
    {
        var other = new Visitor(portal.Address, followsRedirects: false);
        other.Cookies.Add(visitor.Cookies.GetAllCookies());
        visitor.Dispose();
        return other;
    }

    /// <summary>All but the static files, which come by the dozen and hold nothing.</summary>
    private IEnumerable<RouteEndpoint> Endpoints() =>
        portal.Endpoints.OfType<RouteEndpoint>().Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null && Pattern(endpoint) != FilesAddedSinceTheBuild);

    private static string Pattern(Endpoint endpoint) => "/" + ((RouteEndpoint)endpoint).RoutePattern.RawText!.TrimStart('/');

    private static string Path(RouteEndpoint endpoint) =>
        "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part =>
            part switch
            {
                RoutePatternLiteralPart literal => literal.Content,
                RoutePatternParameterPart parameter when parameter.ParameterPolicies.Any(policy => policy.Content == "guid") => Guid.Empty.ToString(),
                RoutePatternParameterPart parameter when parameter.ParameterPolicies.Any(policy => policy.Content == "int") => "1",
                RoutePatternParameterPart { Default: { } value } => $"{value}",
                _ => "planted.css",
            }))));

    public sealed class PortalWithOneMore : PortalServer
    {
        public PortalWithOneMore(PostgresServer postgres)
            : base(postgres) => Settings["Logging:LogLevel:Microsoft.AspNetCore.Authorization"] = "Information";

        protected override void Extend(IEndpointRouteBuilder routes) => routes.MapGet(Planted, () => "Open!");
    }
}
