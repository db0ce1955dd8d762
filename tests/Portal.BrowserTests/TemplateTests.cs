using System.Text.RegularExpressions;
using Portal.BrowserTests.Support;

namespace Portal.BrowserTests;

/// <summary>Ready answers beside the reply: with script nothing typed is ever lost, without it they work as well.</summary>
public sealed class TemplateTests(Browser browser, PortalAtWork portal) : IClassFixture<PortalAtWork>
{
    private const string Field = "[name='Reply.Text']";
    private const string Fill = "[data-template-form] button";
    private const string List = "[data-template-list]";
    private const string Ask = "[data-template-ask]";

    [Theory]
    [InlineData(true, 1280)]
    [AnotherWay(false, 390)]
    public async Task A_template_is_filled_completed_and_sent(bool script, int width)
    {
        var owner = await OpenInquiryAsync(script, width);
        await owner.Locator("#template").SelectOptionAsync("need-more");
        await owner.Locator(Fill).ClickAsync();
        await Assertions.Expect(owner.Locator(Field)).ToHaveValueAsync(new Regex("^Hello 张伟 Zhang Wei,"));
        await Assertions.Expect(owner.Locator("[data-gaps]")).ToContainTextAsync("what we need");
        await Assertions.Expect(owner.Locator("[data-template-filled]")).ToContainTextAsync("We need something from you");

        await owner.Locator("form[action*='handler=Reply'] .buttons button:not([name])").ClickAsync();
        await Assertions.Expect(owner.Locator("#Reply_Text-error")).ToContainTextAsync("what we need");
        var kept = await owner.Locator(Field).InputValueAsync();
        await owner.Locator(Field).FillAsync(kept.Replace("{{ask:what we need}}", "Your transcript, please.", StringComparison.Ordinal));
        await owner.Locator("form[action*='handler=Reply'] .buttons button:not([name])").ClickAsync();
        await Assertions.Expect(owner.Locator(".message-reply")).ToContainTextAsync("Your transcript, please.");
    }

    [Fact]
    public async Task What_was_typed_is_replaced_only_when_asked_and_can_be_brought_back()
    {
        var owner = await OpenInquiryAsync();
        await owner.Locator(Field).FillAsync("My own words. ");
        await owner.Locator(Fill).ClickAsync();
        await owner.Locator($"{Ask} button").Last.ClickAsync();
        await Assertions.Expect(owner.Locator(Field)).ToHaveValueAsync("My own words. ");

        await owner.Locator(Fill).ClickAsync();
        await owner.Locator($"{Ask} button[value=replace]").ClickAsync();
        await Assertions.Expect(owner.Locator(Field)).ToHaveValueAsync(new Regex("^Hello "));
        await Assertions.Expect(owner.Locator(Field)).ToBeFocusedAsync();
        await owner.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(owner.Locator(Field)).ToHaveValueAsync("My own words. ");

        await owner.Locator(Fill).ClickAsync();
        await owner.Locator($"{Ask} button[value=insert]").ClickAsync();
        await Assertions.Expect(owner.Locator(Field)).ToHaveValueAsync(new Regex("My own words. "));
        await Assertions.Expect(owner.Locator(Field)).ToHaveValueAsync(new Regex("Hello 张伟"));
    }

