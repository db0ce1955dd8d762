using System.Text.RegularExpressions;
using Portal.BrowserTests.Support;
using Portal.IntegrationTests.Support;

namespace Portal.BrowserTests;

/// <summary>The inbox without a mouse: the same keys in the list and on the page of an inquiry, and never where somebody types.</summary>
public sealed class KeyboardTests(Browser browser, PostgresServer postgres) : KeyDesk(browser, postgres)
{
    [Theory]
    [AnotherWay("")]
    [InlineData("/zh")]
    public async Task List_and_detail_are_worked_through_by_keys_alone(string language)
    {
        var references = await NewestFirstAsync(3);
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
            await Assertions.Expect(owner).ToHaveURLAsync(new Uri(Portal.Address, language + path).ToString());
        }
    }

    [Fact]
    public async Task From_the_list_a_key_leads_to_its_place_on_the_page()
    {
        var reference = (await NewestFirstAsync(1))[0];
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
    public async Task Over_the_end_of_a_page_it_goes_on_with_the_next()
    {
        var references = await NewestFirstAsync(51);
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
        var reference = (await NewestFirstAsync(1))[0];
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
}
