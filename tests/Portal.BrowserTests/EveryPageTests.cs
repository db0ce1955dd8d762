using Portal.BrowserTests.Support;

namespace Portal.BrowserTests;

/// <summary>What holds for every public page, in both languages: accessible, nothing from elsewhere, fits a small phone.</summary>
public sealed class EveryPageTests(Browser browser, PortalAtWork portal) : IClassFixture<PortalAtWork>
{
    private const int Phone = 390;
    private const int SmallPhone = 320;

    [Theory]
    [InlineData("", ColorScheme.Light, 1280)]
    [InlineData("/zh", ColorScheme.Dark, 390)]
    public async Task Public_pages_have_no_accessibility_violations(string language, ColorScheme scheme, int width)
    {
        var page = await browser.OpenAsync(portal, width, scheme: scheme);
        foreach (var path in PortalAtWork.PublicPaths)
        {
            await page.GotoAsync(language + path);
            await page.IsAccessibleAsync();
        }
    }

    [Fact]
    public async Task No_page_asks_another_host_for_anything_complains_in_the_console_or_is_wider_than_a_phone()
    {
        var page = await browser.OpenAsync(portal, Phone);
        var portalAuthority = portal.Address.Authority;
        List<string> foreign = [];
        List<string> complaints = [];
        List<string> wide = [];
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url) is { Scheme: not "data" } url && url.Authority != portalAuthority)
            {
                foreign.Add(request.Url);
            }
        };
        page.Console += (_, message) =>
        {
            // The browser reports the status of the page that is meant to be missing.
            if (message.Type is "error" or "warning" && !message.Text.Contains("404", StringComparison.Ordinal))
            {
                complaints.Add($"{page.Url}: {message.Text}");
            }
        };
        foreach (var path in PortalAtWork.AllPublicPaths)
        {
            await page.GotoAsync(path);
            foreach (var width in new[] { Phone, SmallPhone })
            {
                await page.SetViewportSizeAsync(width, 800);
                if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth") is > 0 and var overhang)
                {
                    wide.Add($"{path} is {overhang} pixels wider than {width}.");
                }
            }
        }

        Assert.Empty(foreign);
        Assert.Empty(complaints);
        Assert.Empty(wide);
    }
}
