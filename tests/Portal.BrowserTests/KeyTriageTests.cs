using Microsoft.EntityFrameworkCore;
using Portal.BrowserTests.Support;
using Portal.IntegrationTests.Support;
using Portal.Model.Emails;
using Portal.Model.Inquiries;

namespace Portal.BrowserTests;

/// <summary>Deciding from the list, by keys alone.</summary>
public sealed class KeyTriageTests(Browser browser, PostgresServer postgres) : KeyDesk(browser, postgres)
{
    private const string Staying = Cursor + ":not(.is-leaving)";

    [Fact]
    public async Task A_hundred_are_decided_with_two_keys_each()
    {
        const string decisions = "rsath1234";
        await ReceiveAsync(100);
        var owner = await OpenAsync("/inbox?q=is:todo");
        var keys = 0;
        for (var number = 0; number < 100; number++)
        {
            var row = number == 0 ? null : await owner.Locator(Staying).GetAttributeAsync("id");
            foreach (var key in new[] { 'e', decisions[number % decisions.Length] })
            {
                await owner.Keyboard.PressAsync($"{key}");
                keys++;
            }

            if (number < 99)
            {
                await Assertions.Expect(owner.Locator($"{Staying}:not([id='{row}'])")).ToHaveCountAsync(1);
            }
        }

        Assert.InRange(keys, 1, 200);

        // Keys are quicker than a busy machine; they are done one after the other.
        await Assertions.Expect(owner.Locator(".inbox-row")).ToHaveCountAsync(0, new() { Timeout = 120_000 });
        await Assertions.Expect(owner.Locator("#list h2, #list .lead").First).ToBeVisibleAsync();
        var (states, letters) = await Portal.InDatabaseAsync(async db => (
            await db.Inquiries.GroupBy(i => i.State).ToDictionaryAsync(group => group.Key, group => group.Count()),
            await db.OutgoingEmails.CountAsync(letter => letter.State == EmailState.Draft)));
        Assert.Equal(0, states.GetValueOrDefault(InquiryState.New));
        Assert.Equal((12, 11, 11, 44), (states[InquiryState.InReview], states[InquiryState.Talking], states[InquiryState.OnHold], states[InquiryState.Declined]));

        // All but those that were only read have a letter to look through; nothing has left.
        Assert.Equal(88, letters);
    }

    [Fact]
    public async Task A_decision_can_be_left_undone_and_refused()
    {
        var references = await ReceiveAsync(3);
        var owner = await OpenAsync("/inbox?q=is:todo");
        await owner.PressAsync("e");
        var menu = owner.Locator("dialog[open]");
        await Assertions.Expect(menu.Locator("[data-menu-who]")).ToHaveTextAsync("Ada");
        await owner.IsAccessibleAsync();
        await owner.PressAsync("j x Escape");
        await Assertions.Expect(menu).ToHaveCountAsync(0);
        await Assertions.Expect(Line(owner, references[0]).Locator("a")).ToBeFocusedAsync();

        // Done, with the next one at hand, and taken back.
        await owner.PressAsync("j e s");
        await Assertions.Expect(Line(owner, references[2]).Locator("a")).ToBeFocusedAsync();
        await Assertions.Expect(owner.Locator(".said")).ToContainTextAsync(references[1]);
        await Assertions.Expect(Line(owner, references[1])).ToHaveCountAsync(0);
        await owner.PressAsync("Control+z");
        await Assertions.Expect(Line(owner, references[1])).ToHaveCountAsync(1);
        Assert.Equal(InquiryState.New, await StateAsync(references[1]));

        // Somebody was quicker: the line stays and says it.
        await owner.RouteAsync("**/inbox/live", route => route.AbortAsync());
        await owner.ReloadAsync();
        await Portal.InDatabaseAsync(db => db.Inquiries.Where(i => i.Reference == references[0]).ExecuteUpdateAsync(set => set.SetProperty(i => i.IsFlagged, true)));
        await owner.PressAsync("j e 1");
        await Assertions.Expect(owner.Locator(".said")).ToContainTextAsync("changed this inquiry in the meantime");
        await Assertions.Expect(Line(owner, references[0])).Not.ToHaveClassAsync(new System.Text.RegularExpressions.Regex("is-leaving"));
        Assert.Equal(InquiryState.New, await StateAsync(references[0]));

        // One act after the other, before the first has come back: neither stands in the way of the other.
        await owner.PressAsync("k f 4 e h");
        await Assertions.Expect(Line(owner, references[0])).ToHaveCountAsync(0);
        Assert.Equal(InquiryState.OnHold, await StateAsync(references[0]));

        // Without the portal nothing is done, and the line stays to be worked on.
        await owner.RouteAsync("**/inbox/INT-*", route => route.AbortAsync());
        await owner.PressAsync("e s");
        await Assertions.Expect(owner.Locator(".said")).ToContainTextAsync("cannot be reached");
        await Assertions.Expect(owner.Locator(".inbox-row")).ToHaveCountAsync(2);
        await Assertions.Expect(owner.Locator(".is-leaving")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("")]
    [AnotherWay("/zh")]
    public async Task On_the_page_the_next_one_follows(string language)
    {
        var references = await ReceiveAsync(3);
        var owner = await OpenAsync(language + "/inbox?q=is:todo");
        await owner.PressAsync("j o");
        foreach (var (keys, next) in new[] { ("e 2", 1), ("e a", 2) })
        {
            await Assertions.Expect(owner.Locator("#reference")).ToHaveTextAsync(references[next - 1]);
            await owner.PressAsync(keys);
            await Assertions.Expect(owner.Locator("#reference")).ToHaveTextAsync(references[next]);
        }

        Assert.Equal((InquiryState.Declined, InquiryState.WaitingSender), (await StateAsync(references[0]), await StateAsync(references[1])));
        Assert.StartsWith(language + "/inbox/", new Uri(owner.Url).AbsolutePath, StringComparison.Ordinal);
    }

    private Task<InquiryState> StateAsync(string reference) => Portal.InDatabaseAsync(db => db.Inquiries.Where(i => i.Reference == reference).Select(i => i.State).SingleAsync());
}
