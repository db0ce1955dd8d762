using Portal.BrowserTests.Support;

[assembly: AssemblyFixture(typeof(Browser))]

namespace Portal.BrowserTests.Support;

/// <summary>Debian's Chromium, started once for all tests.</summary>
public sealed class Browser : IAsyncLifetime
{
    private const string Program = "/usr/bin/chromium";

    /// <summary>How long anything may take on a busy machine, in milliseconds; only what fails waits as long.</summary>
    private const float Patience = 20_000;

    private IPlaywright? playwright;
    private IBrowser? chromium;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Program))
        {
            throw new InvalidOperationException($"The tests need {Program}. On Debian: apt-get install chromium fonts-noto-cjk");
        }

        Assertions.SetDefaultExpectTimeout(Patience);
        playwright = await Playwright.CreateAsync();
        chromium = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Program,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <param name="width">Of the window, in CSS pixels.</param>
    public async Task<IPage> OpenAsync(PortalAtWork portal, int width = 1280, bool script = true, ColorScheme scheme = ColorScheme.Light)
    {
        var context = await chromium!.NewContextAsync(new()
        {
            BaseURL = portal.Address.ToString(),
            ViewportSize = new() { Width = width, Height = 900 },
            JavaScriptEnabled = script,
            ColorScheme = scheme,
        });
        portal.Owns(context);
        context.SetDefaultTimeout(Patience);
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await (chromium?.DisposeAsync() ?? ValueTask.CompletedTask);
        playwright?.Dispose();
    }
}
