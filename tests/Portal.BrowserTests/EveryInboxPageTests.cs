using Portal.BrowserTests.Support;
using Portal.IntegrationTests.Search;
using Portal.IntegrationTests.Support;

namespace Portal.BrowserTests;

/// <summary>What holds for every page of the owner.</summary>
public sealed class EveryInboxPageTests(Browser browser, PortalAtWork portal) : IClassFixture<PortalAtWork>
{
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
}
