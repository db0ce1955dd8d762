using System.Text.RegularExpressions;
using Portal.BrowserTests.Support;
using Portal.IntegrationTests.Support;

namespace Portal.BrowserTests;

/// <summary>Each form from the start page to the receipt, with script and without, on a phone, in both languages.</summary>
public sealed partial class FormJourneyTests(Browser browser, PortalAtWork portal) : IClassFixture<PortalAtWork>
{
    /// <summary>Each form in each language, now with script and now without; all of it in the whole suite.</summary>
    public static TheoryData<string, string, bool> Ways()
    {
        var ways = new TheoryData<string, string, bool>();
        foreach (var (number, kind) in new[] { "intern", "collaboration", "talk", "question" }.Index())
        {
            ways.AddRange([.. new[] { ("", true), ("", false), ("/zh", false), ("/zh", true) }
                .Where((_, turn) => Suite.Runs(number + turn, oneOf: 2)).Select(way => new TheoryDataRow<string, string, bool>(kind, way.Item1, way.Item2))]);
        }

        return ways;
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task From_the_start_page_to_the_receipt_on_a_phone(string kind, string language, bool script)
    {
        var page = await browser.OpenAsync(portal, width: 390, script);
        await page.GotoAsync(language + "/contact");
        await page.Locator($"main a[href='{language}/contact/{kind}']").ClickAsync();
        if (kind == "intern")
        {
            await page.Field("Topic").SelectOptionAsync("other");
        }

        await page.FillAsync(kind);
        await page.SendAsync();

        await Assertions.Expect(page.Locator("#reference")).ToHaveTextAsync(Reference());
        await Assertions.Expect(page.Locator("#reply-by")).ToHaveAttributeAsync("datetime", Moment());
        Assert.StartsWith($"{portal.Address.ToString().TrimEnd('/')}{language}/inquiries/", page.Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("intern", "", ColorScheme.Light)]
    [InlineData("collaboration", "/zh", ColorScheme.Dark)]
    [InlineData("talk", "/zh", ColorScheme.Light)]
    [InlineData("question", "", ColorScheme.Dark)]
    public async Task No_step_has_an_accessibility_violation(string kind, string language, ColorScheme scheme)
    {
        var page = await browser.OpenAsync(portal, width: 390, scheme: scheme);
        await page.GotoAsync($"{language}/contact/{kind}?topic=low-bit-diffusion&paper=tcec");
        await page.IsAccessibleAsync();
        await page.NextAsync();
        await Assertions.Expect(page.Locator("#error-summary")).ToBeFocusedAsync();
        await page.IsAccessibleAsync();

        if (kind == "collaboration")
        {
            await page.Field("Topic").SelectOptionAsync("other");
        }

        await page.FillAsync(kind);
        await page.NextAsync();
        await Assertions.Expect(page.Locator("input[name=at]")).ToHaveCountAsync(1);
        await page.IsAccessibleAsync();
        await page.NextAsync();
        await Assertions.Expect(page.Locator("#reference")).ToHaveTextAsync(Reference());
        await page.IsAccessibleAsync();
    }

    [Fact]
    public async Task Every_step_can_be_gone_with_the_keyboard_alone()
    {
        var page = await browser.OpenAsync(portal);
        await page.GotoAsync("/contact/question");
        await page.FillQuestionFormAsync();

        // The Enter key in a field presses the button that goes on, not one of those before it.
        await page.Field("Subject").PressAsync("Enter");
        await Assertions.Expect(page.Locator("input[name=at]")).ToHaveCountAsync(1);
        var change = page.Locator("button[name=back][value=Input_Subject]");
        await change.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Field("Subject")).ToHaveValueAsync("Equation 7");
        Assert.EndsWith("#Input_Subject", page.Url, StringComparison.Ordinal);
        await page.Field("Subject").FillAsync("Equation 8");
        await page.SendAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Equation 8");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Fourteen_presses_of_the_last_button_are_one_inquiry(bool script)
    {
        var email = $"impatient{script}@example.org";
        var page = await browser.OpenAsync(portal, script: script);
        await page.GotoAsync("/contact/question");
        await page.FillQuestionFormAsync();
        await page.Field("Email").FillAsync(email);
        await page.NextAsync();
        await page.Locator("main button[value=next]").ClickAsync(new() { ClickCount = 14 });

        await Assertions.Expect(page.Locator("#reference")).ToHaveTextAsync(Reference());
        Assert.Equal(1, await portal.InDatabaseAsync(db => Task.FromResult(db.Inquiries.Count(i => i.Sender.Email == email))));
    }

    [GeneratedRegex("^(INT|COL|TLK|QUE)-[2-9B-Z]{4}-[2-9B-Z]{4}$")]
    private static partial Regex Reference();

    [GeneratedRegex("^20")]
    private static partial Regex Moment();
}
