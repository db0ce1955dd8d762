using Portal.BrowserTests.Support;
using Portal.IntegrationTests.Search;
using Portal.IntegrationTests.Support;

namespace Portal.BrowserTests;

/// <summary>What holds for every page, in both languages: accessible, nothing from elsewhere, fits a small phone.</summary>
public sealed class EveryPageTests(Browser browser, PortalAtWork portal) : IClassFixture<PortalAtWork>
{
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

    /// <summary>Each scheme with one language; with both in the whole suite.</summary>
    public static TheoryData<string, ColorScheme> Looks() =>
        new(new[] { ("", ColorScheme.Light), ("", ColorScheme.Dark), ("/zh", ColorScheme.Dark), ("/zh", ColorScheme.Light) }.Where((_, turn) => Suite.Runs(turn, oneOf: 2)));

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task The_inbox_has_no_accessibility_violations(string language, ColorScheme scheme)
    {
        await portal.SignInAsOwnerAsync();
        var page = await browser.OpenAsync(portal, width: 390, scheme: scheme);
        var reference = await page.SendInternApplicationAsync();
        await page.IsAccessibleAsync();
        await page.SignInAsync(PortalAtWork.OwnerEmail, PortalAtWork.OwnerPassword);
        await portal.CatchUpAsync();
        const string search = "/inbox?q=kind:intern%20kernel";
        await page.GotoAsync(search);
        await Assertions.Expect(page.Locator(".inbox-hit mark").First).ToBeVisibleAsync();
        var fromList = await page.Locator($".inbox-row[id='{reference}'] a").GetAttributeAsync("href");
        foreach (var path in PortalAtWork.OwnerPaths.Concat([search, $"/inbox/{reference}", fromList!, $"/inbox/{reference}/links"]))
        {
            await page.GotoAsync(language + path);
            await page.IsAccessibleAsync();
            var overhang = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            Assert.True(overhang <= 0, $"{path} is {overhang} pixels wider than the window.");
        }

        await page.GotoAsync(language + "/inbox/mail");
        await page.Locator("main form button").ClickAsync();
        await page.Locator(".mail-report").WaitForAsync();
        await page.IsAccessibleAsync();
        await page.GotoAsync(language + "/inbox/outbox");
        await page.Locator("main a[href*='/inbox/outbox/']").First.ClickAsync();
        await page.IsAccessibleAsync();
    }

    [Fact]
    public async Task No_page_asks_another_host_for_anything_or_complains_in_the_console()
    {
        var page = await browser.OpenAsync(portal);
        var portalAuthority = portal.Address.Authority;
        List<string> foreign = [];
        List<string> complaints = [];
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
        }

        Assert.Empty(foreign);
        Assert.Empty(complaints);
    }

    [Theory]
    [InlineData(320)]
    [InlineData(390)]
    public async Task Nothing_is_wider_than_a_phone(int width)
    {
        var page = await browser.OpenAsync(portal, width);
        foreach (var path in PortalAtWork.AllPublicPaths)
        {
            await page.GotoAsync(path);
            var overhang = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            Assert.True(overhang <= 0, $"{path} is {overhang} pixels wider than {width}.");
        }
    }
}
