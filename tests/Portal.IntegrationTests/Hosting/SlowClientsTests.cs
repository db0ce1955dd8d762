using System.Net;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Hosting;

/// <summary>Who sends a little now and then holds up nobody, and not for long.</summary>
public sealed class SlowClientsTests(PortalServer portal) : IClassFixture<PortalServer>
{
    private const int Many = 50;

    [Fact]
    public async Task Fifty_that_never_end_their_headers_are_cut_and_others_are_served_meanwhile()
    {
        await CutAsync("GET / HTTP/1.1\r\nHost: portal.test\r\nX-Slow: ");
    }

    [Theory]
    [InlineData("/contact/question", "application/x-www-form-urlencoded")]
    [InlineData("/contact/files", "multipart/form-data; boundary=b")]
    [InlineData("/csp-reports", "application/csp-report")]
    public async Task So_are_fifty_that_never_end_their_body(string path, string type)
    {
        await CutAsync($"POST {path} HTTP/1.1\r\nHost: portal.test\r\nContent-Type: {type}\r\nContent-Length: 10000\r\n\r\n--b");
    }

    private async Task CutAsync(string beginning)
    {
        List<RawClient> slow = [];
        try
        {
            for (var i = 0; i < Many; i++)
            {
                slow.Add(await RawClient.ConnectAsync(portal.Address));
                await slow[^1].WriteAsync(beginning);
            }

            foreach (var path in new[] { "/", "/zh/contact/intern", "/css/site.css", "/healthz/ready" })
            {
                (await portal.VisitAsync(path)).Is(HttpStatusCode.OK);
            }

            Assert.All(slow, client => Assert.True(client.IsOpen, "The others were not served while all of these were open."));
            var ends = await Task.WhenAll(slow.Select(client => client.ReadToEndAsync()));
            Assert.All(ends, end => Assert.True(end.Length == 0 || end.StartsWith("HTTP/1.1 4", StringComparison.Ordinal), end));
        }
        finally
        {
            slow.ForEach(client => client.Dispose());
        }
    }

    [Theory]
    [InlineData("/contact/question", "application/x-www-form-urlencoded")]
    [InlineData("/contact/intern", "multipart/form-data; boundary=b")]
    [InlineData("/contact/files", "multipart/form-data; boundary=b")]
    [InlineData("/account/sign-in", "application/x-www-form-urlencoded")]
    public async Task A_hundred_megabytes_are_refused_before_ten_were_sent(string path, string type)
    {
        const long megabyte = 1024 * 1024;
        using var client = await RawClient.ConnectAsync(portal.Address);
        await client.WriteAsync($"POST {path} HTTP/1.1\r\nHost: portal.test\r\nContent-Type: {type}\r\nContent-Length: {100 * megabyte}\r\n\r\n");
        var (sent, answer) = await client.PushAsync(100 * megabyte);
        Assert.InRange(sent, 0, 10 * megabyte);
        Assert.True(answer.Length == 0 || answer.StartsWith("HTTP/1.1 413", StringComparison.Ordinal) || answer.StartsWith("HTTP/1.1 400", StringComparison.Ordinal), answer);
    }

    [Theory]
    [InlineData(61, 1, 431)]
    [InlineData(1, 25_000, 431)]
    [InlineData(40, 100, 200)]
    public async Task Headers_are_neither_many_nor_long(int count, int length, int status)
    {
        using var client = await RawClient.ConnectAsync(portal.Address);
        var headers = string.Concat(Enumerable.Range(0, count).Select(i => $"X-{i}: {new string('x', length)}\r\n"));
        await client.WriteAsync($"GET /healthz/live HTTP/1.1\r\nHost: portal.test\r\nConnection: close\r\n{headers}\r\n");
        Assert.StartsWith($"HTTP/1.1 {status}", await client.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET /{0} HTTP/1.1\r\nHost: portal.test\r\n\r\n", 414)]
    [InlineData("GET / HTTP/1.1\r\n\r\n", 400)]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400)]
    [InlineData("GET / HTTP/1.1\r\nHost: portal.test\r\n folded: x\r\n\r\n", 400)]
    [InlineData("POST / HTTP/1.1\r\nHost: portal.test\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxx", 400)]
    [InlineData("POST / HTTP/1.1\r\nHost: portal.test\r\nTransfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n", 400)]
    [InlineData("GET http://evil.example/ HTTP/1.1\r\nHost: portal.test\r\n\r\n", 400)]
    [InlineData("GET / HTTP/1.1\nHost: portal.test\r\nX: \u0000\r\n\r\n", 400)]
    public async Task A_request_that_can_be_read_in_two_ways_is_not_read(string request, int status)
    {
        using var client = await RawClient.ConnectAsync(portal.Address);
        await client.WriteAsync(request.Replace("{0}", new string('x', 100_000), StringComparison.Ordinal));
        Assert.StartsWith($"HTTP/1.1 {status}", await client.ReadToEndAsync(), StringComparison.Ordinal);
    }
}
