using Portal.BrowserTests.Support;

namespace Portal.BrowserTests;

/// <summary>From the list of publications to a paper, its citation and a question about it.</summary>
public sealed class ReadingTests(Browser browser, PortalAtWork portal) : IClassFixture<PortalAtWork>
{
    [Theory]
    [InlineData("", "Filter", "Ask about this paper", 1280)]
    [InlineData("/zh", "筛选", "就这篇论文提问", 390)]
    public async Task A_reader_without_script_filters_reads_and_asks(string language, string filter, string ask, int width)
    {
        var page = await browser.OpenAsync(portal, width, script: false);
        await page.GotoAsync($"{language}/publications");
        await page.Locator("#filter-area").SelectOptionAsync("caching");
        await page.Locator("#filter-q").FillAsync("motion");
        await page.GetByRole(AriaRole.Button, new() { Name = filter }).ClickAsync();
        await Assertions.Expect(page.Locator(".paper")).ToHaveCountAsync(1);
        await page.Locator(".paper h3 a").ClickAsync();
        await Assertions.Expect(page.Locator("#cite-gbt")).ToContainTextAsync("XU Jing, MA Yuexiao");
        await Assertions.Expect(page.Locator("[data-copy]").First).ToBeHiddenAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = ask }).ClickAsync();
        await Assertions.Expect(page.Field("Publication")).ToHaveValueAsync("motioncache");
    }

    [Fact]
    public async Task A_citation_is_copied_with_one_click()
    {
        var page = await browser.OpenAsync(portal);
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.GotoAsync("/publications/tcec");
        await page.Locator("[data-copy='cite-chicago']").ClickAsync();
        await Assertions.Expect(page.Locator(".citation:has(#cite-chicago) [role=status]")).ToHaveTextAsync("Copied");
        var copied = await page.EvaluateAsync<string>("navigator.clipboard.readText()");
        Assert.StartsWith("Liu, Songwei, Chao Zeng, ", copied, StringComparison.Ordinal);
        Assert.Equal(await page.Locator("#cite-chicago").TextContentAsync(), copied);
    }

    [Fact]
    public async Task Where_copying_is_refused_the_text_is_marked_instead()
    {
        var page = await browser.OpenAsync(portal);
        await page.AddInitScriptAsync("navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));");
        await page.GotoAsync("/publications/tcec");
        await page.Locator("[data-copy='cite-bibtex']").ClickAsync();
        await Assertions.Expect(page.Locator(".citation:has(#cite-bibtex) [role=status]")).ToContainTextAsync("marked for you");
        Assert.StartsWith("@inproceedings{tcec", await page.EvaluateAsync<string>("getSelection().toString()"), StringComparison.Ordinal);
    }
}
