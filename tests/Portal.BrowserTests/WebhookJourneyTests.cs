using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Portal.BrowserTests.Support;

namespace Portal.BrowserTests;

/// <summary>The owner sets up a webhook, tries it, gives it another secret and removes it: in both languages, on a phone, without script.</summary>
public sealed class WebhookJourneyTests(Browser browser, PortalAtWork portal) : IClassFixture<PortalAtWork>
{
    [Theory]
    [InlineData(true, "", ColorScheme.Light, 1280)]
    [AnotherWay(true, "/zh", ColorScheme.Dark, 390)]
    [AnotherWay(false, "", ColorScheme.Dark, 390)]
    [InlineData(false, "/zh", ColorScheme.Light, 1280)]
    public async Task A_webhook_is_set_up_tried_and_removed(bool script, string language, ColorScheme scheme, int width)
    {
        (await portal.SignInAsOwnerAsync()).Dispose();
        var page = await browser.OpenAsync(portal, width, script, scheme);
        await page.SignInAsync(PortalAtWork.OwnerEmail, PortalAtWork.OwnerPassword);
        await page.GotoAsync($"{language}/account");
        await page.Locator("a[href$='/account/webhooks']").ClickAsync();
        await page.IsWellMadeAsync(script, width);

        // Nothing is ticked at first, and that is said beside the question.
        var name = $"Channel {Guid.NewGuid():N}";
        await page.Field("Name").FillAsync(name);
        await page.Field("Address").FillAsync("https://nothing-here.invalid/hook");
        await page.Field("Address").PressAsync("Enter");
        await Assertions.Expect(page.Locator("#Input_Received-error")).ToBeVisibleAsync();
        await page.IsWellMadeAsync(script, width);
        await page.Field("Decided").PressAsync("Space");
        await page.Field("Address").PressAsync("Enter");
        await Assertions.Expect(page.Locator("code.key")).ToHaveTextAsync(new Regex("^whsec_[A-Za-z0-9+/]{43}=$"));
        await page.IsWellMadeAsync(script, width);

        await page.GotoAsync($"{language}/account/webhooks");
        await Assertions.Expect(page.Locator("code.key")).ToHaveCountAsync(0);
        var row = page.Locator(".sessions:not(.deliveries) > li", new() { HasText = name });
        await row.Locator("button[formaction*='Test']").PressAsync("Enter");
        await Assertions.Expect(page.Locator(".aside-note[role=status]")).ToBeVisibleAsync();
        var delivery = await portal.InDatabaseAsync(db => db.WebhookDeliveries.OrderByDescending(d => d.Id).Select(d => d.Id).FirstAsync());
        await portal.WaitForLogAsync($"Webhook delivery {delivery} was not taken");
        await page.GotoAsync($"{language}/account/webhooks");
        await Assertions.Expect(page.Locator(".deliveries li").First).ToContainTextAsync(language.Length == 0 ? "There is no such name" : "找不到该域名");
        await page.IsWellMadeAsync(script, width);

        await row.Locator("button[formaction*='Rotate']").PressAsync("Enter");
        await Assertions.Expect(page.Locator("code.key")).ToBeVisibleAsync();
        await row.Locator("button[formaction*='Switch']").PressAsync("Enter");
        await Assertions.Expect(row.Locator(".badge")).ToBeVisibleAsync();
        await page.IsWellMadeAsync(script, width);
        if (!script)
        {
            // The look at the page opened it.
            await row.Locator("summary").PressAsync("Enter");
        }

        await row.Locator("form[action*='Remove'] button").PressAsync("Enter");
        await Assertions.Expect(row).ToHaveCountAsync(0);
        await page.IsWellMadeAsync(script, width);
    }
}
