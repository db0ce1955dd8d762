using Portal.BrowserTests.Support;

[assembly: AssemblyFixture(typeof(Browser))]

namespace Portal.BrowserTests.Support;

/// <summary>
/// Debian's Chromium, started once for all tests: the one without windows, which takes half the time, and the whole one where
/// a test needs what only that has.
/// </summary>
public sealed class Browser : IAsyncLifetime
{
    private const string Whole = "/usr/bin/chromium";
    private const string WithoutWindows = "/usr/bin/chromium-headless-shell";

    /// <summary>How long anything may take on a busy machine, in milliseconds; only what fails waits as long.</summary>
    private const float Patience = 20_000;

    private IPlaywright? playwright;
    private Lazy<Task<IBrowser>>? quick, whole;

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(Patience);
        playwright = await Playwright.CreateAsync();
        (quick, whole) = (new(() => StartAsync(WithoutWindows)), new(() => StartAsync(Whole)));
    }

    /// <param name="width">Of the window, in CSS pixels.</param>
    /// <param name="showsPdf">With the viewer of PDFs.</param>
    public async Task<IPage> OpenAsync(PortalAtWork portal, int width = 1280, bool script = true, ColorScheme scheme = ColorScheme.Light, bool showsPdf = false)
    {
        var chromium = await (showsPdf ? whole! : quick!).Value;
        var context = await chromium.NewContextAsync(new()
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
        foreach (var started in new[] { quick, whole })
        {
            if (started is { IsValueCreated: true })
            {
                await (await started.Value).DisposeAsync();
            }
        }

        playwright?.Dispose();
    }

    private Task<IBrowser> StartAsync(string program) => File.Exists(program)
        ? playwright!.Chromium.LaunchAsync(new()
        {
            ExecutablePath = program,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        })
        : throw new InvalidOperationException($"The tests need {program}. On Debian: apt-get install chromium chromium-headless-shell fonts-noto-cjk");
}
