using Portal.BrowserTests.Support;

namespace Portal.BrowserTests;

/// <summary>Papers out of BibTeX in a browser: pasted, looked at, ticked by keyboard, and on the public list.</summary>
public sealed class BibImportJourneyTests(Browser browser, PortalAtWork portal) : IClassFixture<PortalAtWork>
{
    [Theory]
    [AnotherWay(true, 1280, "", ColorScheme.Light)]
    [InlineData(false, 390, "/zh", ColorScheme.Dark)]
    public async Task A_paper_goes_from_the_paste_to_the_public_list(bool script, int width, string language, ColorScheme scheme)
    {
        await portal.SignInAsOwnerAsync();
        var owner = await browser.OpenAsync(portal, width, script, scheme);
        await owner.SignInAsync(PortalAtWork.OwnerEmail, PortalAtWork.OwnerPassword);
        await owner.GotoAsync($"{language}/site/publications/import");
        var text = $$$"""
            @article{journey{{{width}}},
              title = {A Journey at {{{width}}} Pixels},
              author = {Songwei Liu and Chenqian Yan and G{\"o}del, Kurt},
              journal = {Journal of a very long name that has to be broken somewhere on a small screen},
              year = {2027}
            }
            @misc{gqsa, title = {The Same Key}, author = {Ada Lovelace}}
            @misc{broken{{{width}}}, title = {Never closed
            """;
        await owner.Locator("[name=Text]").FillAsync(text);
        await owner.Locator("main form button[type=submit]").ClickAsync();
        await Assertions.Expect(owner.Locator(".bib-faults li")).ToHaveCountAsync(1);
        await Assertions.Expect(owner.Locator(".proposal")).ToHaveCountAsync(2);
        await Assertions.Expect(owner.Locator(".proposal input:checked")).ToHaveCountAsync(0);
        if (script)
        {
            // The checker of accessibility is a script itself.
            await owner.IsAccessibleAsync();
        }

        var overhang = await owner.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(overhang <= 0, $"{overhang} pixels wider than the window");

        await owner.Locator("button[name=mark][value=sure]").PressAsync("Enter");
        await Assertions.Expect(owner.Locator("#take-1")).ToBeCheckedAsync();
        await Assertions.Expect(owner.Locator("#take-2")).Not.ToBeCheckedAsync();
        await owner.Locator("#take-1").PressAsync("Space");
        await Assertions.Expect(owner.Locator("#take-1")).Not.ToBeCheckedAsync();
        await owner.Locator("#take-1").PressAsync("Space");
        await owner.Locator("button[formaction]").ClickAsync();
        await Assertions.Expect(owner.Locator(".bib-done a")).ToHaveTextAsync($"journey{width}");

        var reader = await browser.OpenAsync(portal, width, script);
        await reader.GotoAsync("/publications");
        await Assertions.Expect(reader.Locator("main")).ToContainTextAsync($"A Journey at {width} Pixels");
        await Assertions.Expect(reader.Locator("main")).Not.ToContainTextAsync("The Same Key");
    }
}
