using System.Net;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Hosting;

/// <summary>What every answer carries, whatever answers.</summary>
public sealed class HeadersTests(PortalServer portal) : IClassFixture<PortalServer>
{
    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/zh/contact/intern", HttpStatusCode.OK)]
    [InlineData("/css/site.css", HttpStatusCode.OK)]
    [InlineData("/favicon.svg", HttpStatusCode.OK)]
    [InlineData("/no-such-page", HttpStatusCode.NotFound)]
    [InlineData("/inquiries/no-such-token", HttpStatusCode.NotFound)]
    [InlineData("/zh", HttpStatusCode.MovedPermanently)]
    [InlineData("/healthz/live", HttpStatusCode.OK)]
    [InlineData("/healthz/ready", HttpStatusCode.OK)]
    [InlineData("/inbox", HttpStatusCode.Redirect)]
    [InlineData("/zh/account/sessions", HttpStatusCode.Redirect)]
    [InlineData("/js/form.js", HttpStatusCode.OK)]
    [InlineData("/contact/files", HttpStatusCode.NotFound)]
    [InlineData("/error/500", HttpStatusCode.OK)]
    public async Task Every_answer_is_guarded(string path, HttpStatusCode status)
    {
        using var visitor = portal.NewVisitor(followsRedirects: false);
        var answer = (await visitor.VisitAsync(path)).Is(status);
        var policy = answer.Header("Content-Security-Policy");
        Assert.NotNull(policy);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
        foreach (var part in new[] { "default-src 'none'", "script-src 'self'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'", "object-src 'none'" })
        {
            Assert.Contains(part, policy, StringComparison.Ordinal);
        }

        IsGuarded(answer);
        Assert.Null(answer.Header("Server"));
        Assert.Null(answer.Header("X-Powered-By"));
        Assert.Null(answer.Header("Access-Control-Allow-Origin"));
        Assert.Null(answer.Header("Strict-Transport-Security"));
        Assert.DoesNotContain("upgrade-insecure-requests", policy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/css/site.css")]
    [InlineData("/js/form.js")]
    public async Task So_is_the_answer_that_nothing_has_changed(string path)
    {
        using var visitor = portal.NewVisitor();
        var tag = (await visitor.VisitAsync(path)).Is(HttpStatusCode.OK).Header("ETag")!;
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("If-None-Match", tag);
        IsGuarded((await visitor.SendAsync(request)).Is(HttpStatusCode.NotModified));
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded; charset=utf-7", 10, HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/x-www-form-urlencoded", 10, HttpStatusCode.UnprocessableEntity)]
    [InlineData("application/x-www-form-urlencoded", 50_000_000, HttpStatusCode.RequestEntityTooLarge)]
    public async Task So_is_a_refusal(string type, int bytes, HttpStatusCode status)
    {
        using var visitor = portal.NewVisitor();
        var body = new ByteArrayContent(new byte[bytes]);
        body.Headers.TryAddWithoutValidation("Content-Type", type);
        var request = new HttpRequestMessage(HttpMethod.Post, "/contact/intern") { Content = body };

        // Asks first, as a client does that may be refused for the size.
        request.Headers.ExpectContinue = true;
        IsGuarded((await visitor.SendAsync(request)).Is(status));
    }

    private static void IsGuarded(Page answer)
    {
        Assert.Contains("require-trusted-types-for 'script'; trusted-types 'none'", answer.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Contains("; report-uri /csp-reports", answer.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Header("X-Content-Type-Options"));
        Assert.Equal("DENY", answer.Header("X-Frame-Options"));
        Assert.Equal("no-referrer", answer.Header("Referrer-Policy"));
        Assert.Equal("same-origin", answer.Header("Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", answer.Header("Cross-Origin-Resource-Policy"));
        Assert.Equal("require-corp", answer.Header("Cross-Origin-Embedder-Policy"));
        var permissions = answer.Header("Permissions-Policy")!.Split(", ");
        Assert.Contains("camera=()", permissions);
        Assert.Contains("publickey-credentials-get=(self)", permissions);
        Assert.All(permissions, permission => Assert.True(permission.EndsWith("=()", StringComparison.Ordinal) || permission.StartsWith("publickey-", StringComparison.Ordinal), permission));
    }

    [Theory]
    [InlineData("/css/site.css", "text/css")]
    [InlineData("/favicon.svg", "image/svg+xml")]
    [InlineData("/zh/css/site.css", "text/css")]
    public async Task Assets_come_with_their_type_below_both_languages(string path, string type)
    {
        var asset = (await portal.VisitAsync(path)).Is(HttpStatusCode.OK);
        Assert.StartsWith(type, asset.Header("Content-Type"), StringComparison.Ordinal);
        Assert.NotNull(asset.Header("ETag"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/zh")]
    [InlineData("/contact/intern")]
    [InlineData("/no-such-page")]
    [InlineData("/inbox")]
    [InlineData("/account/sign-in")]
    public async Task A_foreign_host_name_comes_back_nowhere(string path)
    {
        using var visitor = portal.NewVisitor(followsRedirects: false);
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Host = "evil.example";
        request.Headers.Add("X-Forwarded-Host", "evil.example");
        request.Headers.Add("X-Forwarded-Proto", "gopher");
        var answer = await visitor.SendAsync(request);
        answer.DoesNotSay("evil.example");
        Assert.DoesNotContain(answer.Headers, header => header.Value.Contains("evil.example", StringComparison.Ordinal) || header.Value.Contains("gopher", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("TRACE", "/")]
    [InlineData("PUT", "/")]
    [InlineData("DELETE", "/topics")]
    [InlineData("PATCH", "/contact/intern")]
    [InlineData("OPTIONS", "/")]
    [InlineData("PROPFIND", "/zh/")]
    [InlineData("BREW", "/contact")]
    [InlineData("TRACE", "/css/site.css")]
    [InlineData("TRACE", "/no-such-page")]
    [InlineData("DELETE", "/healthz/live")]
    public async Task Methods_that_no_page_knows_are_refused(string method, string path)
    {
        using var visitor = portal.NewVisitor();
        var answer = (await visitor.SendAsync(new(new HttpMethod(method), path))).Is(HttpStatusCode.MethodNotAllowed);
        Assert.Equal("GET, HEAD, POST", answer.Header("Allow"));
        Assert.Equal("nosniff", answer.Header("X-Content-Type-Options"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/contact/intern")]
    [InlineData("/css/site.css")]
    public async Task Head_is_get_without_a_body(string path)
    {
        using var visitor = portal.NewVisitor();
        Assert.Equal("", (await visitor.SendAsync(new(HttpMethod.Head, path))).Is(HttpStatusCode.OK).Body);
    }
}
