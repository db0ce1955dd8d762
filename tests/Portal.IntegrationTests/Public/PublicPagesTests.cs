using System.Net;
using AngleSharp.Dom;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Public;

/// <summary>What holds for every page that anybody may read, in both languages.</summary>
public sealed class PublicPagesTests(PortalServer portal) : IClassFixture<PortalServer>
{
    private static readonly string[] Forms = ["/contact/intern", "/contact/collaboration"];
    private static readonly string[] Pages = ["/", "/publications", "/publications/s2o", "/publications/rlfn", "/topics", "/topics/low-bit-diffusion", "/topics/error-theory", "/news", "/news/2026-04-s2o", "/projects", "/about", "/contact", "/privacy", "/accessibility", .. Forms];

    public static TheoryData<string, string, string> Everywhere
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var path in Pages)
            {
                data.Add("", path, "en");
                data.Add("/zh", path, "zh-Hans");
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Everywhere))]
    public async Task It_is_there_in_its_language_and_knows_its_twin(string prefix, string path, string language)
    {
        var page = (await portal.VisitAsync(prefix + path)).Is(HttpStatusCode.OK);
        Assert.Equal("text/html; charset=utf-8", page.Header("Content-Type"));
        Assert.Equal(language, page.One("html").GetAttribute("lang"));
        Assert.Equal(PortalServer.BaseUrl + path, page.One("link[hreflang=en]").GetAttribute("href"));
        Assert.Equal($"{PortalServer.BaseUrl}/zh{path}", page.One("link[hreflang=zh-Hans]").GetAttribute("href"));
        Assert.Equal(prefix.Length == 0 ? "/zh" + path : path, page.One("a.switch").GetAttribute("href"));
        page.One("h1");
        Assert.NotEmpty(page.Document.Title!);
    }

    [Theory]
    [MemberData(nameof(Everywhere))]
    public async Task No_cookie_before_one_is_needed(string prefix, string path, string language)
    {
        using var visitor = portal.NewVisitor();
        await visitor.VisitAsync(prefix + path);
        var names = visitor.Cookies.GetAllCookies().Select(cookie => cookie.Name);
        Assert.Equal(Forms.Contains(path) ? ["portal-form"] : Array.Empty<string>(), names);
        Assert.NotEmpty(language);
    }

    [Theory]
    [MemberData(nameof(Everywhere))]
    public async Task Nothing_is_loaded_from_elsewhere_and_links_stay_in_the_language(string prefix, string path, string language)
    {
        var page = await portal.VisitAsync(prefix + path);
        // JSON-LD is data: browsers run nothing of it.
        Assert.Empty(page.All("script:not([src]):not([type='application/ld+json']), style, [style], iframe, object, embed, base, [onclick], [onload]"));
        var loaded = page.All("[src], link[rel=stylesheet], link[rel=icon], form[action]").Select(e => e.GetAttribute("src") ?? e.GetAttribute("action") ?? e.GetAttribute("href")!);
        Assert.All(loaded, address => Assert.StartsWith($"{prefix}/", address, StringComparison.Ordinal));

        foreach (var link in page.All("a[href]"))
        {
            var address = link.GetAttribute("href")!;
            var isPaperLink = link.ParentElement!.ClassList.Contains("paper-links") || link.Closest(".project-links") is not null;
            Assert.True(address.StartsWith('#') || address.StartsWith($"{prefix}/", StringComparison.Ordinal) || link.ClassList.Contains("switch")
                || (isPaperLink && address.StartsWith("https://", StringComparison.Ordinal)), $"{path} leads to {address}");
        }

        Assert.NotEmpty(language);
    }

    [Theory]
    [MemberData(nameof(Everywhere))]
    public async Task Every_link_inside_leads_somewhere(string prefix, string path, string language)
    {
        using var visitor = portal.NewVisitor();
        var page = await visitor.VisitAsync(prefix + path);
        var inside = page.All("a[href^='/'], link[href^='/']").Select(link => link.GetAttribute("href")!.Split('#')[0]).Distinct();
        foreach (var address in inside)
        {
            (await visitor.VisitAsync(address)).Is(HttpStatusCode.OK);
        }

        Assert.All(page.All("a[href^='#']"), link => Assert.NotNull(page.Document.GetElementById(link.GetAttribute("href")![1..])));
        Assert.NotEmpty(language);
    }

    [Theory]
    [InlineData("/zh", "/zh/")]
    [InlineData("/zh?topic=a", "/zh/?topic=a")]
    public async Task The_Chinese_home_page_ends_with_a_slash(string path, string target)
    {
        using var visitor = portal.NewVisitor(followsRedirects: false);
        var page = (await visitor.VisitAsync(path)).Is(HttpStatusCode.MovedPermanently);
        Assert.Equal(target, page.Header("Location"));
    }

    [Theory]
    [InlineData("/no-such-page", "There is no such page", "en")]
    [InlineData("/zh/no-such-page", "找不到这个页面", "zh-Hans")]
    [InlineData("/topics/no-such-topic", "There is no such page", "en")]
    [InlineData("/zh/topics/no-such-topic", "找不到这个页面", "zh-Hans")]
    [InlineData("/publications/no-such-paper", "There is no such page", "en")]
    [InlineData("/zh/publications/no-such-paper", "找不到这个页面", "zh-Hans")]
    [InlineData("/publications/memristor-bayesian", "There is no such page", "en")]
    [InlineData("/publications/TCEC", "There is no such page", "en")]
    [InlineData("/news/no-such-news", "There is no such page", "en")]
    [InlineData("/zh/news/no-such-news", "找不到这个页面", "zh-Hans")]
    [InlineData("/news/%ED%A0%80", "There is no such page", "en")]
    [InlineData("/publications/%00", "There is no such page", "en")]
    [InlineData("/css/no-such-style.css", "There is no such page", "en")]
    [InlineData("/zhongwen", "There is no such page", "en")]
    [InlineData("/ZH/topics", "There is no such page", "en")]
    [InlineData("/zh/zh/topics", "找不到这个页面", "zh-Hans")]
    [InlineData("/topics/a/b/c", "There is no such page", "en")]
    [InlineData("/.git/config", "There is no such page", "en")]
    [InlineData("/appsettings.json", "There is no such page", "en")]
    [InlineData("/topics/%00", "There is no such page", "en")]
    [InlineData("/topics/%ED%A0%80", "There is no such page", "en")]
    public async Task An_address_that_leads_nowhere_is_told_kindly(string path, string sentence, string language)
    {
        var page = await portal.VisitAsync(path);
        Assert.True(page.Status is HttpStatusCode.NotFound || (path.Contains('%', StringComparison.Ordinal) && page.Status is HttpStatusCode.BadRequest), $"{path}: {(int)page.Status}\n{page.Body}");
        if (page.Status == HttpStatusCode.NotFound)
        {
            Assert.Equal(sentence, page.One("h1").TextContent);
            Assert.Equal(language, page.One("html").GetAttribute("lang"));
            page.One("meta[name=robots][content=noindex]");
        }
    }
}
