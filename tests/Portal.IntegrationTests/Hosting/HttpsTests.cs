using System.Net;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Hosting;

/// <summary>What is added where the public address is https. That nothing of it is sent over http, <see cref="HeadersTests"/> shows.</summary>
public sealed class HttpsTests(HttpsTests.HttpsPortal portal) : IClassFixture<HttpsTests.HttpsPortal>
{
    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/css/site.css", HttpStatusCode.OK)]
    [InlineData("/inbox", HttpStatusCode.Redirect)]
    [InlineData("/no-such-page", HttpStatusCode.NotFound)]
    public async Task Browsers_never_come_over_http_again(string path, HttpStatusCode status)
    {
        using var visitor = portal.NewVisitor(followsRedirects: false);
        var answer = (await visitor.VisitAsync(path)).Is(status);
        Assert.Equal("max-age=31536000; includeSubDomains", answer.Header("Strict-Transport-Security"));
        Assert.Equal("csp=\"/csp-reports\"", answer.Header("Reporting-Endpoints"));
        Assert.EndsWith("; report-uri /csp-reports; report-to csp; upgrade-insecure-requests", answer.Header("Content-Security-Policy"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Security_txt_names_the_contact_page()
    {
        var text = (await portal.VisitAsync("/.well-known/security.txt")).Is(HttpStatusCode.OK);
        Assert.Equal("text/plain; charset=utf-8", text.Header("Content-Type"));
        Assert.Equal(
            $"""
            Contact: https://portal.test/contact
            Expires: {portal.Clock.GetUtcNow().AddDays(180):yyyy-MM-ddTHH:mm:ssZ}
            Preferred-Languages: en, zh
            Canonical: https://portal.test/.well-known/security.txt

            """, text.Body);
    }

    public sealed class HttpsPortal : PortalServer
    {
        public HttpsPortal(PostgresServer postgres)
            : base(postgres) => Settings["Site:BaseUrl"] = "https://portal.test";
    }
}