    [Fact]
    public async Task A_template_that_nobody_touched_gives_way_to_another()
    {
        var owner = await OpenInquiryAsync();
        foreach (var (key, words) in new[] { ("received", "read by a person"), ("waitlist", "waiting list"), ("shortlisted", "short list") })
        {
            await owner.Locator("#template").SelectOptionAsync(key);
            await owner.Locator(Fill).ClickAsync();
            await Assertions.Expect(owner.Locator(Field)).ToHaveValueAsync(new Regex($"^Hello 张伟 Zhang Wei,\n\n[\\s\\S]*{words}"));
        }

        // The first gap is selected: what is typed takes its place.
        await owner.Keyboard.TypeAsync("your kernel");
        await Assertions.Expect(owner.Locator(Field)).ToHaveValueAsync(new Regex("What stayed with us most: your kernel\n"));
        await owner.Locator("[data-gaps] button").ClickAsync();
        await owner.Keyboard.TypeAsync("Monday");
        await Assertions.Expect(owner.Locator("[data-gaps]")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Two_colons_open_the_list_where_one_writes()
    {
        var owner = await OpenInquiryAsync();
        await owner.Locator(Field).PressSequentiallyAsync("First this. ::");
        await Assertions.Expect(owner.Locator($"{List}[open] input")).ToBeFocusedAsync();
        await owner.IsAccessibleAsync();
        await owner.Keyboard.TypeAsync("waiting");
        await Assertions.Expect(owner.Locator($"{List} li:visible")).ToHaveCountAsync(1);
        await owner.Keyboard.PressAsync("Enter");
        await Assertions.Expect(owner.Locator(Field)).ToHaveValueAsync(new Regex("^First this. Hello 张伟 Zhang Wei,[\\s\\S]*waiting list"));
        await Assertions.Expect(owner.Locator(Field)).ToBeFocusedAsync();

        // Escape goes on with what was typed, colons and all.
        await owner.Locator(Field).FillAsync("");
        await owner.Locator(Field).PressSequentiallyAsync("std::");
        await owner.Keyboard.PressAsync("Escape");
        await Assertions.Expect(owner.Locator(Field)).ToBeFocusedAsync();
        await owner.Keyboard.TypeAsync("move");
        await Assertions.Expect(owner.Locator(Field)).ToHaveValueAsync("std::move");
    }

    [Fact]
    public async Task An_input_method_at_work_is_left_alone()
    {
        var owner = await OpenInquiryAsync();
        await owner.Locator(Field).FocusAsync();
        var client = await owner.Context.NewCDPSessionAsync(owner);
        await client.SendAsync("Input.imeSetComposition", new() { ["text"] = "::", ["selectionStart"] = 2, ["selectionEnd"] = 2 });
        await Assertions.Expect(owner.Locator(Field)).ToHaveValueAsync("::");
        await Assertions.Expect(owner.Locator(List)).ToBeHiddenAsync();
        await client.SendAsync("Input.insertText", new() { ["text"] = "：：" });
        await Assertions.Expect(owner.Locator(List)).ToBeVisibleAsync();
    }

    [Theory]
    [AnotherWay("", ColorScheme.Light, 1280)]
    [InlineData("/zh", ColorScheme.Dark, 390)]
    public async Task Its_pages_have_no_accessibility_violations_and_fit(string language, ColorScheme scheme, int width)
    {
        var owner = await OpenInquiryAsync(width: width, scheme: scheme);
        var inquiry = new Uri(owner.Url).AbsolutePath;
        foreach (var path in new[] { "/inbox/templates", "/inbox/templates/new", "/inbox/templates/declined-timing", $"{inquiry}?template=declined-fit" })
        {
            await owner.GotoAsync(language + path);
            await owner.EvaluateAsync("document.querySelectorAll('details').forEach(one => { one.open = true; })");
            await owner.IsAccessibleAsync();
            var overhang = await owner.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            Assert.True(overhang <= 0, $"{path} is {overhang} pixels wider than {width}.");
        }
    }

    private async Task<IPage> OpenInquiryAsync(bool script = true, int width = 1280, ColorScheme scheme = ColorScheme.Light)
    {
        await portal.SignInAsOwnerAsync();
        var student = await browser.OpenAsync(portal);
        var reference = await student.SendInternApplicationAsync();

        // A clock that stands still would put messages of one moment in any order.
        portal.Clock.Now += TimeSpan.FromMinutes(1);
        var owner = await browser.OpenAsync(portal, width, script, scheme);
        await owner.SignInAsync(PortalAtWork.OwnerEmail, PortalAtWork.OwnerPassword);
        await owner.GotoAsync($"/inbox/{reference}");
        return owner;
    }
}
