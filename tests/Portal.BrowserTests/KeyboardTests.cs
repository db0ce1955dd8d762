using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Portal.BrowserTests.Support;
using Portal.IntegrationTests.Search;
using Portal.IntegrationTests.Support;
using Portal.Model.Inquiries;

namespace Portal.BrowserTests;

/// <summary>The inbox without a mouse: the same keys in the list and on the page of an inquiry, and never where somebody types.</summary>
public sealed class KeyboardTests(Browser browser, PostgresServer postgres) : IAsyncLifetime
{
    private const string Cursor = ".inbox-row.is-cursor";
    private const string Note = "[name='Note.Text']";
    private const string Said = ".said";

    private readonly PortalAtWork portal = new(postgres);

    public ValueTask InitializeAsync() => portal.InitializeAsync();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Theory]
    [InlineData("")]
    [InlineData("/zh")]
    public async Task List_and_detail_are_worked_through_by_keys_alone(string language)
    {
        var references = await ReceiveAsync(3);
        var owner = await OpenAsync(language + "/inbox?q=is:new");

        await owner.PressAsync("j j");
        await Assertions.Expect(Line(owner, references[1]).Locator("a")).ToBeFocusedAsync();
        await Assertions.Expect(owner.Locator(Cursor)).ToHaveAttributeAsync("id", references[1]);
        await owner.PressAsync("f");
        await Assertions.Expect(Line(owner, references[1]).Locator(".flag")).ToBeVisibleAsync();
        await Assertions.Expect(owner.Locator(Said)).ToHaveTextAsync(language.Length == 0 ? "Flagged." : "已加旗标。");
        await owner.PressAsync("4 4");
        await Assertions.Expect(owner.Locator(Said)).ToHaveTextAsync(language.Length == 0 ? "The stars are taken back." : "已取消评星。");
        await Assertions.Expect(Line(owner, references[1]).Locator(".stars")).ToHaveCountAsync(0);
        await owner.PressAsync("3 4");
        await Assertions.Expect(owner.Locator(Said)).ToContainTextAsync("4");
        await Assertions.Expect(Line(owner, references[1]).Locator(".stars")).ToHaveTextAsync("★★★★");
        await Assertions.Expect(Line(owner, references[1]).Locator("a")).ToBeFocusedAsync();

        await owner.PressAsync("x");
        await Assertions.Expect(owner.Locator("[data-choose]:checked")).ToHaveCountAsync(1);
        await owner.PressAsync("* a");
        await Assertions.Expect(owner.Locator("[data-choose]:checked")).ToHaveCountAsync(3);
        await owner.IsAccessibleAsync();
        await owner.PressAsync("* n");
        await Assertions.Expect(owner.Locator("[data-choose]:checked")).ToHaveCountAsync(0);

        await owner.PressAsync("o");
        await Assertions.Expect(owner.Locator("#reference")).ToHaveTextAsync(references[1]);
        await Assertions.Expect(owner.Locator("button[name=stars][aria-pressed=true]")).ToContainTextAsync("4");
        await owner.PressAsync("j");
        await Assertions.Expect(owner.Locator("#reference")).ToHaveTextAsync(references[2]);
        await owner.PressAsync("k");
        await Assertions.Expect(owner.Locator("#reference")).ToHaveTextAsync(references[1]);
        await owner.PressAsync("f");
        await Assertions.Expect(owner.Locator("button[name=flagged]")).ToHaveAttributeAsync("value", "true");
        await owner.PressAsync("n");
        await Assertions.Expect(owner.Locator(Note)).ToBeFocusedAsync();
        await owner.Keyboard.TypeAsync("jkfu1 ? 看过。");
        await owner.PressAsync("Control+Enter");
        await Assertions.Expect(owner.Locator(".message-note .prose")).ToHaveTextAsync("jkfu1 ? 看过。");
        await owner.PressAsync("r");
        await Assertions.Expect(owner.Locator("[name='Reply.Text']")).ToBeFocusedAsync();
        await owner.PressAsync("Escape");
        await Assertions.Expect(owner.Locator("[name='Reply.Text']")).Not.ToBeFocusedAsync();
        await owner.PressAsync("u");
        await Assertions.Expect(Line(owner, references[1]).Locator("a")).ToBeFocusedAsync();
        await Assertions.Expect(owner.Locator(Cursor)).ToHaveAttributeAsync("id", references[1]);

        await owner.PressAsync("/");
        await Assertions.Expect(owner.Locator("#q")).ToBeFocusedAsync();
        await owner.PressAsync("Escape");
        await Assertions.Expect(owner.Locator("#q")).ToHaveValueAsync("is:new");
        await Assertions.Expect(Line(owner, references[1]).Locator("a")).ToBeFocusedAsync();
        foreach (var (key, path) in new[] { ("o", "/inbox/outbox"), ("i", "/inbox"), ("t", "/site/topics"), ("n", "/inbox?q=is%3Anew") })
        {
            await owner.PressAsync($"g {key}");
            await Assertions.Expect(owner).ToHaveURLAsync(new Uri(portal.Address, language + path).ToString());
        }
    }

    [Fact]
    public async Task From_the_list_a_key_leads_to_its_place_on_the_page()
    {
        var reference = (await ReceiveAsync(1))[0];
        var owner = await OpenAsync("/inbox?q=is:new");
        foreach (var (key, place) in new[] { ("r", "[name='Reply.Text']"), ("n", Note), ("s", "[name='Change.To']"), ("t", "[name='Tagging.Added']"), ("z", "[name='Snooze.For']:first-of-type") })
        {
            await owner.PressAsync(key == "r" ? "j r" : key);
            await Assertions.Expect(owner.Locator("#reference")).ToHaveTextAsync(reference);
            await Assertions.Expect(owner.Locator(place).First).ToBeFocusedAsync();
            Assert.DoesNotContain("#", owner.Url, StringComparison.Ordinal);

            // And the same on the page itself.
            await owner.EvaluateAsync("document.activeElement.blur()");
            await owner.PressAsync(key);
            await Assertions.Expect(owner.Locator(place).First).ToBeFocusedAsync();
            await owner.EvaluateAsync("document.activeElement.blur()");
            await owner.PressAsync("u");
            await Assertions.Expect(owner.Locator(Cursor)).ToHaveCountAsync(1);
        }

        // An address presses no button, whatever it says.
        await owner.GotoAsync($"/inbox/{reference}#at-f");
        await owner.PressAsync("/");
        await Assertions.Expect(owner.Locator("#q")).ToBeFocusedAsync();
        await Assertions.Expect(owner.Locator(".inbox-row .flag")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task An_input_method_at_work_keeps_all_its_keys()
    {
        var reference = (await ReceiveAsync(2))[0];
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
        await ReceiveAsync(2);
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
        var reference = (await ReceiveAsync(1))[0];
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

    [Fact]
    public async Task What_somebody_else_changed_is_not_written_over_and_said()
    {
        var references = await ReceiveAsync(2);
        var owner = await OpenAsync("/inbox?q=is:new");

        // Without news of what others do.
        await owner.RouteAsync("**/inbox/live", route => route.AbortAsync());
        await owner.ReloadAsync();
        await owner.PressAsync("j");
        await portal.InDatabaseAsync(db => db.Inquiries.Where(i => i.Reference == references[0]).ExecuteUpdateAsync(set => set.SetProperty(i => i.IsFlagged, true)));
        await owner.PressAsync("5");
        await Assertions.Expect(owner.Locator(Said)).ToContainTextAsync("changed this inquiry in the meantime");
        await Assertions.Expect(Line(owner, references[0]).Locator(".flag")).ToBeVisibleAsync();
        await Assertions.Expect(Line(owner, references[0]).Locator(".stars")).ToHaveCountAsync(0);
        await Assertions.Expect(Line(owner, references[0]).Locator("a")).ToBeFocusedAsync();
        await owner.PressAsync("5");
        await Assertions.Expect(Line(owner, references[0]).Locator(".stars")).ToHaveTextAsync("★★★★★");

        // And where the portal is away, nothing is said to be done.
        await owner.RouteAsync("**/inbox/INT-*", route => route.AbortAsync());
        await owner.PressAsync("j f");
        await Assertions.Expect(owner.Locator(Said)).ToContainTextAsync("cannot be reached");
        await Assertions.Expect(Line(owner, references[1]).Locator(".flag")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task News_take_away_neither_the_cursor_nor_a_tick()
    {
        var references = await ReceiveAsync(2);
        var owner = await OpenAsync("/inbox?q=is:new");
        await owner.RunAndWaitForResponseAsync(() => owner.ReloadAsync(), answer => answer.Url.EndsWith("/inbox/live", StringComparison.Ordinal));
        await owner.PressAsync("j j x k x /");
        await portal.ChangeAsync(await IdAsync(references[1]), inquiry => inquiry.Flag(true));
        await Assertions.Expect(Line(owner, references[1]).Locator(".flag")).ToBeVisibleAsync();
        await Assertions.Expect(owner.Locator("[data-choose]:checked")).ToHaveCountAsync(2);
        await portal.ChangeAsync(await IdAsync(references[0]), inquiry => inquiry.Flag(true));
        await Assertions.Expect(Line(owner, references[0]).Locator(".flag")).ToBeVisibleAsync();
        await Assertions.Expect(owner.Locator(Cursor)).ToHaveAttributeAsync("id", references[0]);
        await ReceiveAsync(1);
        await Assertions.Expect(owner.Locator(".inbox-row")).ToHaveCountAsync(3);
        await Assertions.Expect(owner.Locator("#q")).ToBeFocusedAsync();
        await owner.PressAsync("Escape j");
        await Assertions.Expect(Line(owner, references[1]).Locator("a")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Over_the_end_of_a_page_it_goes_on_with_the_next()
    {
        var references = await ReceiveAsync(51);
        var owner = await OpenAsync("/inbox?q=is:new");
        await owner.PressAsync("j");
        await owner.Locator(".inbox-row a").Last.FocusAsync();
        await owner.PressAsync("j");
        await Assertions.Expect(Line(owner, references[50]).Locator("a")).ToBeFocusedAsync();
        await Assertions.Expect(owner).ToHaveURLAsync(new Regex("after=[^#]*$"));
    }

    [Fact]
    public async Task What_was_done_is_done_before_the_page_is_left()
    {
        var reference = (await ReceiveAsync(1))[0];
        var owner = await OpenAsync("/inbox?q=is:new");
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await owner.RouteAsync("**/inbox/INT-*handler=Rate*", async route =>
        {
            await gate.Task;
            await route.ContinueAsync();
        });
        await owner.RunAndWaitForRequestAsync(() => owner.PressAsync("j 5 o"), request => request.Url.Contains("handler=Rate", StringComparison.Ordinal));
        gate.SetResult();
        await Assertions.Expect(owner.Locator("#reference")).ToHaveTextAsync(reference);
        await Assertions.Expect(owner.Locator("button[name=stars][aria-pressed=true]")).ToContainTextAsync("5");
    }

    private static ILocator Line(IPage page, string reference) => page.Locator($".inbox-row[id='{reference}']");

    private Task<Guid> IdAsync(string reference) => portal.InDatabaseAsync(db => db.Inquiries.Where(i => i.Reference == reference).Select(i => i.Id).SingleAsync());

    private async Task<IPage> OpenAsync(string path)
    {
        await portal.SignInAsOwnerAsync();
        var owner = await browser.OpenAsync(portal);
        await owner.SignInAsync(PortalAtWork.OwnerEmail, PortalAtWork.OwnerPassword);
        await owner.GotoAsync(path);
        return owner;
    }

    /// <returns>As they stand in the list: the newest first.</returns>
    private async Task<List<string>> ReceiveAsync(int count)
    {
        var inquiries = new List<Inquiry>();
        for (var number = 0; number < count; number++)
        {
            portal.Clock.Now += TimeSpan.FromMinutes(1);
            inquiries.Insert(0, SomeInquiry.New(portal.Clock.Now));
        }

        await portal.InDatabaseAsync(db =>
        {
            db.Inquiries.AddRange(inquiries);
            return db.SaveChangesAsync();
        });
        return [.. inquiries.Select(inquiry => inquiry.Reference)];
    }
}
