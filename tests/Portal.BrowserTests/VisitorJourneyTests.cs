using Portal.BrowserTests.Support;

namespace Portal.BrowserTests;

/// <summary>From the home page to the receipt, as people really go.</summary>
public sealed class VisitorJourneyTests(Browser browser, PortalAtWork portal) : IClassFixture<PortalAtWork>
{
    [Theory]
    [InlineData("/", "Apply for this topic", true, 1280)]
    [AnotherWay("/zh/", "申请这个课题", true, 390)]
    [InlineData("/zh/", "申请这个课题", false, 390)]
    [AnotherWay("/", "Apply for this topic", false, 1280)]
    public async Task A_student_finds_a_topic_and_applies(string home, string apply, bool script, int width)
    {
        var page = await browser.OpenAsync(portal, width, script);
        await page.GotoAsync(home);
        await page.Locator("a[href$='/topics/low-bit-diffusion']").First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = apply }).ClickAsync();

        await Assertions.Expect(page.Field("Topic")).ToHaveValueAsync("low-bit-diffusion");
        await page.FillInternFormAsync();
        await page.SendAsync();

        await Assertions.Expect(page.Locator("#reference")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^INT-[2-9B-Z]{4}-[2-9B-Z]{4}$"));
        await Assertions.Expect(page.Locator("#reply-by")).ToHaveAttributeAsync("datetime", new System.Text.RegularExpressions.Regex("^20"));
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("清华大学");
    }

    [Fact]
    public async Task A_collaborator_sends_a_proposal_without_script()
    {
        var page = await browser.OpenAsync(portal, script: false);
        await page.GotoAsync("/contact");
        await page.GetByRole(AriaRole.Link, new() { Name = "Propose a collaboration" }).ClickAsync();
        await page.FillCollaborationFormAsync();
        await page.SendAsync();
        await Assertions.Expect(page.Locator("#reference")).ToContainTextAsync("COL-");
    }

    [Fact]
    public async Task Mistakes_are_explained_on_top_and_lead_to_their_fields_by_keyboard()
    {
        var page = await browser.OpenAsync(portal, width: 390);
        await page.GotoAsync("/contact/intern");
        await page.Field("FullName").FillAsync("Grace");
        await page.Field("Email").FillAsync("nobody");
        await page.NextAsync();

        await Assertions.Expect(page.Locator("#error-summary")).ToBeFocusedAsync();
        await Assertions.Expect(page.Field("FullName")).ToHaveValueAsync("Grace");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Field("Topic")).ToBeFocusedAsync();
        await Assertions.Expect(page.Field("Email")).ToHaveAttributeAsync("aria-invalid", "true");
        await Assertions.Expect(page.Field("Email")).ToHaveAccessibleDescriptionAsync(new System.Text.RegularExpressions.Regex("must be one mail address"));
    }

    [Fact]
    public async Task The_language_switch_keeps_the_page()
    {
        var page = await browser.OpenAsync(portal);
        await page.GotoAsync("/topics/low-bit-diffusion");
        await page.GetByRole(AriaRole.Link, new() { Name = "中文" }).ClickAsync();
        Assert.EndsWith("/zh/topics/low-bit-diffusion", page.Url, StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Link, new() { Name = "English" }).ClickAsync();
        Assert.EndsWith("/topics/low-bit-diffusion", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_key_leads_past_the_header()
    {
        var page = await browser.OpenAsync(portal);
        await page.GotoAsync("/");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("main")).ToBeFocusedAsync();
    }
}
