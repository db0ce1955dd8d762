using AngleSharp.Dom;
using Portal.IntegrationTests.Support;
using Portal.Model.Text;

namespace Portal.IntegrationTests.Public;

/// <summary>
/// What holds for every page that a stranger gets to, in both languages. What their heads say is walked in
/// <c>Found.EveryHeadTests</c>, their data for machines in <c>Found.StructuredDataTests</c>.
/// </summary>
public sealed class WalkTests(WalkedSite site) : IClassFixture<WalkedSite>
{
    private static readonly string[] Tags = [.. Languages.All.Select(language => language.Tag())];

    [Fact]
    public void Every_link_leads_somewhere_and_nothing_that_can_be_found_is_out_of_reach()
    {
        Assert.Empty(site.Broken);
        Assert.Empty(site.Sitemap.Except(site.Linked));
        Assert.True(site.Pages.Count > 150, $"{site.Pages.Count}");
        Assert.Contains("/feed.atom", site.Files);
        Assert.Equal(site.Pages.Keys.Count(IsChinese), site.Pages.Keys.Count(path => !IsChinese(path)));
    }

    [Fact]
    public void Every_fragment_is_the_name_of_something_on_its_page() => NoneOf((path, page) => WalkedSite.LinksOf(path, page)
        .Where(link => link.Contains('#', StringComparison.Ordinal)).Select(link => link.Split('#'))
        .Where(parts => site.Pages[parts[0]].Document.GetElementById(Uri.UnescapeDataString(parts[1])) is null)
        .Select(parts => $"leads to {string.Join('#', parts)}"));

    [Fact]
    public void What_is_not_in_the_sitemap_is_not_for_searches_or_is_another_address_of_what_is() => NoneOf((path, page) =>
        site.Sitemap.Contains(path) || page.All("meta[name=robots][content=noindex]").Count == 1
        || (page.Document.QuerySelector("link[rel=canonical]")?.GetAttribute("href") is { } canonical && site.Sitemap.Contains(canonical[PortalServer.BaseUrl.Length..]))
            ? []
            : ["neither is in the sitemap nor says why"]);

    [Fact]
    public void A_page_has_one_heading_of_the_first_level_and_leaves_none_out_below() => NoneOf((_, page) =>
    {
        var levels = page.All("h1, h2, h3, h4, h5, h6").Select(heading => heading.LocalName[1] - '0').ToList();
        var jumps = levels.Zip(levels.Skip(1)).Where(pair => pair.Second > pair.First + 1).Select(pair => $"goes from h{pair.First} to h{pair.Second}");
        return jumps.Concat(levels.Count(level => level == 1) == 1 && levels[0] == 1 ? [] : [$"has the headings {string.Join(' ', levels)}"])
            .Concat(page.All("h1, h2, h3").Where(heading => string.IsNullOrWhiteSpace(heading.TextContent)).Select(_ => "has an empty heading"));
    });

    [Fact]
    public void A_page_says_its_language_and_leads_to_its_twin() => NoneOf((path, page) =>
    {
        var faults = page.All("[lang]").Select(element => element.GetAttribute("lang")!).Except(Tags).Select(tag => $"has a text in {tag}").ToList();
        var expected = IsChinese(path) ? "zh-Hans" : "en";
        if (page.One("html").GetAttribute("lang") != expected)
        {
            faults.Add($"is not in {expected}");
        }

        var twin = page.One("a.switch").GetAttribute("href")!;
        if (!site.Pages.TryGetValue(twin, out var other) || other.One("a.switch").GetAttribute("href") != path || twin == path)
        {
            faults.Add($"has the twin {twin}, which does not lead back");
        }

        return faults;
    });

    [Fact]
    public void Pictures_are_described_links_have_words_and_names_are_given_once() => NoneOf((_, page) =>
        page.All("img:not([alt]), svg:not([aria-hidden]):not([aria-label]):not([role=img])").Select(picture => $"has {picture.OuterHtml} without words")
            .Concat(page.All("a[href], button:not([aria-hidden])").Where(link => string.IsNullOrWhiteSpace(link.TextContent) && !link.HasAttribute("aria-label")).Select(link => $"has {link.OuterHtml} without words"))
            .Concat(page.All("[id]").GroupBy(element => element.Id, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => $"has {same.Count()} times the id {same.Key}"))
            .Concat(page.All("[aria-describedby], [aria-labelledby], label[for]").SelectMany(Targets).Where(id => page.Document.GetElementById(id) is null).Select(id => $"points to {id}, which is not there"))
            .Concat(page.All("[aria-describedby=''], [aria-labelledby='']").Select(element => $"has {element.LocalName} #{element.Id} that points nowhere")));

    private static IEnumerable<string> Targets(IElement element) =>
        new[] { "aria-describedby", "aria-labelledby", "for" }.SelectMany(name => (element.GetAttribute(name) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static bool IsChinese(string path) => path.StartsWith("/zh/", StringComparison.Ordinal);

    /// <summary>All faults of all pages at once.</summary>
    private void NoneOf(Func<string, Page, IEnumerable<string>> faultsOf) =>
        Assert.Equal("", string.Join('\n', site.Pages.SelectMany(page => faultsOf(page.Key, page.Value).Select(fault => $"{page.Key} {fault}"))));
}
