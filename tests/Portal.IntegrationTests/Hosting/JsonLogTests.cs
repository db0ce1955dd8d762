using System.Net;
using System.Text;
using System.Text.Json;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Hosting;

public sealed class JsonLogTests(PostgresServer postgres)
{
    [Fact]
    public async Task One_setting_makes_every_line_of_the_log_an_object()
    {
        await using var portal = new RunningPortal(await postgres.CreateFilledDatabaseAsync(), new()
        {
            ["Logging:Console:FormatterName"] = "json",

            // Nobody listens there; requests are traced all the same.
            ["Telemetry:Endpoint"] = "http://127.0.0.1:9",
        });
        using var line = JsonDocument.Parse(await portal.LoggedAsync("Mail leaves through"));
        Assert.Equal("Pickup", line.RootElement.GetProperty("values").GetProperty("Transport").GetString());
        Assert.EndsWith("Z", line.RootElement.GetProperty("time").GetString(), StringComparison.Ordinal);

        var address = await portal.AddressAsync();
        using var visitor = new Visitor(address, followsRedirects: true);
        await visitor.VisitAsync("/inquiries/a-secret-that-opens-nothing");
        (await visitor.SendAsync(new(HttpMethod.Post, "/csp-reports?a-secret")
        {
            Content = new StringContent("""{"csp-report":{"document-uri":"/topics","effective-directive":"a\"},{\"level\":\"fatal","blocked-uri":"inline"}}""", Encoding.UTF8, "application/csp-report"),
        })).Is(HttpStatusCode.NoContent);
        var text = await portal.LoggedAsync("A browser reports");
        using var reported = JsonDocument.Parse(text);
        Assert.Equal(["time", "level", "category", "event", "message", "values", "trace", "span"], reported.RootElement.EnumerateObject().Select(property => property.Name));
        Assert.Equal("a\"},{\"level\":\"fatal", reported.RootElement.GetProperty("values").GetProperty("Directive").GetString());
        Assert.DoesNotContain("a-secret", text, StringComparison.Ordinal);
    }
}
