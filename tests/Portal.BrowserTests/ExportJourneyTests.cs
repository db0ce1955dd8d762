using Microsoft.EntityFrameworkCore;
using Portal.BrowserTests.Support;
using Portal.IntegrationTests.Support;
using Portal.Model.Exports;
using Portal.Model.Text;

namespace Portal.BrowserTests;

/// <summary>From the list to a file on the disk: what a view finds, and ticked ones; a view that finds nothing; an export deleted.</summary>
public sealed class ExportJourneyTests(Browser browser, PortalAtWork portal) : IClassFixture<PortalAtWork>
{
    private const string Topic = "kv-cache";

    [Theory]
    [InlineData(true, "", ColorScheme.Light, 1280)]
    [AnotherWay(false, "/zh", ColorScheme.Dark, 390)]
    public async Task A_view_and_ticked_ones_end_up_in_files(bool script, string language, ColorScheme scheme, int width)
    {
        var house = script ? "with.example" : "without.example";
        var references = await portal.WaitAsync(Topic, [.. Enumerable.Range(1, 3).Select(n => new Person($"n{n}@{house}", Language.Chinese, Name: $"张三 {n}"))]);
        await portal.SignInAsOwnerAsync();
        await portal.InDatabaseAsync(db => db.Exports.ExecuteDeleteAsync());
        var owner = await browser.OpenAsync(portal, width, script, scheme);
        await owner.SignInAsync(PortalAtWork.OwnerEmail, PortalAtWork.OwnerPassword);

        // All that the view finds, as a table.
        await owner.GotoAsync($"{language}/inbox?q=from:@{house}");
        await owner.Locator("a[href*='/inbox/export?q=']").ClickAsync();
        await Assertions.Expect(owner.Locator("#count")).ToContainTextAsync("3");
        await IsWellMadeAsync(owner, script, width);
        await owner.Locator("#format-Csv").CheckAsync();
        await owner.Locator("form.form button").ClickAsync();
        var table = await TakeAsync(owner, script, width);
        Assert.Equal(4, table.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.StartsWith(language.Length > 0 ? "\"编号\"" : "\"Reference\"", table, StringComparison.Ordinal);
        Assert.Contains("\"张三 2\"", table, StringComparison.Ordinal);

        // Two that were ticked, for programs.
        await owner.GotoAsync($"{language}/inbox?q=from:@{house}");
        foreach (var reference in references.Take(2))
        {
            await owner.Locator($".inbox-row[id='{reference}'] input[type=checkbox]").CheckAsync();
        }

        await owner.Locator("#bulk [formaction]").ClickAsync();
        await Assertions.Expect(owner.Locator("#count")).ToContainTextAsync("2");
        await owner.Locator("#format-Json").CheckAsync();
        await owner.Locator("form.form button").ClickAsync();
        var json = await TakeAsync(owner, script, width);
        Assert.All(references.Take(2), reference => Assert.Contains(reference, json, StringComparison.Ordinal));
        Assert.DoesNotContain(references[2], json, StringComparison.Ordinal);

        // Both are listed; one is deleted, and then there is one.
        await owner.Locator(".crumb a").ClickAsync();
        await Assertions.Expect(owner.Locator(".exports > li")).ToHaveCountAsync(2);
        await IsWellMadeAsync(owner, script, width);
        await owner.Locator(".exports > li form[action*=Delete] button").First.ClickAsync();
        await Assertions.Expect(owner.Locator(".exports > li")).ToHaveCountAsync(1);
        await Assertions.Expect(owner.Locator(".inbox-notice[role=status]")).ToBeVisibleAsync();

        await owner.GotoAsync($"{language}/inbox/export?q=from:nobody@nowhere.example");
        await Assertions.Expect(owner.Locator("#nothing")).ToBeVisibleAsync();
        await IsWellMadeAsync(owner, script, width);
        await UnderWayAsync(owner, script, width, language);
    }

    /// <summary>The page of a large one says how far it is, and reads itself again until it is ready.</summary>
    private async Task UnderWayAsync(IPage owner, bool script, int width, string language)
    {
        var id = await portal.InDatabaseAsync(async db =>
        {
            var by = await db.Users.SingleAsync();
            var export = ExportJob.Create(ExportFormat.Csv, Language.English, $"topic:{Topic}", null, 1200, new(by.Id, by.DisplayName), portal.Clock.Now);
            export.Begin(portal.Clock.Now);
            export.Count(300, Guid.Empty, portal.Clock.Now);
            db.Exports.Add(export);
            await db.SaveChangesAsync();
            return export.Id;
        });
        await owner.GotoAsync($"{language}/inbox/exports/{id}");
        await Assertions.Expect(owner.Locator("progress")).ToHaveJSPropertyAsync("value", 300);
        await IsWellMadeAsync(owner, script, width);
        await portal.InDatabaseAsync(async db =>
        {
            (await db.Exports.SingleAsync(export => export.Id == id)).Fail(ExportFault.Broken, portal.Clock.Now);
            return await db.SaveChangesAsync();
        });
        await Assertions.Expect(owner.Locator("form[action*=Again] button")).ToBeVisibleAsync();
        await IsWellMadeAsync(owner, script, width);
        await owner.Locator("form[action*=Again] button").ClickAsync();
        await Assertions.Expect(owner.Locator("a[download]")).ToBeVisibleAsync(new() { Timeout = 30_000 });
    }

    private static async Task<string> TakeAsync(IPage owner, bool script, int width)
    {
        await Assertions.Expect(owner.Locator("a[download]")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await IsWellMadeAsync(owner, script, width);
        var download = await owner.RunAndWaitForDownloadAsync(() => owner.Locator("a[download]").ClickAsync());
        return await File.ReadAllTextAsync(await download.PathAsync());
    }

    private static async Task IsWellMadeAsync(IPage page, bool script, int width)
    {
        if (script)
        {
            await page.IsAccessibleAsync();
        }

        var overhang = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(overhang <= 0, $"{page.Url} is {overhang} pixels wider than {width}.");
    }
}
