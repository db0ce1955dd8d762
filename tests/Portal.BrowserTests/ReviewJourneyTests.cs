using Portal.BrowserTests.Support;

namespace Portal.BrowserTests;

/// <summary>The owner asks somebody by a link, who reads the redacted packet and rates it: in both languages, on a phone, without script.</summary>
public sealed class ReviewJourneyTests(Browser browser, PortalAtWork portal) : IClassFixture<PortalAtWork>
{
    [Theory]
    [InlineData(true, "", ColorScheme.Light, 1280)]
    [AnotherWay(true, "/zh", ColorScheme.Dark, 390)]
    [AnotherWay(false, "", ColorScheme.Dark, 390)]
    [InlineData(false, "/zh", ColorScheme.Light, 1280)]
    public async Task Somebody_without_an_account_reviews_by_a_link(bool script, string language, ColorScheme scheme, int width)
    {
        var reference = await ApplyAsync(script);
        await portal.SignInAsOwnerAsync();
        var owner = await browser.OpenAsync(portal, width, script, scheme);
        await owner.SignInAsync(PortalAtWork.OwnerEmail, PortalAtWork.OwnerPassword);

        // From the inquiry: first what a reviewer would see, then the link.
        await owner.GotoAsync($"{language}/inbox/{reference}");
        await owner.Locator("section[aria-labelledby='reviews'] a").ClickAsync();
        await owner.Locator("a[href$='/reviews/preview']").ClickAsync();
        await Assertions.Expect(owner.Locator(".packet")).ToBeVisibleAsync();
        await owner.IsWellMadeAsync(script, width);
        await owner.GotoAsync($"{language}/inbox/{reference}/reviews");
        await owner.Locator("a.button").ClickAsync();
        await owner.IsWellMadeAsync(script, width);
        await owner.Field("LinkName").FillAsync("王老师 Wang");
        await owner.Field("LinkName").PressAsync("Enter");
        var address = await owner.Locator("#new-link").TextContentAsync();
        await owner.IsWellMadeAsync(script, width);

        // Whoever holds it has no account, and forgets one question.
        var reader = await browser.OpenAsync(portal, width, script, scheme);
        await reader.GotoAsync(new Uri(address!).AbsolutePath);
        await Assertions.Expect(reader.Locator("html")).ToHaveAttributeAsync("lang", language.Length == 0 ? "en" : "zh-Hans");
        await reader.IsWellMadeAsync(script, width);
        await reader.Locator(".review-list a").ClickAsync();
        Assert.DoesNotContain("@example.org", await reader.ContentAsync(), StringComparison.Ordinal);
        await reader.IsWellMadeAsync(script, width);
        var questions = await reader.Locator(".review-form fieldset").AllAsync();
        await questions[0].Locator("[value='4']").CheckAsync();
        await questions[1].Locator("[value='none']").CheckAsync();
        await reader.Field("Comment").FillAsync("思路清楚，值得谈一谈。");
        await reader.Locator(".review-form button").ClickAsync();
        await Assertions.Expect(reader.Locator("#error-summary a")).ToHaveCountAsync(1);
        await reader.IsWellMadeAsync(script, width);
        await Assertions.Expect(reader.Field("Comment")).ToHaveValueAsync("思路清楚，值得谈一谈。");
        await reader.Locator(".review-form fieldset").Nth(2).Locator("[value='5']").CheckAsync();
        await reader.Locator(".review-form button").ClickAsync();
        await Assertions.Expect(reader.Locator(".inbox-notice")).ToBeVisibleAsync();

        // The owner reads it, and takes the link back.
        await owner.GotoAsync($"{language}/inbox/{reference}/reviews");
        await Assertions.Expect(owner.Locator(".ratings tbody td").Last).ToHaveTextAsync("4.5");
        await Assertions.Expect(owner.Locator(".review-comment")).ToContainTextAsync("值得谈一谈");
        await owner.IsWellMadeAsync(script, width);
        await owner.GotoAsync($"{language}/inbox/reviews");
        await owner.Locator(".review-list button").First.ClickAsync();
        await reader.ReloadAsync();
        await Assertions.Expect(reader.Locator("main form")).ToHaveCountAsync(0);
        await reader.IsWellMadeAsync(script, width);
    }

    [Theory]
    [AnotherWay("sparse-prefill", true, "", ColorScheme.Dark, 1280)]
    [InlineData("error-theory", false, "/zh", ColorScheme.Light, 390)]
    public async Task The_owner_writes_the_questions_of_a_topic(string topic, bool script, string language, ColorScheme scheme, int width)
    {
        await portal.SignInAsOwnerAsync();
        var owner = await browser.OpenAsync(portal, width, script, scheme);
        await owner.SignInAsync(PortalAtWork.OwnerEmail, PortalAtWork.OwnerPassword);
        await owner.GotoAsync($"{language}/inbox/reviews/rubric?topic={topic}");
        await owner.IsWellMadeAsync(script, width);
        await owner.Locator("[name='Rows[3].En']").FillAsync("Knows attention");
        await owner.Locator(".rubric button").ClickAsync();
        await Assertions.Expect(owner.Locator("#error-summary a")).ToHaveAttributeAsync("href", "#Rows_3__Zh");
        await owner.IsWellMadeAsync(script, width);
        await owner.Locator("[name='Rows[3].Zh']").FillAsync("熟悉注意力机制");
        await owner.Locator("[name='Rows[3].Weight']").SelectOptionAsync("3");
        await owner.Locator(".rubric button").ClickAsync();
        await Assertions.Expect(owner.Locator(".inbox-notice")).ToBeVisibleAsync();
        await Assertions.Expect(owner.Locator("[name='Rows[3].Weight']")).ToHaveValueAsync("3");
        await owner.IsWellMadeAsync(script, width);
    }

    /// <returns>The reference of an application through the form.</returns>
    private async Task<string> ApplyAsync(bool script)
    {
        var sender = await browser.OpenAsync(portal, script: script);
        await sender.GotoAsync("/contact/intern?topic=low-bit-diffusion");
        await sender.FillInternFormAsync();
        await sender.SendAsync();
        return (await sender.Locator("#reference").TextContentAsync())!;
    }
}
