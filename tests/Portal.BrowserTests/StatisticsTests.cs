using System.Text.RegularExpressions;
using Portal.BrowserTests.Support;
using Portal.IntegrationTests.Support;
using Portal.Model.Inquiries;

namespace Portal.BrowserTests;

/// <summary>The owner looks at the figures: at a desk and on a phone, in both languages and themes, with script and without.</summary>
public sealed class StatisticsTests(Browser browser, PortalAtWork portal) : IClassFixture<PortalAtWork>
{
    private static readonly Actor Owner = new(Guid.NewGuid(), "Olga Owner");

    [Theory]
    [AnotherWay(true, "", ColorScheme.Light, 1280, "6 months", "Intern application", "Week of")]
    [InlineData(true, "/zh", ColorScheme.Dark, 390, "6 个月", "实习申请", "起的一周")]
    [AnotherWay(false, "/zh", ColorScheme.Light, 390, "6 个月", "实习申请", "起的一周")]
    public async Task The_figures_are_read_and_narrowed_down(bool script, string language, ColorScheme scheme, int width, string period, string kind, string week)
    {
        await FillAsync();
        await portal.SignInAsOwnerAsync();
        var page = await browser.OpenAsync(portal, width, script, scheme);
        await page.SignInAsync(PortalAtWork.OwnerEmail, PortalAtWork.OwnerPassword);
        await page.GotoAsync(language + "/inbox");
        await page.Locator(".inbox-nav a[href$='/inbox/statistics']").ClickAsync();
        await Assertions.Expect(page.Locator("#flow svg[role=img]")).ToBeVisibleAsync();
        await IsWellMadeAsync(page, script, width);

        // The picture keeps the size of its letters at any width, and its bars have room.
        Assert.Equal(12, await page.EvaluateAsync<double>("parseFloat(getComputedStyle(document.querySelector('#flow svg[role=img] text')).fontSize)"), 0.1);
        var places = await page.EvaluateAsync<double[]>("[...document.querySelectorAll('.bars td svg')].map(bar => bar.getBoundingClientRect().width)");
        Assert.NotEmpty(places);
        Assert.All(places, place => Assert.True(place > 60, $"A bar has {place} pixels."));

        await page.Locator("#flow summary").PressAsync("Enter");
        await Assertions.Expect(page.Locator("#flow tbody tr").First).ToContainTextAsync(week);
        await page.GetByRole(AriaRole.Link, new() { Name = period, Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = kind, Exact = true }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(@"statistics\?period=6m&kind=intern$"));
        await Assertions.Expect(page.Locator(".figure-scope a[aria-current]")).ToHaveTextAsync([period, kind]);
        await IsWellMadeAsync(page, script, width);
        await page.GotoAsync(language + "/inbox/statistics?period=all");
        await IsWellMadeAsync(page, script, width);
    }

    /// <summary>A year of invented inquiries, most of them answered, some late.</summary>
    private async Task FillAsync()
    {
        var now = portal.Clock.Now;
        await portal.InDatabaseAsync(db =>
        {
            for (var i = 0; i < 60; i++)
            {
                var inquiry = SomeInquiry.New(now.AddDays(-6 * i));
                db.Inquiries.Add(inquiry);
                if (i % 4 != 0)
                {
                    inquiry.Reply("Thank you.", Owner, inquiry.ReceivedAt.AddDays(i % 20));
                }
            }

            return db.SaveChangesAsync();
        });
    }

    private static async Task IsWellMadeAsync(IPage page, bool script, int width)
    {
        if (script)
        {
            await page.EvaluateAsync("document.querySelectorAll('details').forEach(one => { one.open = true; })");
            await page.IsAccessibleAsync();
            await page.EvaluateAsync("document.querySelectorAll('details').forEach(one => { one.open = false; })");
        }

        var overhang = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(overhang <= 0, $"{page.Url} is {overhang} pixels wider than {width}.");
    }
}
