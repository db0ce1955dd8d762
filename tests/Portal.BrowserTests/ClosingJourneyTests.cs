using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Portal.BrowserTests.Support;
using Portal.Model.Inquiries;

namespace Portal.BrowserTests;

/// <summary>The owner closes a topic: who waits, the letters, what became of them; with the keyboard, on a phone, without script.</summary>
public sealed class ClosingJourneyTests(Browser browser, PortalAtWork portal) : IClassFixture<PortalAtWork>
{
    private const string Home = "/site/topics/low-bit-diffusion/close";

    [Theory]
    [InlineData(true, "", ColorScheme.Light, 1280)]
    [AnotherWay(false, "/zh", ColorScheme.Dark, 390)]
    public async Task Everybody_who_waits_gets_a_letter(bool script, string language, ColorScheme scheme, int width)
    {
        await portal.SignInAsOwnerAsync();
        var student = await browser.OpenAsync(portal);
        var reference = await student.SendInternApplicationAsync();
        var owner = await browser.OpenAsync(portal, width, script, scheme);
        await owner.SignInAsync(PortalAtWork.OwnerEmail, PortalAtWork.OwnerPassword);

        // From the topic to the first step, where the select says what the person hears.
        await owner.GotoAsync($"{language}/site/topics/low-bit-diffusion");
        await owner.Locator($".edit-links a[href$='{Home}']").ClickAsync();
        await owner.IsWellMadeAsync(script, width);
        await owner.Locator($"[name='hears.{reference}']").SelectOptionAsync("WaitingList");
        await owner.Locator("button[value=letters]").PressAsync("Enter");
        await Assertions.Expect(owner.Locator("#until-error")).ToBeVisibleAsync();
        await owner.IsWellMadeAsync(script, width);
        await owner.Locator("#until").FillAsync("2027-02-01");
        await owner.Locator("button[value=letters]").ClickAsync();

        // A gap of the owner's own making is marked and filled.
        await owner.Locator($"#{reference} summary").ClickAsync();
        await owner.Locator($"#{reference} .closing-links a").First.ClickAsync();
        await owner.Locator("[name='Input.Text']").FillAsync("We will tell you by {{ask:weekday}}.");
        await owner.IsWellMadeAsync(script, width);
        await owner.Locator("form.closing-write button").ClickAsync();
        await Assertions.Expect(owner.Locator($"#{reference} mark")).ToHaveTextAsync("{{ask:weekday}}");
        await Assertions.Expect(owner.Locator("form[action*=Send] button")).ToBeDisabledAsync();
        await owner.IsWellMadeAsync(script, width);
        await owner.Locator(".closing-fill input[type=text]").FillAsync("Friday");
        await owner.Locator(".closing-fill button").ClickAsync();
        await Assertions.Expect(owner.Locator($"#{reference} .letter-text")).ToContainTextAsync("by Friday.");
        await owner.Locator("form[action*=Send] button").ClickAsync();

        await Assertions.Expect(owner).ToHaveURLAsync(new Regex("/close/result$"));
        await Assertions.Expect(owner.Locator("form[action*=TakeBack] button")).ToBeVisibleAsync();
        await owner.IsWellMadeAsync(script, width);
        var told = await portal.InDatabaseAsync(db => db.Inquiries.Where(i => i.Reference == reference).Select(i => i.ToldState).SingleAsync());
        Assert.Equal(InquiryState.OnHold, told);

        // As it was for whoever comes next.
        await owner.Locator("form[action*=TakeBack] button").ClickAsync();
        await Assertions.Expect(owner.Locator($"#{reference}")).ToBeVisibleAsync();
        await portal.InDatabaseAsync(async db =>
        {
            await db.Inquiries.Where(i => i.Reference == reference).ExecuteDeleteAsync();
            return await db.Topics.ExecuteUpdateAsync(set => set.SetProperty(t => t.State, Portal.Model.Topics.TopicState.Open));
        });
    }
}
