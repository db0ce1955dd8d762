using System.Net;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Ready;

/// <summary>The home page has to be there at once, in a train too.</summary>
public sealed class HomeWeightTests(PortalServer portal) : IClassFixture<PortalServer>
{
    /// <summary>In bytes: HTML, style sheets and scripts as they travel.</summary>
    private const int Limit = 12 * 1024;

    private const int MostRequests = 4;

    [Theory]
    [InlineData("/")]
    [InlineData("/zh/")]
    public async Task It_weighs_at_most_twelve_kilobytes_with_its_styles_and_scripts(string home)
    {
        var page = await portal.VisitAsync(home);
        var parts = page.All("link[rel=stylesheet]").Select(link => link.GetAttribute("href")!).Concat(page.All("script[src]").Select(script => script.GetAttribute("src")!)).Prepend(home).ToList();
        var sizes = new List<(string Path, int Bytes)>();
        foreach (var path in parts)
        {
            var answer = (await portal.AskAsync(path, "br, gzip")).Is(HttpStatusCode.OK);
            Assert.Contains(answer.Headers["Content-Encoding"], (string[])["br", "gzip"]);
            sizes.Add((path, answer.Body.Length));
        }

        Assert.True(sizes.Sum(part => part.Bytes) <= Limit, string.Join(", ", sizes));
        Assert.True(sizes.Count <= MostRequests, string.Join(", ", sizes));
    }
}
