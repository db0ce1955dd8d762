using System.Net;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Hosting;

public sealed class SecurityContactTests(PostgresServer postgres)
{
    [Theory]
    [InlineData("security@portal.test", "mailto:security@portal.test")]
    [InlineData("https://portal.test/report", "https://portal.test/report")]
    public async Task A_contact_of_its_own_is_named(string setting, string contact)
    {
        await using var portal = new PortalServer(postgres) { Settings = { ["Site:SecurityContact"] = setting } };
        await portal.InitializeAsync();
        Assert.StartsWith($"Contact: {contact}\nExpires: ", (await portal.VisitAsync("/.well-known/security.txt")).Is(HttpStatusCode.OK).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_one_and_without_https_there_is_no_such_file()
    {
        await using var portal = new PortalServer(postgres);
        await portal.InitializeAsync();
        (await portal.VisitAsync("/.well-known/security.txt")).Is(HttpStatusCode.NotFound);
    }
}
