using Portal.BrowserTests.Support;
using Portal.IntegrationTests.Support;

namespace Portal.BrowserTests;

/// <summary>Passkeys in a real browser, with an authenticator that is software.</summary>
public sealed class PasskeyTests(Browser browser, PostgresServer postgres) : IAsyncLifetime
{
    private readonly PortalAtWork portal = AtLocalhost(postgres);

    public ValueTask InitializeAsync() => portal.InitializeAsync();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Theory]
    [InlineData("")]
    [AnotherWay("/zh")]
    public async Task A_passkey_is_added_and_signs_in_without_name_or_password(string language)
    {
        var page = await OpenWithAuthenticatorAsync(width: 390);
        await SignInAsync(page, language);
        await page.GotoAsync(language + "/account/passkeys");
        await page.Locator(".passkey button").ClickAsync();
        await page.WaitForURLAsync($"**{language}/account/recovery-codes");
        await page.Locator("form.form button").ClickAsync();
        await Assertions.Expect(page.Locator(".recovery li")).ToHaveCountAsync(10);
        await page.IsAccessibleAsync();

        await SignOutAsync(page);
        await page.GotoAsync(language + "/account/sign-in");
        await page.Locator(".passkey button").ClickAsync();
        await page.WaitForURLAsync($"**{language}/inbox");
    }

    [Fact]
    public async Task With_a_passkey_the_password_alone_is_no_way_in()
    {
        var page = await OpenWithAuthenticatorAsync();
        await SignInAsync(page, "");
        await AddAsync(page);
        await SignOutAsync(page);

        await page.GotoAsync("/account/sign-in");
        await TypeAsync(page);
        await page.WaitForURLAsync("**/account/sign-in/code");
        await page.IsAccessibleAsync();
        await page.GotoAsync("/inbox");
        await page.WaitForURLAsync("**/account/sign-in?ReturnUrl=**");
        await TypeAsync(page);
        await page.Locator(".passkey button").ClickAsync();
        await page.WaitForURLAsync("**/inbox");
    }

    [Fact]
    public async Task A_passkey_confirms_who_is_there_and_can_be_removed()
    {
        var page = await OpenWithAuthenticatorAsync();
        await SignInAsync(page, "");
        await AddAsync(page);
        portal.Clock.Now += TimeSpan.FromMinutes(11);
        await page.GotoAsync("/account/passkeys");
        await page.WaitForURLAsync("**/account/confirm?ReturnUrl=**");
        await page.IsAccessibleAsync();
        await page.Locator(".passkey button").ClickAsync();
        await page.WaitForURLAsync("**/account/passkeys");
        await page.Locator(".sessions form button").ClickAsync();
        await Assertions.Expect(page.Locator("[role=status]")).ToContainTextAsync("removed");

        await SignOutAsync(page);
        await page.GotoAsync("/account/sign-in");
        await page.Locator(".passkey button").ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("did not open anything here");
        await page.GotoAsync("/account/sign-in");
        await TypeAsync(page);
        await page.WaitForURLAsync("**/inbox");
    }

    [Fact]
    public async Task Without_a_passkey_one_press_is_one_try_and_says_what_to_do()
    {
        await portal.SignInAsOwnerAsync();
        var page = await OpenWithAuthenticatorAsync();
        await page.GotoAsync("/account/sign-in");
        var challenges = 0;
        page.Request += (_, request) => challenges += request.Url.Contains("handler=Options", StringComparison.Ordinal) ? 1 : 0;
        await page.Locator(".passkey button").ClickAsync();
        await Assertions.Expect(page.Locator(".passkey .error")).ToBeVisibleAsync();
        await page.IsAccessibleAsync();
        Assert.Equal(1, challenges);
    }

    [Fact]
    public async Task Without_script_there_is_no_button_and_the_password_works()
    {
        await portal.SignInAsOwnerAsync();
        var page = await browser.OpenAsync(portal, script: false);
        await page.GotoAsync("/account/sign-in");
        await Assertions.Expect(page.Locator(".passkey")).ToBeHiddenAsync();
        await TypeAsync(page);
        await page.WaitForURLAsync("**/inbox");
    }

    private async Task<IPage> OpenWithAuthenticatorAsync(int width = 1280)
    {
        var page = await browser.OpenAsync(portal, width);
        var devtools = await page.Context.NewCDPSessionAsync(page);
        await devtools.SendAsync("WebAuthn.enable");
        await devtools.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
        return page;
    }

    private async Task SignInAsync(IPage page, string language)
    {
        await portal.SignInAsOwnerAsync();
        await page.GotoAsync(language + "/account/sign-in");
        await TypeAsync(page);
        await page.WaitForURLAsync("**/inbox");
    }

    private static async Task TypeAsync(IPage page)
    {
        await page.Field("Email").FillAsync(PortalServer.OwnerEmail);
        await page.Field("Password").FillAsync(PortalServer.OwnerPassword);
        await page.Locator("form.form button").ClickAsync();
    }

    private static async Task AddAsync(IPage page)
    {
        await page.GotoAsync("/account/passkeys");
        await page.Locator(".passkey button").ClickAsync();
        await page.WaitForURLAsync("**/account/recovery-codes");
    }

    private static async Task SignOutAsync(IPage page)
    {
        await page.Locator("footer form button").ClickAsync();
        await Assertions.Expect(page.Locator("footer form button")).ToHaveCountAsync(0);
    }

    /// <summary>Browsers give passkeys to names, not to numbers, and to https or this machine alone.</summary>
    private static PortalAtWork AtLocalhost(PostgresServer postgres)
    {
        var address = $"http://localhost:{FreePort.Find()}";
        return new(postgres) { Settings = { ["urls"] = address, ["Site:BaseUrl"] = address } };
    }
}
