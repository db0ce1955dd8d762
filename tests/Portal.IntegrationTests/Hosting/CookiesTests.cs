using System.Net;
using Portal.IntegrationTests.Contact;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Hosting;

public sealed class CookiesTests(PostgresServer postgres)
{
    [Fact]
    public async Task Over_http_a_cookie_has_a_plain_name()
    {
        await using var portal = new PortalServer(postgres);
        await portal.InitializeAsync();
        var cookie = (await portal.VisitAsync(Answers.InternForm)).Header("Set-Cookie")!;

        Assert.StartsWith("portal-form=", cookie, StringComparison.Ordinal);
        Assert.Equal(["httponly", "path=/", "samesite=lax"], Attributes(cookie));
    }

    [Fact]
    public async Task Over_https_it_is_secure_and_bound_to_the_host()
    {
        await using var portal = new PortalServer(postgres) { Settings = { ["Site:BaseUrl"] = "https://portal.test", ["Proxy:Trusted"] = "127.0.0.1" } };
        await portal.InitializeAsync();
        using var visitor = portal.NewVisitor();
        var request = new HttpRequestMessage(HttpMethod.Get, Answers.InternForm) { Headers = { { "X-Forwarded-Proto", "https" } } };
        var cookie = (await visitor.SendAsync(request)).Is(HttpStatusCode.OK).Header("Set-Cookie")!;

        Assert.StartsWith("__Host-portal-form=", cookie, StringComparison.Ordinal);
        Assert.Equal(["httponly", "path=/", "samesite=lax", "secure"], Attributes(cookie));
    }

    [Fact]
    public async Task With_an_https_address_a_form_is_shown_even_where_the_proxy_does_not_say_https()
    {
        await using var portal = new PortalServer(postgres) { Settings = { ["Site:BaseUrl"] = "https://portal.test" } };
        await portal.InitializeAsync();
        var page = (await portal.VisitAsync(Answers.InternForm)).Is(HttpStatusCode.OK);
        Assert.Contains("secure", Attributes(page.Header("Set-Cookie")!));
    }

    private static IEnumerable<string> Attributes(string cookie) => cookie.Split("; ").Skip(1).Select(part => part.ToLowerInvariant()).Order(StringComparer.Ordinal);
}
