using Portal.BrowserTests.Support;
using Portal.IntegrationTests.Support;

namespace Portal.BrowserTests;

/// <summary>A sender goes through all that the private page offers: on a phone and on a wide screen, with script and without, in both languages.</summary>
public sealed class SenderPageTests(Browser browser, PortalAtWork portal) : IClassFixture<PortalAtWork>
{
    public static TheoryData<bool, int, string> Ways =>
        new(new[] { (true, 390, "/zh"), (true, 1280, ""), (false, 1280, ""), (false, 390, "/zh") }.Where((_, turn) => Suite.Runs(turn, oneOf: 2)));

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task More_is_said_answers_are_changed_and_all_is_taken_back(bool script, int width, string language)
    {
        var page = await browser.OpenAsync(portal, width, script);
        await SendAsync(page, language);
        await IsAccessibleAsync(page, script);

        await page.Locator("a[href*='/edit/question']").ClickAsync();
        await Assertions.Expect(page.Field("Subject")).ToHaveValueAsync("Equation 7");
        await Assertions.Expect(page.Field("Email")).ToHaveCountAsync(0);
        await page.Field("Subject").FillAsync("Equation 8");
        await page.SendAsync();
        await Assertions.Expect(page.Locator(".answers")).ToContainTextAsync("Equation 8");

        await page.Locator("[name='More.Text']").FillAsync("还有一个问题。");
        await page.Locator("form[action*='handler=Write'] button").ClickAsync();
        await Assertions.Expect(page.Locator("#said")).ToContainTextAsync("还有一个问题。");

        await page.Locator("a[href$='/withdraw']").ClickAsync();
        await IsAccessibleAsync(page, script);
        await page.Field("Reason").FillAsync("Solved.");
        await page.Locator("main form button.button").First.ClickAsync();
        await Assertions.Expect(page.Locator("#state")).ToHaveTextAsync(language.Length == 0 ? "Withdrawn" : "已撤回");
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task With_codes_the_address_is_changed_everything_downloaded_and_deleted(bool script, int width, string language)
    {
        var page = await browser.OpenAsync(portal, width, script);
        var email = await SendAsync(page, language);
        await page.Locator("a[href*='act=download']").ClickAsync();
        await ConfirmAsync(page, email, script);
        await IsAccessibleAsync(page, script);
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("main form button").ClickAsync());
        Assert.EndsWith(".zip", download.SuggestedFilename, StringComparison.Ordinal);

        // Who typed a code a moment ago is not asked again.
        await page.GotoAsync(page.Url.Replace("/download", "", StringComparison.Ordinal));
        await page.Locator("a[href*='act=address']").ClickAsync();
        var other = $"other-{email}";
        await page.Field("Address").FillAsync(other);
        await page.Locator("main form button.button").First.ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync(other);

        await page.Locator("a[href*='act=delete']").ClickAsync();
        await ConfirmAsync(page, other, script);
        await IsAccessibleAsync(page, script);
        await page.Locator("main form button").First.ClickAsync();
        await Assertions.Expect(page.Locator("#erased")).ToBeVisibleAsync();
    }

    /// <summary>What looks is a script itself.</summary>
    private static Task IsAccessibleAsync(IPage page, bool script) => script ? page.IsAccessibleAsync() : Task.CompletedTask;

    /// <summary>A question of somebody who has not written before; the browser ends on the private page.</summary>
    private static async Task<string> SendAsync(IPage page, string language)
    {
        var email = $"reader.{Guid.NewGuid():N}@example.org";
        await page.GotoAsync($"{language}/contact/question");
        await page.FillAsync("question");
        await page.Field("Email").FillAsync(email);
        await page.Field("Message").FillAsync($"In equation 7, is the norm taken over channels or over the whole tensor? {email}");
        await page.SendAsync();
        await Assertions.Expect(page.Locator("#reference")).ToBeVisibleAsync();
        return email;
    }

    private async Task ConfirmAsync(IPage page, string email, bool script)
    {
        await page.Locator("form[action*='handler=Send'] button").First.ClickAsync();
        await Assertions.Expect(page.Field("Code")).ToBeVisibleAsync();
        await IsAccessibleAsync(page, script);
        await page.Field("Code").FillAsync(await portal.CodeAsync(email));
        await page.Locator("main form button.button").First.ClickAsync();
    }
}
