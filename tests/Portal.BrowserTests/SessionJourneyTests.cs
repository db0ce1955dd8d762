using Microsoft.EntityFrameworkCore;
using Portal.BrowserTests.Support;
using Portal.IntegrationTests.Search;
using Portal.IntegrationTests.Support;
using Portal.Model.Inquiries;

namespace Portal.BrowserTests;

/// <summary>A triage session from its start to the letters: by keys on a wide screen, by hand on a phone without script.</summary>
public sealed class SessionJourneyTests(Browser browser, PostgresServer postgres) : IAsyncLifetime
{
    private readonly PortalAtWork portal = new(postgres);

    public ValueTask InitializeAsync() => portal.InitializeAsync();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Theory]
    [InlineData("", ColorScheme.Light)]
    [AnotherWay("/zh", ColorScheme.Dark)]
    public async Task By_keys_beside_the_cv(string language, ColorScheme scheme)
    {
        var references = await ReceiveAsync();
        var owner = await OpenAsync(language, 1280, script: true, scheme);
        await owner.PressAsync("g s");
        await owner.Locator("form[action*='handler=Start'] button").ClickAsync();
        await Assertions.Expect(owner.Locator("#reference")).ToHaveTextAsync(references[0]);
        await Assertions.Expect(owner.Locator("#progress")).ToContainTextAsync(language.Length == 0 ? "1 of 3" : "第 1 / 3 封");
        await Assertions.Expect(owner.Locator("#fit")).ToHaveCountAsync(0);
        var frame = owner.Locator(".session-cv iframe");
        await Assertions.Expect(frame).ToHaveCountAsync(1);
        var (beside, texts) = (await frame.BoundingBoxAsync(), await owner.Locator(".session-texts").BoundingBoxAsync());
        Assert.True(beside!.X >= texts!.X + texts.Width && beside.Width > 400, $"The CV is {beside.Width} wide at {beside.X}.");
        await CheckAsync(owner);

        // Back and forth, then one decision after the other.
        await owner.PressAsync("j");
        await Assertions.Expect(owner.Locator("#reference")).ToHaveTextAsync(references[1]);
        await Assertions.Expect(owner.Locator("#last-message ~ .verbatim")).ToHaveTextAsync("I forgot to say: I can begin in May.");
        await owner.PressAsync("k");
        await Assertions.Expect(owner.Locator("#reference")).ToHaveTextAsync(references[0]);
        foreach (var (keys, next) in new[] { ("s", 1), ("d 3", 2) })
        {
            await owner.PressAsync(keys);
            await Assertions.Expect(owner.Locator("#reference")).ToHaveTextAsync(references[next]);
        }

        // The help says what the keys mean here.
        await owner.PressAsync("?");
        await Assertions.Expect(owner.Locator("dialog[open] [data-key-row=s]:visible dd")).ToHaveTextAsync(language.Length == 0 ? "Shortlist" : "列入重点考虑");
        await owner.PressAsync("Escape");

        // What is typed into the day decides nothing.
        await owner.Locator("#until").FocusAsync();
        await owner.PressAsync("s a");
        await Assertions.Expect(owner.Locator("#reference")).ToHaveTextAsync(references[2]);
        await owner.PressAsync("Escape h");
        await Assertions.Expect(owner.Locator(".session-list li")).ToHaveCountAsync(3);

        // The CV of the first was there to be read, and the others have none.
        await Assertions.Expect(owner.Locator(".session-list .badge-bad")).ToHaveCountAsync(0);
        await CheckAsync(owner);
        Assert.Equal([InquiryState.Shortlisted, InquiryState.Declined, InquiryState.OnHold], await StatesAsync(references));

        await owner.PressAsync("o");
        await Assertions.Expect(owner.Locator(".closing-letters > li")).ToHaveCountAsync(3);
        Assert.Equal($"{language}/inbox/outbox/review", new Uri(owner.Url).AbsolutePath);
    }

    [Theory]
    [AnotherWay("")]
    [InlineData("/zh")]
    public async Task On_a_phone_without_script(string language)
    {
        var references = await ReceiveAsync();
        var owner = await OpenAsync(language, 390, script: false, ColorScheme.Light);
        await owner.Locator(".rail-links a[href$='/inbox/session']").ClickAsync();
        await owner.Locator("form[action*='handler=Start'] button").ClickAsync();
        await Assertions.Expect(owner.Locator("#reference")).ToHaveTextAsync(references[0]);
        await Assertions.Expect(owner.Locator("iframe")).ToHaveCountAsync(0);
        await Assertions.Expect(owner.Locator("[data-session-cv]")).ToBeVisibleAsync();
        await owner.Locator("button[value=Ask]").ClickAsync();
        await Assertions.Expect(owner.Locator("#reference")).ToHaveTextAsync(references[1]);
        await owner.Locator("a[rel=next]").ClickAsync();
        await owner.Locator("#until").FillAsync("2027-04-01");
        await owner.Locator("button[value=Hold]").ClickAsync();

        // The one that was passed over, and whose CV nobody opened.
        await Assertions.Expect(owner.Locator(".session-list li")).ToHaveCountAsync(3);
        await Assertions.Expect(owner.Locator($"[id='{references[0]}'] .badge-bad")).ToHaveCountAsync(1);
        await owner.Locator(".actions a[href*='/inbox/session/']").ClickAsync();
        await Assertions.Expect(owner.Locator("#reference")).ToHaveTextAsync(references[1]);
        await owner.Locator("button[value=DeclineFull]").ClickAsync();
        await Assertions.Expect(owner.Locator(".session-list .badge:not(.badge-bad)")).ToHaveCountAsync(3);
        Assert.Equal([InquiryState.WaitingSender, InquiryState.Declined, InquiryState.OnHold], await StatesAsync(references));
        await owner.Locator("form[action*='handler=End'] button").ClickAsync();
        await Assertions.Expect(owner.Locator(".inbox-notice")).ToBeVisibleAsync();
        Assert.Equal($"{language}/inbox/session", new Uri(owner.Url).AbsolutePath);
    }

    private static async Task CheckAsync(IPage page)
    {
        await page.IsAccessibleAsync();
        var overhang = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(overhang <= 0, $"{page.Url} is {overhang} pixels wider than the window.");
    }

    private async Task<IPage> OpenAsync(string language, int width, bool script, ColorScheme scheme)
    {
        await portal.SignInAsOwnerAsync();
        var owner = await browser.OpenAsync(portal, width, script, scheme);
        await owner.SignInAsync(PortalAtWork.OwnerEmail, PortalAtWork.OwnerPassword);
        await owner.GotoAsync(language + "/inbox?q=is:new");
        return owner;
    }

    private Task<List<InquiryState>> StatesAsync(List<string> references) => portal.InDatabaseAsync(async db =>
    {
        var states = await db.Inquiries.Where(i => references.Contains(i.Reference)).ToDictionaryAsync(i => i.Reference, i => i.State);
        return references.ConvertAll(reference => states[reference]);
    });

    /// <returns>One with a CV, one whose sender wrote again, and one with a long story; who waits longest comes first.</returns>
    private async Task<List<string>> ReceiveAsync()
    {
        var file = await StoredFiles.StoreAsync(portal, SomePdf.Latin("Kernels and caches"));
        portal.Clock.Now += TimeSpan.FromMinutes(1);
        var again = SomeInquiry.New(portal.Clock.Now);
        await portal.KeepAsync(again);
        portal.Clock.Now += TimeSpan.FromMinutes(1);
        var wordy = SomeInquiry.New(portal.Clock.Now, Forms.LongText + Forms.LongText + Forms.LongText);
        await portal.KeepAsync(wordy);
        await portal.ChangeAsync(again.Id, inquiry => inquiry.WriteBySender("I forgot to say: I can begin in May.", portal.Clock.Now));
        return [await portal.InDatabaseAsync(db => db.Inquiries.Where(i => i.Attachments.Any(a => a.Id == file)).Select(i => i.Reference).SingleAsync()), again.Reference, wordy.Reference];
    }
}
