using System.Text.RegularExpressions;
using Portal.BrowserTests.Support;
using Portal.IntegrationTests.Search;
using Portal.IntegrationTests.Support;

namespace Portal.BrowserTests;

/// <summary>From a view of the inbox to an inquiry and back: on a wide screen and a phone, in both languages, with script and without.</summary>
public sealed class InboxJourneyTests(Browser browser, PostgresServer postgres) : IAsyncLifetime
{
    private const string Rows = ".inbox-row";

    private readonly PortalAtWork portal = new(postgres);

    public ValueTask InitializeAsync() => portal.InitializeAsync();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    /// <summary>Both languages, both widths, with script and without, in two journeys; in four in the whole suite.</summary>
    public static TheoryData<string, int, bool> Ways() =>
        new(new[] { ("/zh", 390, true), ("", 1280, true), ("", 1280, false), ("/zh", 390, false) }.Where((_, turn) => Suite.Runs(turn, oneOf: 2)));

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task An_inquiry_is_found_marked_and_comes_back_in_its_line(string language, int width, bool script)
    {
        var (older, middle, newer) = await ReceiveAsync();
        var owner = await SignInAsync(width, script);

        // A view, and less of it.
        await owner.GotoAsync($"{language}/inbox");
        await owner.Locator(".rail a[href$='q=is%3Anew']").ClickAsync();
        await Assertions.Expect(owner.Locator(".rail a[aria-current=page]")).ToHaveCountAsync(1);
        await Assertions.Expect(owner.Locator(Rows)).ToHaveCountAsync(5);
        await owner.Locator(".facets summary").ClickAsync();
        await CheckAsync(owner, script);
        await owner.Locator(".facets a[href$='q=is%3Anew%20kind%3Aintern']").ClickAsync();
        await Assertions.Expect(owner.Locator(Rows)).ToHaveCountAsync(4);
        await Assertions.Expect(owner.Locator("#q")).ToHaveValueAsync("is:new kind:intern");
        await owner.Locator(".chips a").First.ClickAsync();
        await Assertions.Expect(owner.Locator("#q")).ToHaveValueAsync("kind:intern");

        // Words of it, typed.
        await portal.CatchUpAsync();
        await TypeAsync(owner, language, script);
        await Assertions.Expect(owner.Locator(Rows)).ToHaveCountAsync(3);
        await Assertions.Expect(owner.Locator("#q")).ToHaveValueAsync("kind:intern state:new lattice");
        await Assertions.Expect(owner.Locator($"{Rows} mark").First).ToHaveTextAsync("lattice");
        await CheckAsync(owner, script);

        // One of the hits, and those around it.
        var list = await owner.Locator("#q").InputValueAsync();
        await Line(owner, middle).Locator("a").ClickAsync();
        await Assertions.Expect(owner.Locator("#reference")).ToHaveTextAsync(middle);
        await owner.Locator("a[rel=next]").ClickAsync();
        await Assertions.Expect(owner.Locator("#reference")).ToHaveTextAsync(older);
        await Assertions.Expect(owner.Locator("a[rel=next]")).ToHaveCountAsync(0);
        await owner.Locator("a[rel=prev]").ClickAsync();
        await owner.Locator("a[rel=prev]").ClickAsync();
        await Assertions.Expect(owner.Locator("#reference")).ToHaveTextAsync(newer);
        await Assertions.Expect(owner.Locator("a[rel=prev]")).ToHaveCountAsync(0);
        await owner.Locator("a[rel=next]").ClickAsync();
        await Assertions.Expect(owner.Locator("#reference")).ToHaveTextAsync(middle);

        await MarkAsync(owner, script);

        // Back where one was.
        await owner.Locator(".neighbours a").First.ClickAsync();
        await Assertions.Expect(owner).ToHaveURLAsync(new Regex($"#{middle}$"));
        Assert.Equal($"?q={list}", QueryOf(owner.Url));
        var line = Line(owner, middle);
        await Assertions.Expect(line).ToBeInViewportAsync();
        if (script)
        {
            await Assertions.Expect(line.Locator("a")).ToBeFocusedAsync();
        }

        await Assertions.Expect(line.Locator(".flag")).ToHaveCountAsync(1);
        await Assertions.Expect(line.Locator(".stars")).ToHaveTextAsync("★★★★");
        await Assertions.Expect(line.Locator(".tag")).ToHaveTextAsync("先读 first");
        await Assertions.Expect(line.Locator(".inbox-state")).ToContainTextAsync(language.Length == 0 ? "Snoozed until" : "稍后处理");
        await CheckAsync(owner, script);

        await SaveAndOpenAsync(owner, language, script);
        await Assertions.Expect(Line(owner, middle)).ToHaveCountAsync(0);
        await owner.Locator(".rail a[href$='q=is%3Asnoozed']").ClickAsync();
        await Assertions.Expect(owner.Locator(Rows)).ToHaveCountAsync(1);
    }

