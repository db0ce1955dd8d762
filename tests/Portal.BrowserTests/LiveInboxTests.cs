using Portal.BrowserTests.Support;
using Portal.IntegrationTests.Support;

namespace Portal.BrowserTests;

/// <summary>Two instances with one database: what happens at one is seen at the other by whoever has the list open.</summary>
public sealed class LiveInboxTests(Browser browser, PortalAtWork portal, PostgresServer postgres) : IClassFixture<PortalAtWork>
{
    [Fact]
    public async Task What_comes_in_at_one_instance_appears_in_the_list_that_is_open_at_the_other()
    {
        await using var other = new PortalAtWork(postgres) { Settings = { ["ConnectionStrings:Portal"] = portal.ConnectionString } };
        await other.InitializeAsync();
        await other.SignInAsOwnerAsync();
        var watching = await browser.OpenAsync(other);
        await watching.SignInAsync(PortalAtWork.OwnerEmail, PortalAtWork.OwnerPassword);
        await watching.RunAndWaitForResponseAsync(() => watching.ReloadAsync(), answer => answer.Url.EndsWith("/inbox/live", StringComparison.Ordinal));
        await watching.EvaluateAsync("window.isTheSame = true");
        var search = watching.Locator("#q");
        await search.FillAsync("is:ne kernel");
        for (var step = 0; step < " kernel".Length; step++)
        {
            await search.PressAsync("ArrowLeft");
        }

        // Into an empty list first, then into one with lines.
        var student = await browser.OpenAsync(portal);
        for (var count = 1; count <= 2; count++)
        {
            var reference = await student.SendInternApplicationAsync();
            await Assertions.Expect(watching.Locator($".inbox-row[id='{reference}']")).ToBeVisibleAsync();
            await Assertions.Expect(watching.Locator(".inbox-row")).ToHaveCountAsync(count);
            await Assertions.Expect(watching.Locator(".rail a[aria-current=page] .count")).ToHaveTextAsync($"{count}");
            await Assertions.Expect(watching.Locator("[data-live]")).ToContainTextAsync("1 new inquiry");
        }

        // What is done at one is seen at the other as well.
        var deciding = await browser.OpenAsync(portal, width: 390);
        await deciding.SignInAsync(PortalAtWork.OwnerEmail, PortalAtWork.OwnerPassword);
        await deciding.Locator(".inbox-row a").First.ClickAsync();
        await deciding.Locator("button[name=flagged]").ClickAsync();
        await Assertions.Expect(watching.Locator(".inbox-row .flag")).ToHaveCountAsync(1);

        // Whoever types is not disturbed: neither by another page nor in what was typed.
        Assert.True(await watching.EvaluateAsync<bool>("window.isTheSame === true"));
        await Assertions.Expect(search).ToBeFocusedAsync();
        await watching.Keyboard.TypeAsync("w");
        await Assertions.Expect(search).ToHaveValueAsync("is:new kernel");
        await watching.IsAccessibleAsync();
    }
}
