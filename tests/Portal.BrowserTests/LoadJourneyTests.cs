using System.Globalization;
using Portal.BrowserTests.Support;
using Portal.IntegrationTests.Support;
using Portal.Model.Inquiries;

namespace Portal.BrowserTests;

/// <summary>The owner sets a budget, plans hours for a collaboration, looks at the months ahead, and readers see that there is little room.</summary>
public sealed class LoadJourneyTests(Browser browser, PortalAtWork portal) : IClassFixture<PortalAtWork>
{
    [Theory]
    [InlineData(true, "", ColorScheme.Light, 1280, "24–30 of 31 h", "few places")]
    [AnotherWay(true, "/zh", ColorScheme.Dark, 390, "24–30 小时（每月上限 31 小时）", "名额不多")]
    [AnotherWay(false, "/zh", ColorScheme.Light, 390, "24–30 小时（每月上限 31 小时）", "名额不多")]
    public async Task Hours_are_planned_against_a_budget(bool script, string language, ColorScheme scheme, int width, string sum, string room)
    {
        var reference = await AcceptedAsync();
        await portal.SignInAsOwnerAsync();
        var page = await browser.OpenAsync(portal, width, script, scheme);
        await page.SignInAsync(PortalAtWork.OwnerEmail, PortalAtWork.OwnerPassword);
        await page.GotoAsync($"{language}/site/terms");
        await page.Locator("[name=collaboration_hours]").FillAsync("31");
        await page.Locator("input[type=checkbox][name=collaboration_load]").CheckAsync();
        await page.Locator("form[data-editing] button.button").First.ClickAsync();

        // Without a last month it is not understood; what was typed stays.
        await page.GotoAsync($"{language}/inbox/{reference}");
        await page.IsWellMadeAsync(script, width);
        if (!script)
        {
            await page.Locator("#load summary").ClickAsync();
        }

        var (month, next) = (portal.Clock.Now.ToString("yyyy-MM-15", CultureInfo.InvariantCulture), portal.Clock.Now.AddMonths(1).ToString("yyyy-MM-15", CultureInfo.InvariantCulture));
        await page.Locator("#Load_HoursFrom").FillAsync("24");
        await page.Locator("#Load_HoursTo").FillAsync("30");
        await page.Locator("#Load_FirstMonth").FillAsync(month);
        await page.Locator("#Load_LastMonth").FillAsync("");
        await page.Locator("form[action*='handler=PlanLoad'] button").ClickAsync();
        await Assertions.Expect(page.Locator("#Load_LastMonth-error")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#Load_HoursTo")).ToHaveValueAsync("30");
        await page.IsWellMadeAsync(script, width);
        await page.Locator("#Load_LastMonth").FillAsync(next);
        await page.Locator("form[action*='handler=PlanLoad'] button").ClickAsync();
        await Assertions.Expect(page.Locator("#load-sum")).ToContainTextAsync(sum);
        await page.IsWellMadeAsync(script, width);

        await page.GotoAsync($"{language}/inbox/statistics");
        await Assertions.Expect(page.Locator("#load svg[role=img]")).ToBeVisibleAsync();
        await page.IsWellMadeAsync(script, width);
        Assert.True(await page.EvaluateAsync<double>("document.querySelector('#load svg[role=img] rect.column').getBoundingClientRect().height") > 100);
        foreach (var path in new[] { "/contact", "/contact/collaboration" })
        {
            await page.GotoAsync(language + path);
            await Assertions.Expect(page.Locator("#room")).ToContainTextAsync(room);
            await page.IsWellMadeAsync(script, width);
        }

        await page.GotoAsync($"{language}/inbox/{reference}");
        await page.Locator("form[action*='handler=DropLoad'] button").ClickAsync();
        await Assertions.Expect(page.Locator("#load-none")).ToBeVisibleAsync();
    }

    private async Task<string> AcceptedAsync()
    {
        var (now, by) = (portal.Clock.Now, new Actor(Guid.NewGuid(), "Olga Owner"));
        var inquiry = SomeInquiry.Proposal(now);
        inquiry.MoveTo(InquiryState.Talking, null, null, by, now);
        inquiry.MoveTo(InquiryState.Accepted, null, null, by, now);
        await portal.InDatabaseAsync(db =>
        {
            db.Inquiries.Add(inquiry);
            return db.SaveChangesAsync();
        });
        return inquiry.Reference;
    }
}
