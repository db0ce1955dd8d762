using System.Globalization;
using System.Text.RegularExpressions;
using Portal.BrowserTests.Support;

namespace Portal.BrowserTests;

/// <summary>Times are proposed, chosen with the keyboard, called off and proposed again: in both languages, on a phone, without script.</summary>
public sealed class InterviewJourneyTests(Browser browser, PortalAtWork portal) : IClassFixture<PortalAtWork>
{
    [Theory]
    [InlineData(true, "", ColorScheme.Light, 1280)]
    [AnotherWay(true, "/zh", ColorScheme.Dark, 390)]
    [AnotherWay(false, "", ColorScheme.Dark, 390)]
    [InlineData(false, "/zh", ColorScheme.Light, 1280)]
    public async Task Both_sides_find_a_time(bool script, string language, ColorScheme scheme, int width)
    {
        await portal.SignInAsOwnerAsync();
        var sender = await browser.OpenAsync(portal, width, script, scheme);
        await sender.GotoAsync($"{language}/contact/question");
        await sender.FillQuestionFormAsync();
        await sender.Field("Email").FillAsync($"{Guid.NewGuid():N}@example.org");
        await sender.Field("Message").FillAsync($"How was this measured? {Guid.NewGuid():N}");
        await sender.SendAsync();
        var reference = await sender.Locator("#reference").TextContentAsync();
        var owner = await browser.OpenAsync(portal, width, script, scheme);
        await owner.SignInAsync(PortalAtWork.OwnerEmail, PortalAtWork.OwnerPassword);

        // The owner forgets when it begins, and is told so.
        await owner.GotoAsync($"{language}/inbox/{reference}");
        await owner.Locator("#interview a").ClickAsync();
        await owner.IsWellMadeAsync(script, width);
        await owner.Field("Times[0].Day").FillAsync(Day(10));
        await owner.Field("Times[1].Day").FillAsync(Day(11));
        await owner.Field("Times[1].Time").FillAsync("09:30");
        await owner.Field("Place").FillAsync("https://meet.example/room-7");
        await owner.Field("Place").PressAsync("Enter");
        await Assertions.Expect(owner.Locator("#Input_Times_0__Time-error")).ToBeVisibleAsync();
        await owner.IsWellMadeAsync(script, width);
        await Assertions.Expect(owner.Field("Times[1].Time")).ToHaveValueAsync("09:30");
        await owner.Field("Times[0].Time").FillAsync("14:00");
        await owner.Field("Place").PressAsync("Enter");
        await Assertions.Expect(owner).ToHaveURLAsync(new Regex($"/inbox/{reference}#conversation$"));
        await owner.IsWellMadeAsync(script, width);

        // While it can be taken back the sender sees nothing; then a time is chosen with the keyboard alone.
        await sender.ReloadAsync();
        await Assertions.Expect(sender.Locator("#interview")).ToHaveCountAsync(0);
        portal.Clock.Now += TimeSpan.FromMinutes(1);
        await sender.ReloadAsync();
        await Assertions.Expect(sender.Locator("#interview input[type=radio]")).ToHaveCountAsync(2);
        await Assertions.Expect(sender.Locator("#interview .own-time")).ToHaveCountAsync(script ? 2 : 0);
        await sender.IsWellMadeAsync(script, width);
        await sender.Locator("#interview input[type=radio]").First.FocusAsync();
        await sender.Keyboard.PressAsync("ArrowDown");
        await sender.Keyboard.PressAsync("Enter");
        await Assertions.Expect(sender.Locator("#interview-time")).ToHaveAttributeAsync("datetime", new Regex($"^{Day(11)}T01:30"));
        await sender.IsWellMadeAsync(script, width);
        var calendar = await sender.RunAndWaitForDownloadAsync(() => sender.Locator("#interview a[href$='.ics']").ClickAsync());
        Assert.Equal("interview.ics", calendar.SuggestedFilename);

        // Something comes up.
        if (!await sender.Locator("[name='Off.Words']").IsVisibleAsync())
        {
            await sender.Locator("#interview summary").ClickAsync();
        }

        await sender.Locator("[name='Off.Words']").FillAsync("Something came up.");
        await sender.Locator("form[action*='handler=Off'] button").ClickAsync();
        await Assertions.Expect(sender.Locator("#said")).ToContainTextAsync("Something came up.");
        await sender.IsWellMadeAsync(script, width);
        await owner.GotoAsync($"{language}/inbox/{reference}/interview");
        await Assertions.Expect(owner.Locator(".interview-now blockquote")).ToHaveTextAsync("Something came up.");
        await owner.IsWellMadeAsync(script, width);
    }

    private string Day(int ahead) => portal.Clock.Now.AddDays(ahead).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
