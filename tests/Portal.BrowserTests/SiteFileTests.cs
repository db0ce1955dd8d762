using System.Globalization;
using Portal.BrowserTests.Support;
using Portal.IntegrationTests.Support;

namespace Portal.BrowserTests;

/// <summary>A picture goes from the owner's disk into a piece of news, and the text below it never moves while it comes.</summary>
public sealed class SiteFileTests(Browser browser, PortalAtWork portal) : IClassFixture<PortalAtWork>
{
    [Theory]
    [InlineData(true, 1280, "", "en")]
    [AnotherWay(false, 390, "/zh", "zh-Hans")]
    public async Task A_picture_is_put_on_the_site_and_seen(bool script, int width, string language, string side)
    {
        await portal.SignInAsOwnerAsync();
        var owner = await browser.OpenAsync(portal, width, script);
        await owner.SignInAsync(PortalAtWork.OwnerEmail, PortalAtWork.OwnerPassword);
        await owner.GotoAsync($"{language}/site");
        await owner.Locator("a[href$='/site/files']").ClickAsync();
        var name = $"合影-{width.ToString(CultureInfo.InvariantCulture)}";
        await owner.Locator("#Files").SetInputFilesAsync(
        [
            new FilePayload { Name = $"{name}.png", MimeType = "image/png", Buffer = SomePicture.Png(1400, 700, seed: script ? 1 : 2) },
            new FilePayload { Name = $"{name}.pdf", MimeType = "application/pdf", Buffer = SomePdf.Latin(name[3..]) },
        ]);
        await owner.Locator("form[enctype] button").ClickAsync();
        await Assertions.Expect(owner.Locator(".inbox-notice")).ToContainTextAsync("2");
        var row = owner.Locator(".site-file", new() { HasText = $"{name}.webp" });
        await row.Locator(".site-file-alt summary").ClickAsync();
        await row.Locator("[name=altEn]").FillAsync("All of us");
        await row.Locator("[name=altZh]").FillAsync("全组合影");
        await row.Locator(".site-file-alt button").ClickAsync();
        await Assertions.Expect(owner.Locator(".inbox-notice")).ToBeVisibleAsync();
        Assert.True(await owner.Locator("html").EvaluateAsync<bool>("html => html.scrollWidth <= html.clientWidth"), "The list is wider than the window.");
        if (script)
        {
            await owner.IsAccessibleAsync();
            await row.Locator("button[data-copy]").First.ClickAsync();
            await Assertions.Expect(row.Locator(".copied").First).Not.ToBeEmptyAsync();
        }

        var snippet = await row.Locator($"pre[id$='-{side}']").TextContentAsync();
        await owner.GotoAsync($"{language}/site/news/new");
        await owner.Locator("[name=date]").FillAsync("2026-11-20");
        await owner.Locator(script ? "[name='text.en']" : "[name='text.zh']").FillAsync($"Before\n\n{snippet}\n\nBelow the picture");
        await owner.Locator("[name=newKey]").FillAsync($"with-a-picture-{width.ToString(CultureInfo.InvariantCulture)}");
        await owner.Locator("form[data-editing] button.button").First.ClickAsync();
        await Assertions.Expect(owner.Locator(".inbox-notice")).ToBeVisibleAsync();

        var reader = await browser.OpenAsync(portal, width, script);
        var gate = new TaskCompletionSource();
        await reader.RouteAsync("**/files/**", async route =>
        {
            await gate.Task;
            await route.ContinueAsync();
        });
        await reader.GotoAsync($"{language}/news/with-a-picture-{width.ToString(CultureInfo.InvariantCulture)}", new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        var below = reader.Locator(".prose").GetByText("Below the picture", new() { Exact = true });
        var before = await below.BoundingBoxAsync();
        await reader.RunAndWaitForRequestFinishedAsync(() =>
        {
            gate.SetResult();
            return Task.CompletedTask;
        }, new() { Predicate = request => request.Url.Contains("/files/", StringComparison.Ordinal) });
        var picture = reader.Locator(".prose img");
        await Assertions.Expect(picture).ToHaveAttributeAsync("alt", script ? "All of us" : "全组合影");
        var (after, box) = (await below.BoundingBoxAsync(), await picture.BoundingBoxAsync());
        Assert.Equal((before!.X, before.Y), (after!.X, after.Y));
        Assert.True(box!.Width <= width && box.Width > 200 && Math.Abs(box.Width - (2 * box.Height)) < 2, $"{box.Width} x {box.Height}");
        Assert.True(before.Y > box.Y + box.Height - 1, "The text is not below the picture.");
    }
}
