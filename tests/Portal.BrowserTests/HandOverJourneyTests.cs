using Portal.BrowserTests.Support;
using Portal.IntegrationTests.Support;

namespace Portal.BrowserTests;

/// <summary>The owner asks to pass an application on, its sender agrees with a code, and only then there is a packet: in both languages, without script.</summary>
public sealed class HandOverJourneyTests(Browser browser, PortalAtWork portal) : IClassFixture<PortalAtWork>
{
    [Theory]
    [AnotherWay(true, "", ColorScheme.Light, 1280)]
    [InlineData(false, "/zh", ColorScheme.Dark, 390)]
    public async Task A_packet_is_made_once_its_sender_agreed(bool script, string language, ColorScheme scheme, int width)
    {
        await portal.SignInAsOwnerAsync();
        var sender = await browser.OpenAsync(portal, width, script, scheme);
        await sender.GotoAsync($"{language}/contact/question");
        await sender.FillQuestionFormAsync();
        var email = $"{Guid.NewGuid():N}@example.org";
        await sender.Field("Email").FillAsync(email);
        await sender.Field("Message").FillAsync($"How was this measured? {email}");
        await sender.SendAsync();
        var reference = await sender.Locator("#reference").TextContentAsync();
        var owner = await browser.OpenAsync(portal, width, script, scheme);
        await owner.SignInAsync(PortalAtWork.OwnerEmail, PortalAtWork.OwnerPassword);

        // The owner forgets to say why.
        await owner.GotoAsync($"{language}/inbox/{reference}/hand-over");
        await owner.IsWellMadeAsync(script, width);
        await owner.Field("Receiver").FillAsync("校园招聘 Campus Recruiting");
        await owner.Locator(".hand-over-form button").ClickAsync();
        await Assertions.Expect(owner.Locator("#Input_Purpose-error")).ToBeVisibleAsync();
        await owner.IsWellMadeAsync(script, width);
        await owner.Field("Purpose").FillAsync("To offer an internship in the product team.");
        await owner.Locator(".hand-over-form button").ClickAsync();
        await Assertions.Expect(owner.Locator("section[id^='asked-']")).ToHaveCountAsync(1);
        await Assertions.Expect(owner.Locator("section[id^='asked-'] a.button")).ToHaveCountAsync(0);

        // The sender reads what, to whom and why, and agrees with a code from the mailbox.
        portal.Clock.Now += TimeSpan.FromMinutes(1);
        await sender.ReloadAsync();
        await Assertions.Expect(sender.Locator("#hand-over")).ToContainTextAsync("校园招聘 Campus Recruiting");
        await sender.IsWellMadeAsync(script, width);
        await sender.Locator("#hand-over a.button").ClickAsync();
        await sender.Locator("form[action*='handler=Send'] button").First.ClickAsync();
        await sender.Field("Code").FillAsync(await portal.CodeAsync(email));
        await sender.Locator("main form button.button").First.ClickAsync();
        await Assertions.Expect(sender.Locator("#wording")).ToBeVisibleAsync();
        await sender.IsWellMadeAsync(script, width);
        await sender.Locator("main form button.button").First.ClickAsync();
        await Assertions.Expect(sender.Locator("#hand-over form[action*='handler=TakeBack']")).ToBeVisibleAsync();
        await sender.IsWellMadeAsync(script, width);

        // Now there is one to be made; afterwards the sender reads to whom it went.
        await owner.ReloadAsync();
        await owner.IsWellMadeAsync(script, width);
        await owner.Locator("section[id^='asked-'] a.button").ClickAsync();
        await owner.IsWellMadeAsync(script, width);
        var packet = await owner.RunAndWaitForDownloadAsync(() => owner.Locator("main form button.button").First.ClickAsync());
        Assert.EndsWith(".zip", packet.SuggestedFilename, StringComparison.Ordinal);
        await sender.ReloadAsync();
        await Assertions.Expect(sender.Locator("#hand-over form")).ToHaveCountAsync(0);
        await Assertions.Expect(sender.Locator("#hand-over")).ToContainTextAsync("校园招聘 Campus Recruiting");
        await sender.IsWellMadeAsync(script, width);
    }
}
