using Portal.BrowserTests.Support;
using Portal.IntegrationTests.Support;

namespace Portal.BrowserTests;

/// <summary>The other side: signing in, looking, deciding, answering; with script and without.</summary>
public sealed class OwnerJourneyTests(Browser browser, PortalAtWork portal, PostgresServer postgres) : IClassFixture<PortalAtWork>
{
    [Theory]
    [InlineData(true, 1280)]
    [InlineData(false, 390)]
    public async Task The_owner_reads_decides_notes_and_answers(bool script, int width)
    {
        await portal.SignInAsOwnerAsync();
        var student = await browser.OpenAsync(portal);
        var reference = await student.SendInternApplicationAsync();

        var owner = await browser.OpenAsync(portal, width, script);
        await owner.SignInAsync(PortalAtWork.OwnerEmail, PortalAtWork.OwnerPassword);
        await owner.Locator($".inbox-row a[href*='/inbox/{reference}?']").First.ClickAsync();
        await Assertions.Expect(owner.Locator("main")).ToContainTextAsync("清华大学");

        await owner.Locator("[name='Change.To']").SelectOptionAsync("InReview");
        await owner.Locator("form[action*='handler=State'] button[type=submit]").ClickAsync();
        await Assertions.Expect(owner.Locator("main")).ToContainTextAsync("In review");

        await owner.Locator("[name='Note.Text']").FillAsync("Ask about the kernel.");
        await owner.Locator("form[action*='handler=Note'] button[type=submit]").ClickAsync();
        await Assertions.Expect(owner.Locator("main")).ToContainTextAsync("Ask about the kernel.");

        await owner.Locator("[name='Reply.Text']").FillAsync("Could you tell us more about the kernel?");
        await owner.Locator("form[action*='handler=Reply'] .buttons button:not([name])").ClickAsync();
        await Assertions.Expect(owner.Locator("main")).ToContainTextAsync("Could you tell us more about the kernel?");

        await student.ReloadAsync();
        await Assertions.Expect(student.Locator("main")).Not.ToContainTextAsync("Could you tell us more about the kernel?");
        portal.Clock.Now += TimeSpan.FromMinutes(1);
        await student.ReloadAsync();
        await Assertions.Expect(student.Locator("#state")).ToHaveTextAsync("Being read");
        await Assertions.Expect(student.Locator("main")).ToContainTextAsync("Could you tell us more about the kernel?");
        await Assertions.Expect(student.Locator("main")).Not.ToContainTextAsync("Ask about the kernel.");
    }

    [Fact]
    public async Task Who_writes_for_long_is_not_signed_out_meanwhile()
    {
        await portal.SignInAsOwnerAsync();
        var student = await browser.OpenAsync(portal);
        var reference = await student.SendInternApplicationAsync();
        var owner = await browser.OpenAsync(portal);
        await owner.SignInAsync(PortalAtWork.OwnerEmail, PortalAtWork.OwnerPassword);
        await owner.GotoAsync($"/inbox/{reference}");
        portal.Clock.Now += TimeSpan.FromMinutes(25);
        await owner.RunAndWaitForResponseAsync(() => owner.Locator("[name='Reply.Text']").FillAsync("A long answer."), answer => answer.Request.Method == "HEAD" && answer.Ok);
        portal.Clock.Now += TimeSpan.FromMinutes(25);
        await owner.Locator("form[action*='handler=Reply'] .buttons button:not([name])").ClickAsync();
        await Assertions.Expect(owner.Locator("main")).ToContainTextAsync("A long answer.");
        Assert.EndsWith($"/inbox/{reference}", new Uri(owner.Url).AbsolutePath, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_set_up_link_makes_the_first_account_once()
    {
        await using var fresh = new PortalAtWork(postgres);
        await fresh.InitializeAsync();
        var path = new Uri(fresh.SetUpLink!).AbsolutePath;
        var page = await browser.OpenAsync(fresh);
        await page.GotoAsync(path);
        await page.Field("Email").FillAsync("new@portal.test");
        await page.Field("DisplayName").FillAsync("Nora New");
        await page.Field("Password").FillAsync("a password that is long enough");
        await page.Locator("main form button[type=submit]").ClickAsync();
        await page.WaitForURLAsync("**/inbox");

        var stranger = await browser.OpenAsync(fresh);
        var answer = await stranger.GotoAsync(path);
        Assert.Equal(410, answer!.Status);
    }
}
