using System.Net;
using System.Text;
using Portal.Hosting;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Hosting;

public sealed class CspReportsTests(PostgresServer postgres) : IAsyncLifetime
{
    private const string Old = "application/csp-report";
    private const string New = "application/reports+json";

    private readonly PortalServer portal = new(postgres);

    public ValueTask InitializeAsync() => portal.InitializeAsync();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Theory]
    [InlineData(Old, """{"csp-report":{"document-uri":"http://portal.test/topics?x=1","effective-directive":"img-src","violated-directive":"img-src","blocked-uri":"https://u:p@evil.test:8443/pixel.gif?secret=1#2"}}""")]
    [InlineData(Old, """{"csp-report":{"document-uri":"http://portal.test/topics","violated-directive":"img-src","blocked-uri":"https://evil.test:8443/pixel.gif"}}""")]
    [InlineData(New, """[{"type":"csp-violation","body":{"documentURL":"http://portal.test/topics#a","effectiveDirective":"img-src","blockedURL":"https://evil.test:8443/pixel.gif?secret"}}]""")]
    public async Task What_a_page_broke_is_one_line_in_the_log(string type, string report)
    {
        (await SendAsync(type, report)).Is(HttpStatusCode.NoContent);
        Assert.EndsWith("A browser reports that img-src kept https://evil.test:8443/pixel.gif from the page /topics", Reported().Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/inquiries/CfDJ8secret", "/inquiries/…")]
    [InlineData("/zh/inquiries/CfDJ8secret/files", "/zh/inquiries/…")]
    [InlineData("/account/set-up/secret", "/account/…")]
    [InlineData("/inbox?ReturnUrl=secret", "/inbox")]
    [InlineData("//inquiries/secret", "/inquiries/…")]
    public async Task An_address_that_opens_something_is_not_written_down(string path, string written)
    {
        (await SendAsync(Old, $$$"""{"csp-report":{"document-uri":"https://portal.test{{{path}}}","effective-directive":"script-src","blocked-uri":"https://portal.test{{{path}}}"}}""")).Is(HttpStatusCode.NoContent);
        Assert.EndsWith($"script-src kept https://portal.test{written} from the page {written}", Reported().Single(), StringComparison.Ordinal);
        Assert.DoesNotContain(portal.Log, line => line.Contains("secret", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("inline", "inline")]
    [InlineData("data:text/html,secret", "data")]
    [InlineData("two\\r\\nlines\\u001b[31m\\u202e", "two lines[31m")]
    [InlineData("", "?")]
    [InlineData("x?secret", "x")]
    public async Task Nobody_writes_lines_of_their_own_into_the_log(string blocked, string written)
    {
        (await SendAsync(New, $$$"""[{"type":"csp-violation","body":{"documentURL":7,"effectiveDirective":"{{{blocked}}}","blockedURL":"{{{blocked}}}"}}]""")).Is(HttpStatusCode.NoContent);
        Assert.Contains($" kept {written} from the page ?", Reported().Single(), StringComparison.Ordinal);
        Assert.DoesNotContain(Reported(), line => line.Any(char.IsControl));
    }

    [Fact]
    public async Task One_request_writes_ten_lines_at_most_and_none_is_long()
    {
        var long_ = new string('x', 300);
        var entry = $$$"""{"type":"csp-violation","body":{"documentURL":"https://portal.test/{{{long_}}}","effectiveDirective":"{{{long_}}}","blockedURL":"{{{long_}}}"}}""";
        (await SendAsync(New, $"[{string.Join(',', Enumerable.Repeat(entry, 15))}]")).Is(HttpStatusCode.NoContent);
        Assert.Equal(10, Reported().Count);
        Assert.All(Reported(), line => Assert.InRange(line.Length, 600, 800));
    }

    [Theory]
    [InlineData(Old, "{}", HttpStatusCode.NoContent)]
    [InlineData(Old, "[]", HttpStatusCode.NoContent)]
    [InlineData(New, """[{"type":"deprecation","body":{}},1,null,{"type":"csp-violation","body":[]}]""", HttpStatusCode.NoContent)]
    [InlineData(Old, "", HttpStatusCode.BadRequest)]
    [InlineData(Old, "no json", HttpStatusCode.BadRequest)]
    [InlineData(Old, """{"csp-report":{"document-uri":"\ud800"}}""", HttpStatusCode.BadRequest)]
    [InlineData("text/plain", "{}", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/json", "{}", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("", "{}", HttpStatusCode.UnsupportedMediaType)]
    public async Task Anything_else_is_refused_and_writes_nothing(string type, string body, HttpStatusCode status)
    {
        (await SendAsync(type, body)).Is(status);
        Assert.Empty(Reported());
    }

    [Theory]
    [InlineData(CspReports.MostBytes, HttpStatusCode.NoContent, false)]
    [InlineData(CspReports.MostBytes + 1, HttpStatusCode.RequestEntityTooLarge, false)]
    [InlineData(CspReports.MostBytes + 1, HttpStatusCode.RequestEntityTooLarge, true)]
    public async Task A_report_is_sixteen_kilobytes_at_most(int bytes, HttpStatusCode status, bool inChunks) =>
        (await SendAsync(Old, "{}".PadRight(bytes), inChunks)).Is(status);

    [Fact]
    public async Task A_flood_is_turned_away_and_hinders_nobody_else()
    {
        for (var i = 0; i < CspReports.MostPerMinute; i++)
        {
            (await SendAsync(Old, "{}")).Is(HttpStatusCode.NoContent);
        }

        Assert.Equal("60", (await SendAsync(Old, "{}")).Is(HttpStatusCode.TooManyRequests).Header("Retry-After"));
        (await portal.VisitAsync("/")).Is(HttpStatusCode.OK);
    }

    private List<string> Reported() => [.. portal.Log.Where(line => line.Contains("A browser reports", StringComparison.Ordinal)).Select(line => line.TrimEnd())];

    private async Task<Page> SendAsync(string type, string body, bool inChunks = false)
    {
        using var visitor = portal.NewVisitor();
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        if (type.Length > 0)
        {
            content.Headers.ContentType = new(type);
        }

        return await visitor.SendAsync(new(HttpMethod.Post, CspReports.Path) { Content = content, Headers = { TransferEncodingChunked = inChunks } });
    }
}
