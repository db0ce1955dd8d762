using System.Text;
using System.Text.RegularExpressions;
using Portal.BrowserTests.Support;

namespace Portal.BrowserTests;

/// <summary>"About" on paper is a curriculum vitae.</summary>
public sealed partial class PrintTests(Browser browser, PortalAtWork portal) : IClassFixture<PortalAtWork>
{
    [Theory]
    [InlineData("", ColorScheme.Dark)]
    [InlineData("/zh", ColorScheme.Light)]
    public async Task It_takes_at_most_two_pages_without_what_works_on_a_screen_only(string language, ColorScheme scheme)
    {
        var page = await browser.OpenAsync(portal, scheme: scheme);
        await page.GotoAsync($"{language}/about");
        var paper = Encoding.Latin1.GetString(await page.PdfAsync(new() { PreferCSSPageSize = true }));
        Assert.InRange(SheetOfPaper().Count(paper), 1, 2);

        await page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var part in new[] { ".top", ".bottom", ".skip" })
        {
            await Assertions.Expect(page.Locator(part)).ToBeHiddenAsync();
        }

        await Assertions.Expect(page.Locator("h1")).ToBeVisibleAsync();
        Assert.Equal("rgb(0, 0, 0)", await page.EvaluateAsync<string>("getComputedStyle(document.body).color"));
    }

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex SheetOfPaper();
}
