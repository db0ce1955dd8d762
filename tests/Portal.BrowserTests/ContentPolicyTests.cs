using Portal.BrowserTests.Support;

namespace Portal.BrowserTests;

/// <summary>The rules that browsers get with every page: the portal's own scripts keep to them, and others are kept out.</summary>
public sealed class ContentPolicyTests(Browser browser, PortalAtWork portal) : IClassFixture<PortalAtWork>
{
    private const string TellInConsole =
        "document.addEventListener('securitypolicyviolation', e => console.error(`violation: ${e.effectiveDirective} ${e.blockedURI} ${e.sample}`))";

    [Theory]
    [InlineData("")]
    [AnotherWay("/zh")]
    public async Task No_page_breaks_them(string language)
    {
        var (page, complaints) = await OpenAsync();
        foreach (var path in PortalAtWork.PublicPaths)
        {
            await page.GotoAsync(language + path);
        }

        await portal.SignInAsOwnerAsync();
        await page.SignInAsync(PortalAtWork.OwnerEmail, PortalAtWork.OwnerPassword);
        foreach (var path in PortalAtWork.OwnerPaths)
        {
            await page.GotoAsync(language + path);
        }

        Assert.Empty(complaints);
    }

    [Theory]
    [AnotherWay("")]
    [InlineData("/zh")]
    public async Task The_scripts_do_their_work_within_them(string language)
    {
        var (page, complaints) = await OpenAsync();
        await page.GotoAsync($"{language}/contact/intern?topic=low-bit-diffusion");
        await page.FillInternFormAsync();
        await Assertions.Expect(page.Locator("#fit-note")).Not.ToBeEmptyAsync();
        await page.Locator("[name='Input.Cv']").SetInputFilesAsync(new FilePayload { Name = "cv.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.4\n1 0 obj\n<< /Type /Pages /Count 2 /Kids [] >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n"u8.ToArray() });
        await Assertions.Expect(page.Locator(".file[data-slot=Cv] .file-name")).ToContainTextAsync("cv.pdf");
        await page.Field("Topic").SelectOptionAsync("other");
        await Assertions.Expect(page.Locator("#topic-question textarea")).ToHaveCountAsync(0);
        await page.SendAsync();
        var reference = await page.Locator("#reference").InnerTextAsync();

        await portal.SignInAsOwnerAsync();
        await page.SignInAsync(PortalAtWork.OwnerEmail, PortalAtWork.OwnerPassword);
        await page.GotoAsync($"{language}/inbox/{reference}");
        await page.Locator("[data-template-form] button").ClickAsync();
        await Assertions.Expect(page.Locator("[name='Reply.Text']")).Not.ToHaveValueAsync("");
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task What_a_stranger_brings_in_does_not_run_and_is_told_to_the_log()
    {
        var (page, complaints) = await OpenAsync();
        await page.GotoAsync("/contact");
        var outcome = await page.EvaluateAsync<string>(
            """
            () => {
              const script = document.createElement('script');
              let markup = 'taken';
              try { document.body.innerHTML = '<b>x</b>'; } catch (e) { markup = e.name; }
              try { script.textContent = 'window.ran = true'; } catch { script.append('window.ran = true'); }
              document.body.append(script);
              const image = document.createElement('img');
              image.src = 'https://elsewhere.test/pixel?secret';
              document.body.append(image);
              return `${markup} ${window.ran === true}`;
            }
            """);
        Assert.Equal("TypeError false", outcome);
        foreach (var told in new[] { "require-trusted-types-for kept trusted-types-sink", "img-src kept https://elsewhere.test/pixel" })
        {
            await portal.WaitForLogAsync($"A browser reports that {told} from the page /contact");
        }

        Assert.NotEmpty(complaints);
        Assert.DoesNotContain(portal.Log, line => line.Contains("secret", StringComparison.Ordinal));
    }

    private async Task<(IPage Page, List<string> Complaints)> OpenAsync()
    {
        var page = await browser.OpenAsync(portal);
        List<string> complaints = [];
        await page.AddInitScriptAsync(TellInConsole);
        page.Console += (_, message) =>
        {
            // The browser reports the status of the page that is meant to be missing.
            if (message.Type is "error" or "warning" && !message.Text.Contains("404", StringComparison.Ordinal))
            {
                complaints.Add($"{page.Url}: {message.Text}");
            }
        };
        return (page, complaints);
    }
}
