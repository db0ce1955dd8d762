using Microsoft.EntityFrameworkCore;
using Portal.BrowserTests.Support;
using Portal.IntegrationTests.Support;
using Portal.Model.Inquiries;

namespace Portal.BrowserTests;

/// <summary>A CV is read beside the answers where there is room for both.</summary>
public sealed class FileViewerTests(Browser browser, PortalAtWork portal) : IClassFixture<PortalAtWork>
{
    [Fact]
    public async Task It_opens_beside_the_answers_on_a_wide_screen()
    {
        var (owner, path) = await OpenAsync(1280, script: true);
        Assert.Equal(0, await owner.Locator("iframe").CountAsync());
        List<string> complaints = [];
        owner.Console += (_, message) => complaints.Add(message.Text);
        var answer = await owner.RunAndWaitForResponseAsync(() => owner.Locator("[data-file-view]").ClickAsync(), response => response.Url.EndsWith("/view", StringComparison.Ordinal));
        Assert.Equal(200, answer.Status);
        Assert.EndsWith(path, new Uri(owner.Url).AbsolutePath, StringComparison.Ordinal);
        var (viewer, answers) = (await owner.Locator("iframe").BoundingBoxAsync(), await owner.Locator(".inquiry-texts").BoundingBoxAsync());
        Assert.True(viewer!.X >= answers!.X + answers.Width, "The viewer is beside the answers.");
        Assert.True(viewer.Width > 450 && viewer.Height > 600 && viewer.X + viewer.Width <= 1280, $"The viewer is {viewer.Width} by {viewer.Height} at {viewer.X}.");
        Assert.True(answers.Width > 450, $"The answers are {answers.Width} wide.");
        await owner.IsAccessibleAsync();
        Assert.Empty(complaints);

        await owner.Locator("[data-viewer-close]").ClickAsync();
        await Assertions.Expect(owner.Locator("iframe")).ToHaveCountAsync(0);
        await Assertions.Expect(owner.Locator("[data-file-view]")).ToBeFocusedAsync();
    }

    /// <summary>The number of pages stands in the browser's viewer when it has read the file.</summary>
    [Fact]
    public async Task The_browser_shows_it_under_the_policy_of_the_page()
    {
        var (owner, _) = await OpenAsync(1280, script: true, pages: 3);
        var viewer = new TaskCompletionSource<IFrame>(TaskCreationOptions.RunContinuationsAsynchronously);
        owner.FrameNavigated += (_, frame) =>
        {
            if (frame.Url.StartsWith("chrome-extension:", StringComparison.Ordinal))
            {
                viewer.TrySetResult(frame);
            }
        };
        await owner.Locator("[data-file-view]").ClickAsync();
        var shown = await viewer.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        await Assertions.Expect(shown.Locator("#pagelength")).ToHaveTextAsync("3", new() { Timeout = 20_000 });
    }

    [Theory]
    [InlineData(390, true)]
    [InlineData(1280, false)]
    public async Task On_a_phone_and_without_script_it_is_a_link(int width, bool script)
    {
        var (owner, path) = await OpenAsync(width, script);
        await owner.RunAndWaitForResponseAsync(() => owner.Locator("[data-file-view]").ClickAsync(), response => response.Url.EndsWith("/view", StringComparison.Ordinal));
        await owner.GotoAsync(path);
        await Assertions.Expect(owner.Locator("[data-viewer]")).ToBeHiddenAsync();
        Assert.Equal(0, await owner.Locator("iframe").CountAsync());
    }

    [Fact]
    public async Task Its_text_is_read_in_place_as_text()
    {
        var (owner, _) = await OpenAsync(390, script: true);
        await owner.Locator("[data-file-text] summary").ClickAsync();
        await Assertions.Expect(owner.Locator(".file-text")).ToHaveTextAsync("Kernels <b>and</b> caches");
        await Assertions.Expect(owner.Locator("[data-file-text] a")).ToHaveCountAsync(0);
        await owner.IsAccessibleAsync();
    }

    [Fact]
    public async Task By_keys_it_opens_and_goes_on_to_the_other_file()
    {
        var (owner, path) = await OpenAsync(1280, script: true);
        var other = await StoredFiles.StoreAsync(portal, SomePdf.Latin("Marks"));
        var reference = path.Split('/')[^1];
        await portal.InDatabaseAsync(db => db.Attachments.Where(a => a.Id == other).ExecuteUpdateAsync(set => set
            .SetProperty(a => a.InquiryId, db.Inquiries.Single(i => i.Reference == reference).Id).SetProperty(a => a.Slot, AttachmentSlot.Transcript).SetProperty(a => a.Name, "marks.pdf")));
        await owner.ReloadAsync();
        await owner.Keyboard.PressAsync("v");
        var name = owner.Locator("#viewer-name");
        await Assertions.Expect(name).ToHaveTextAsync("简历.pdf");
        foreach (var (key, shown) in new[] { ("]", "marks.pdf"), ("]", "简历.pdf"), ("[", "marks.pdf") })
        {
            await owner.Keyboard.PressAsync(key);
            await Assertions.Expect(name).ToHaveTextAsync(shown);
            await Assertions.Expect(owner.Locator("iframe")).ToHaveCountAsync(1);
        }

        await owner.IsAccessibleAsync();
        await owner.Keyboard.PressAsync("Escape");
        await Assertions.Expect(owner.Locator("iframe")).ToHaveCountAsync(0);

        // From the list as well.
        await owner.GotoAsync("/inbox?q=");
        await owner.Locator($".inbox-row[id='{reference}'] a").FocusAsync();
        await owner.Keyboard.PressAsync("v");
        await Assertions.Expect(name).ToHaveTextAsync("简历.pdf");
    }

    /// <returns>The owner on the page of a new inquiry with a file.</returns>
    private async Task<(IPage Page, string Path)> OpenAsync(int width, bool script, int pages = 1)
    {
        var id = await StoredFiles.StoreAsync(portal, SomePdf.Latin("Kernels and caches", pages));
        var reference = await portal.InDatabaseAsync(async db =>
        {
            // Whatever the portal read meanwhile, from now on this is its text.
            await db.Attachments.Where(a => a.Id == id).ExecuteUpdateAsync(set => set.SetProperty(a => a.TextState, FileTextState.Done));
            await db.AttachmentTexts.Where(t => t.AttachmentId == id).ExecuteDeleteAsync();
            db.AttachmentTexts.Add(new() { AttachmentId = id, Text = "Kernels <b>and</b> caches" });
            await db.SaveChangesAsync();
            return await db.Inquiries.Where(i => i.Attachments.Any(a => a.Id == id)).Select(i => i.Reference).SingleAsync();
        });
        await portal.SignInAsOwnerAsync();
        var page = await browser.OpenAsync(portal, width, script, showsPdf: true);
        await page.SignInAsync(PortalAtWork.OwnerEmail, PortalAtWork.OwnerPassword);
        await page.GotoAsync($"/inbox/{reference}");
        return (page, $"/inbox/{reference}");
    }
}