    /// <summary>A key and its value are completed by keyboard; the word is typed.</summary>
    private static async Task TypeAsync(IPage owner, string language, bool script)
    {
        var (key, value) = language.Length == 0 ? ("stat", "new") : ("状", "新来信");
        await owner.Locator("#q").ClickAsync();
        await owner.Keyboard.PressAsync("End");
        if (script)
        {
            foreach (var begun in new[] { " " + key, value })
            {
                await owner.Keyboard.TypeAsync(begun);
                await Assertions.Expect(owner.Locator("[role=option]:visible")).ToHaveCountAsync(1);
                await owner.Keyboard.PressAsync("ArrowDown");
                await Assertions.Expect(owner.Locator("[role=option]")).ToHaveAttributeAsync("aria-selected", "true");
                await owner.IsAccessibleAsync();
                await owner.Keyboard.PressAsync("Enter");
            }

            await owner.Keyboard.TypeAsync("lattice");
        }
        else
        {
            await owner.Keyboard.TypeAsync(language.Length == 0 ? " state:new lattice" : " 状态：新来信 lattice");
        }

        await owner.Keyboard.PressAsync("Enter");
    }

    /// <summary>A flag, stars, a tag, and out of sight until tomorrow.</summary>
    private static async Task MarkAsync(IPage owner, bool script)
    {
        await owner.Locator("form[action*='handler=Flag'] button").ClickAsync();
        await Assertions.Expect(owner.Locator("button[name=flagged]")).ToHaveAttributeAsync("value", "false");
        await owner.Locator("button[name=stars]").Nth(3).ClickAsync();
        await Assertions.Expect(owner.Locator("button[name=stars][aria-pressed=true]")).ToContainTextAsync("4");
        await owner.Locator(".tagging summary").ClickAsync();
        await owner.Locator("[name='Tagging.Added']").FillAsync("先读 first");
        await owner.Locator("form[action*='handler=Tags'] button").ClickAsync();
        await Assertions.Expect(owner.Locator("p.tags")).ToContainTextAsync("先读 first");
        await owner.Locator("details.snooze summary").ClickAsync();
        await CheckAsync(owner, script);
        await owner.Locator("[name='Snooze.For'][value=Tomorrow]").CheckAsync();
        await owner.Locator("[name='Snooze.Reason']").FillAsync("The call.");
        await owner.Locator("form[action*='handler=Snooze'] button").ClickAsync();
        await Assertions.Expect(owner.Locator(".snoozed")).ToContainTextAsync("The call.");
        await CheckAsync(owner, script);
    }

    /// <summary>The list becomes a view with which the inbox opens, and then does not any more.</summary>
    private static async Task SaveAndOpenAsync(IPage owner, string language, bool script)
    {
        var query = QueryOf(owner.Url);
        await owner.Locator(".save-view summary").ClickAsync();
        await owner.Locator("[name='Save.Name']").FillAsync("格子 Lattices");
        await owner.Locator("[name='Save.IsStart'][type=checkbox]").CheckAsync();
        await owner.Locator("form[action*='handler=Save'] button").ClickAsync();
        await Assertions.Expect(owner.Locator(".inbox-notice")).ToContainTextAsync("格子 Lattices");

        await owner.GotoAsync($"{language}/inbox");
        await Assertions.Expect(owner.Locator("h1")).ToHaveTextAsync("格子 Lattices");
        Assert.Equal(query, QueryOf(owner.Url));
        Assert.StartsWith($"{language}/inbox", new Uri(owner.Url).AbsolutePath, StringComparison.Ordinal);
        await Assertions.Expect(owner.Locator(".rail a[aria-current=page]")).ToContainTextAsync("格子 Lattices");
        await CheckAsync(owner, script);

        await owner.Locator("button[formaction*='handler=Start']").ClickAsync();
        await owner.GotoAsync($"{language}/inbox");
        await Assertions.Expect(owner.Locator("h1")).ToHaveTextAsync(language.Length == 0 ? "Needs me now" : "待办");
    }

    private static ILocator Line(IPage page, string reference) => page.Locator($"{Rows}[id='{reference}']");

    /// <summary>As the portal reads it: browsers write blanks their own way.</summary>
    private static string QueryOf(string url) => Uri.UnescapeDataString(new Uri(url).Query.Replace('+', ' '));

    private static async Task CheckAsync(IPage page, bool script)
    {
        if (!script)
        {
            return;
        }

        await page.IsAccessibleAsync();
        var overhang = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(overhang <= 0, $"{page.Url} is {overhang} pixels wider than the window.");
    }

    private async Task<IPage> SignInAsync(int width, bool script)
    {
        await portal.SignInAsOwnerAsync();
        var owner = await browser.OpenAsync(portal, width, script);
        await owner.SignInAsync(PortalAtWork.OwnerEmail, PortalAtWork.OwnerPassword);
        return owner;
    }

    /// <returns>The three applications with the word; beside them is one without it, and a question.</returns>
    private async Task<(string Older, string Middle, string Newer)> ReceiveAsync()
    {
        var stranger = await browser.OpenAsync(portal);
        await stranger.GotoAsync("/contact/question");
        await stranger.FillQuestionFormAsync();
        await stranger.SendAsync();
        List<string> references = [];
        foreach (var message in new[] { "The lattice is small.", "My lattice grew.", "Nothing of the kind.", "A lattice in Chinese is 晶格." })
        {
            portal.Clock.Now += TimeSpan.FromMinutes(1);
            var inquiry = SomeInquiry.New(portal.Clock.Now, message);
            await portal.KeepAsync(inquiry);
            references.Add(inquiry.Reference);
        }

        return (references[0], references[1], references[3]);
    }
}
