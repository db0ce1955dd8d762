using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Portal.IntegrationTests.Support;
using Page = Portal.IntegrationTests.Support.Page;

namespace Portal.IntegrationTests.Found;

/// <summary>A walk over every page that anybody may find, in both languages: what its head says is there, is right and is its own.</summary>
public sealed class EveryHeadTests(PortalServer portal) : IClassFixture<PortalServer>
{
    private const int ShortestDescription = 50;
    private const int LongestDescription = 160;

    [Fact]
    public async Task Titles_and_descriptions_are_there_and_no_two_pages_share_a_title()
    {
        var titles = new Dictionary<string, string>();
        foreach (var path in await portal.PathsAsync())
        {
            var page = (await portal.VisitAsync(path)).Is(HttpStatusCode.OK);
            var title = page.Document.Title!;
            var language = page.One("html").GetAttribute("lang")!;
            Assert.True(titles.TryAdd(language + title, path), $"{path} and {titles[language + title]} are both called {title}");

            // Chinese says twice as much in a character; a piece of news may be short.
            var description = page.One("meta[name=description]").GetAttribute("content")!;
            var shortest = path.Contains("/news/", StringComparison.Ordinal) ? 10 : language == "en" ? ShortestDescription : ShortestDescription / 3;
            Assert.True(description.Length >= shortest && description.Length <= LongestDescription, $"{path} ({description.Length}): {description}");
            Assert.Equal(description, page.Meta("og:description"));
            Assert.StartsWith(page.Meta("og:title")!, title, StringComparison.Ordinal);
            Assert.Equal(language == "en" ? "en_GB" : "zh_CN", page.Meta("og:locale"));
        }

        Assert.True(titles.Count > 60, $"{titles.Count}");
    }

    [Fact]
    public async Task Each_page_names_itself_and_its_twin_and_the_twin_names_it_back()
    {
        var paths = await portal.PathsAsync();
        foreach (var path in paths)
        {
            var page = await portal.VisitAsync(path);
            Assert.Equal(PortalServer.BaseUrl + path, page.One("link[rel=canonical]").GetAttribute("href"));
            Assert.Equal(PortalServer.BaseUrl + path, page.Meta("og:url"));
            var twins = Twins(page);
            Assert.Equal(["en", "x-default", "zh-Hans"], twins.Keys.Order());
            Assert.Equal(twins["en"], twins["x-default"]);
            Assert.Equal(PortalServer.BaseUrl + path, twins[page.One("html").GetAttribute("lang")!]);
            foreach (var twin in twins.Values.Distinct().Select(PublicSite.PathOf))
            {
                Assert.Contains(twin, paths);
                Assert.Equal(twins, Twins(await portal.VisitAsync(twin)));
            }
        }
    }

    [Fact]
    public async Task Every_link_inside_leads_somewhere_and_so_does_everything_that_the_head_names()
    {
        using var visitor = portal.NewVisitor();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in await portal.PathsAsync())
        {
            var page = await visitor.VisitAsync(path);
            var inside = page.All("a[href^='/'], link[href^='/']").Select(link => link.GetAttribute("href")!.Split('#')[0]);
            foreach (var address in inside.Append(PublicSite.PathOf(page.Meta("og:image")!)).Where(seen.Add))
            {
                Assert.True((await visitor.SendAsync(new(HttpMethod.Get, address), answer => Task.FromResult(answer.StatusCode))) == HttpStatusCode.OK, $"{path} leads to {address}");
            }
        }

        Assert.True(seen.Count > 100, $"{seen.Count}");
    }

    [Fact]
    public async Task Every_page_without_parameters_that_anybody_may_see_can_be_found_or_says_that_it_is_not_to_be()
    {
        var paths = await portal.PathsAsync();
        var open = portal.Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null && endpoint.RoutePattern.Parameters.Count == 0)
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/')).Distinct().ToList();
        Assert.Contains("/about", open);
        foreach (var path in open)
        {
            var page = await portal.VisitAsync(path);
            Assert.True(paths.Contains(path) != page.All("meta[name=robots][content=noindex]").Count > 0, path);
        }
    }

    [Theory]
    [InlineData("/about/", "/about")]
    [InlineData("/About?x=1", "/about")]
    [InlineData("/zh/TOPICS/low-bit-diffusion/?utm=a", "/zh/topics/low-bit-diffusion")]
    [InlineData("/zh/?utm=a", "/zh/")]
    public async Task One_page_has_one_address(string path, string canonical)
    {
        var page = (await portal.VisitAsync(path)).Is(HttpStatusCode.OK);
        Assert.Equal(PortalServer.BaseUrl + canonical, page.One("link[rel=canonical]").GetAttribute("href"));
    }

    [Theory]
    [InlineData("/no-such-page")]
    [InlineData("/account/sign-in")]
    [InlineData("/publications?q=quantization&year=2025")]
    [InlineData("/zh/topics/no-such-topic")]
    public async Task What_nobody_is_to_find_says_so_and_no_more(string path)
    {
        var page = await portal.VisitAsync(path);
        page.One("meta[name=robots][content=noindex]");
        Assert.Empty(page.All("link[rel=canonical], link[hreflang]:not(a), meta[property], meta[name^='citation_'], script[type='application/ld+json']"));
    }

    private static SortedDictionary<string, string> Twins(Page page) =>
        new(page.All("link[rel=alternate][hreflang]").ToDictionary(link => link.GetAttribute("hreflang")!, link => link.GetAttribute("href")!), StringComparer.Ordinal);
}
