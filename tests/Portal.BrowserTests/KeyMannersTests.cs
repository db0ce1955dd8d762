using Portal.BrowserTests.Support;
using Portal.IntegrationTests.Support;

namespace Portal.BrowserTests;

/// <summary>Where keys keep away: from fields, from the browser, from input methods, and wherever they are switched off.</summary>
public sealed class KeyMannersTests(Browser browser, PostgresServer postgres) : KeyDesk(browser, postgres)
{
    [Fact]
    public async Task An_input_method_at_work_keeps_all_its_keys()
    {
        var reference = (await NewestFirstAsync(2))[0];
        var owner = await OpenAsync("/inbox?q=is:new");
        await owner.PressAsync("j n");
        await Assertions.Expect(owner.Locator(Note)).ToBeFocusedAsync();
        var client = await owner.Context.NewCDPSessionAsync(owner);
        foreach (var begun in new[] { "f", "fu", "fuj", "fuj?" })
        {
            await client.SendAsync("Input.imeSetComposition", new() { ["text"] = begun, ["selectionStart"] = begun.Length, ["selectionEnd"] = begun.Length });
        }

        await client.SendAsync("Input.insertText", new() { ["text"] = "附件" });
        await Assertions.Expect(owner.Locator(Note)).ToHaveValueAsync("附件");

        // Outside of a field as well: a key that belongs to an input method is marked as one, by either sign.
        await owner.EvaluateAsync("document.activeElement.blur()");
        foreach (var sign in new[] { "isComposing: true", "keyCode: 229" })
        {
            await owner.EvaluateAsync($"document.body.dispatchEvent(new KeyboardEvent('keydown', {{ key: 'f', bubbles: true, cancelable: true, {sign} }}))");
        }

        await Assertions.Expect(owner.Locator("#reference")).ToHaveTextAsync(reference);
        await owner.ReloadAsync();
        await Assertions.Expect(owner.Locator("button[name=flagged]")).ToHaveAttributeAsync("value", "true");
        await owner.PressAsync("f");
        await Assertions.Expect(owner.Locator("button[name=flagged]")).ToHaveAttributeAsync("value", "false");
    }

    [Fact]
    public async Task Keys_of_fields_and_of_the_browser_stay_theirs()
    {
        await NewestFirstAsync(2);
        var owner = await OpenAsync("/inbox?q=is:new");
        await owner.Clock.InstallAsync();
        await owner.ReloadAsync();
        await owner.PressAsync("/");
        await owner.Keyboard.TypeAsync(" jxf/?");
        await Assertions.Expect(owner.Locator("#q")).ToHaveValueAsync("is:new jxf/?");
        await Assertions.Expect(owner.Locator("dialog[open]")).ToHaveCountAsync(0);
        await owner.PressAsync("Escape");
        await owner.EvaluateAsync("window.left = []; addEventListener('keydown', (event) => left.push([event.key, event.defaultPrevented]))");
        await owner.PressAsync("Control+j Meta+f Alt+x Shift+J Control+z y");
        await Assertions.Expect(owner.Locator(Cursor)).ToHaveCountAsync(0);
        await Assertions.Expect(owner.Locator("[data-choose]:checked")).ToHaveCountAsync(0);
        Assert.False(await owner.EvaluateAsync<bool>("left.some(([key, isTaken]) => isTaken)"));

        // Too late for the second of two.
        await owner.PressAsync("g");
        await owner.Clock.FastForwardAsync(2_100);
        await owner.PressAsync("o");
        Assert.EndsWith("?q=is:new", owner.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_lists_the_keys_of_the_page_and_switches_single_keys_off()
    {
        var reference = (await NewestFirstAsync(1))[0];
        var owner = await OpenAsync("/zh/inbox?q=is:new");
        await owner.PressAsync("?");
        var help = owner.Locator("dialog[open]");
        await Assertions.Expect(help.Locator("h2")).ToHaveTextAsync("按键一览");
        await Assertions.Expect(help.Locator("[data-key-row='x']")).ToBeVisibleAsync();
        await Assertions.Expect(help.Locator("[data-key-row='ctrl+enter']")).ToBeHiddenAsync();
        await owner.IsAccessibleAsync();
        await owner.PressAsync("j Escape");
        await Assertions.Expect(help).ToHaveCountAsync(0);
        await Assertions.Expect(owner.Locator(Cursor)).ToHaveCountAsync(0);

        await owner.GotoAsync($"/inbox/{reference}");
        await owner.PressAsync("?");
        await Assertions.Expect(help.Locator("[data-key-row='x']")).ToBeHiddenAsync();
        await Assertions.Expect(help.Locator("[data-key-row='ctrl+enter']")).ToBeVisibleAsync();
        await help.Locator("input").UncheckAsync();
        await owner.PressAsync("Escape");
        await Assertions.Expect(help).ToHaveCountAsync(0);
        await owner.PressAsync("? f n g i");
        await Assertions.Expect(help).ToHaveCountAsync(0);
        await Assertions.Expect(owner.Locator(Note)).Not.ToBeFocusedAsync();
        await owner.Locator(Note).FillAsync("Ctrl stays.");
        await owner.PressAsync("Control+Enter");
        await Assertions.Expect(owner.Locator(".message-note")).ToHaveCountAsync(1);
        await Assertions.Expect(owner.Locator("button[name=flagged]")).ToHaveAttributeAsync("value", "true");

        // The way back needs no key.
        await owner.Locator("a[data-keys]").ClickAsync();
        await help.Locator("input").CheckAsync();
        await help.Locator("[data-keys-close]").ClickAsync();
        await owner.PressAsync("n");
        await Assertions.Expect(owner.Locator(Note)).ToBeFocusedAsync();
    }
}
