using System.Text.RegularExpressions;
using Portal.BrowserTests.Support;

namespace Portal.BrowserTests;

/// <summary>The owner edits the site in a browser: the preview follows the hand, rows are dragged, and without script it works as well.</summary>
public sealed class EditingTests(Browser browser, PortalAtWork portal) : IClassFixture<PortalAtWork>
{
    [Theory]
    [InlineData(true, 1280, "")]
    [AnotherWay(false, 390, "/zh")]
    public async Task A_topic_goes_from_a_blank_form_to_the_public_list(bool script, int width, string language)
    {
        var owner = await OpenAsync(script, width);
        var slug = script ? "follow-the-hand" : "without-script";
        await owner.GotoAsync($"{language}/site/topics/new");
        await owner.Locator("[name='title.en']").FillAsync($"Topic {slug}");
        await owner.Locator("[name='title.zh']").FillAsync("从空白表单到公开课题");
        await owner.Locator("[name='summary.en']").FillAsync("A short one.");
        await owner.Locator("[name='kind']").SelectOptionAsync("Intern");
        await owner.Locator("[name='state']").SelectOptionAsync("Open");
        await owner.Locator("[name='place']").SelectOptionAsync("Remote");
        await owner.Locator("[name='work.en']").FillAsync("- Do **this**");
        await owner.Locator("[name='newKey']").FillAsync(slug);
        if (script)
        {
            await Assertions.Expect(owner.Locator("#preview .preview-page strong").First).ToHaveTextAsync("this");
            await Assertions.Expect(owner.Locator("[data-unsaved]")).ToBeVisibleAsync();
        }
        else
        {
            await owner.Locator("[data-preview]").ClickAsync();
            await Assertions.Expect(owner.Locator("#preview .preview-page strong").First).ToHaveTextAsync("this");
        }

        // Something is missing: it is said, and nothing typed is gone.
        await owner.Locator("form[data-editing] button.button").First.ClickAsync();
        await Assertions.Expect(owner.Locator("#error-summary")).ToBeVisibleAsync();
        await owner.Locator("#error-summary a").First.ClickAsync();
        await Assertions.Expect(owner.Locator("[name='title.zh']")).ToHaveValueAsync("从空白表单到公开课题");
        await owner.Locator("[name='needs.zh']").FillAsync("会读论文");
        await owner.Locator("form[data-editing] button.button").First.ClickAsync();
        await Assertions.Expect(owner.Locator(".inbox-notice")).ToBeVisibleAsync();

        var reader = await browser.OpenAsync(portal, width, script);
        await reader.GotoAsync("/topics");
        await reader.Locator($"a[href='/topics/{slug}']").First.ClickAsync();
        await Assertions.Expect(reader.Locator(".topic-text strong")).ToHaveTextAsync("this");
    }

    [Fact]
    public async Task Whoever_leaves_with_unsaved_words_is_asked()
    {
        var owner = await OpenAsync();
        await owner.GotoAsync("/site/interests/efficient-llm");
        await owner.Locator("[name='title.en']").FillAsync("Not saved");
        var asked = 0;
        owner.Dialog += async (_, dialog) =>
        {
            asked++;
            await dialog.AcceptAsync();
        };
        await owner.Locator(".brand").ClickAsync();
        await owner.WaitForURLAsync(new Regex("/$"));
        Assert.Equal(1, asked);
    }

    [Fact]
    public async Task A_row_is_dragged_to_its_place()
    {
        var owner = await OpenAsync();
        await owner.GotoAsync("/site/projects");
        var before = await NamesAsync(owner);
        await owner.Locator(".row-grip").Last.DragToAsync(owner.Locator(".row").First, new() { TargetPosition = new() { X = 40, Y = 4 } });
        await Assertions.Expect(owner.Locator(".row-what a").First).ToHaveTextAsync(before[^1]);
        await owner.ReloadAsync();
        string[] expected = [before[^1], .. before[..^1]];
        Assert.Equal(expected, await NamesAsync(owner));
    }

    private static async Task<string[]> NamesAsync(IPage page) => [.. await page.Locator(".row-what a").AllTextContentsAsync()];

    private async Task<IPage> OpenAsync(bool script = true, int width = 1280)
    {
        await portal.SignInAsOwnerAsync();
        var owner = await browser.OpenAsync(portal, width, script);
        await owner.SignInAsync(PortalAtWork.OwnerEmail, PortalAtWork.OwnerPassword);
        return owner;
    }
}
