using Microsoft.EntityFrameworkCore;
using Portal.BrowserTests.Support;
using Portal.IntegrationTests.Search;
using Portal.IntegrationTests.Support;

namespace Portal.BrowserTests;

/// <summary>Working by keys while others work as well.</summary>
public sealed class KeysAmongOthersTests(Browser browser, PostgresServer postgres) : KeyDesk(browser, postgres)
{
    [Fact]
    public async Task What_somebody_else_changed_is_not_written_over_and_said()
    {
        var references = await NewestFirstAsync(2);
        var owner = await OpenAsync("/inbox?q=is:new");

        // Without news of what others do.
        await owner.RouteAsync("**/inbox/live", route => route.AbortAsync());
        await owner.ReloadAsync();
        await owner.PressAsync("j");
        await Portal.InDatabaseAsync(db => db.Inquiries.Where(i => i.Reference == references[0]).ExecuteUpdateAsync(set => set.SetProperty(i => i.IsFlagged, true)));
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
        var references = await NewestFirstAsync(2);
        var owner = await OpenAsync("/inbox?q=is:new");
        await owner.RunAndWaitForResponseAsync(() => owner.ReloadAsync(), answer => answer.Url.EndsWith("/inbox/live", StringComparison.Ordinal));
        await owner.PressAsync("j j x k x /");
        await Portal.ChangeAsync(await IdAsync(references[1]), inquiry => inquiry.Flag(true));
        await Assertions.Expect(Line(owner, references[1]).Locator(".flag")).ToBeVisibleAsync();
        await Assertions.Expect(owner.Locator("[data-choose]:checked")).ToHaveCountAsync(2);
        await Portal.ChangeAsync(await IdAsync(references[0]), inquiry => inquiry.Flag(true));
        await Assertions.Expect(Line(owner, references[0]).Locator(".flag")).ToBeVisibleAsync();
        await Assertions.Expect(owner.Locator(Cursor)).ToHaveAttributeAsync("id", references[0]);
        await NewestFirstAsync(1);
        await Assertions.Expect(owner.Locator(".inbox-row")).ToHaveCountAsync(3);
        await Assertions.Expect(owner.Locator("#q")).ToBeFocusedAsync();
        await owner.PressAsync("Escape j");
        await Assertions.Expect(Line(owner, references[1]).Locator("a")).ToBeFocusedAsync();
    }

    private Task<Guid> IdAsync(string reference) => Portal.InDatabaseAsync(db => db.Inquiries.Where(i => i.Reference == reference).Select(i => i.Id).SingleAsync());
}
