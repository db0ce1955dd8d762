using System.Text.RegularExpressions;
using Portal.BrowserTests.Support;

namespace Portal.BrowserTests;

/// <summary>The owner makes a token for a program and takes it back: in both languages, on a phone, without script.</summary>
public sealed class TokenJourneyTests(Browser browser, PortalAtWork portal) : IClassFixture<PortalAtWork>
{
    [Theory]
    [InlineData(true, "", ColorScheme.Light, 1280)]
    [AnotherWay(true, "/zh", ColorScheme.Dark, 390)]
    [AnotherWay(false, "", ColorScheme.Dark, 390)]
    [InlineData(false, "/zh", ColorScheme.Light, 1280)]
    public async Task A_token_is_made_shown_once_and_revoked(bool script, string language, ColorScheme scheme, int width)
    {
        (await portal.SignInAsOwnerAsync()).Dispose();
        var page = await browser.OpenAsync(portal, width, script, scheme);
        await page.SignInAsync(PortalAtWork.OwnerEmail, PortalAtWork.OwnerPassword);
        await page.GotoAsync($"{language}/account");
        await page.Locator("a[href$='/account/tokens']").ClickAsync();
        await page.IsWellMadeAsync(script, width);

        // Nothing is ticked at first, and that is said beside the question.
        var name = $"Lab server {Guid.NewGuid():N}";
        await page.Field("Name").FillAsync(name);
        await page.Field("Days").FillAsync("30");
        await page.Field("Days").PressAsync("Enter");
        await Assertions.Expect(page.Locator("#Input_Reads-error")).ToBeVisibleAsync();
        await page.IsWellMadeAsync(script, width);
        await page.Field("Reads").PressAsync("Space");
        await page.Field("Days").PressAsync("Enter");
        await Assertions.Expect(page.Locator("code.key")).ToHaveTextAsync(new Regex("^prt_[A-Za-z0-9_-]{43}$"));
        await page.IsWellMadeAsync(script, width);

        await page.GotoAsync($"{language}/account/tokens");
        await Assertions.Expect(page.Locator("code.key")).ToHaveCountAsync(0);
        var row = page.Locator(".sessions li", new() { HasText = name });
        await row.Locator("button").PressAsync("Enter");
        await Assertions.Expect(page.Locator(".aside-note[role=status]")).ToBeVisibleAsync();
        await Assertions.Expect(row.Locator(".badge")).ToBeVisibleAsync();
        await Assertions.Expect(row.Locator("button")).ToHaveCountAsync(0);
        await page.IsWellMadeAsync(script, width);
    }
}
