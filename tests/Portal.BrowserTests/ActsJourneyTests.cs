using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Portal.BrowserTests.Support;
using Portal.IntegrationTests.Support;
using Portal.Model.Emails;
using Portal.Model.Inquiries;
using Portal.Model.Text;

namespace Portal.BrowserTests;

/// <summary>Many at once, and back: letters for a whole view, a decision about ticked ones, undoing, and two people who decide about the same.</summary>
public sealed class ActsJourneyTests(Browser browser, PortalAtWork portal) : IClassFixture<PortalAtWork>
{
    private const string Topic = "kv-cache";

    [Theory]
    [InlineData(true, "", ColorScheme.Light, 1280)]
    [AnotherWay(false, "/zh", ColorScheme.Dark, 390)]
    public async Task Of_143_that_match_142_get_a_letter_and_one_is_explained_and_all_of_it_is_undone(bool script, string language, ColorScheme scheme, int width)
    {
        var house = script ? "with.example" : "without.example";
        await portal.WaitAsync(Topic, [.. Enumerable.Range(1, 142).Select(n => new Person($"n{n}@{house}", n % 2 == 0 ? Language.Chinese : Language.English)), new($"lab@{house}", Proposes: true, Name: "Grace Lab")]);
        var owner = await SignInAsync(script, scheme, width);
        await owner.GotoAsync("/inbox/templates/need-more");
        await owner.Locator("[name='Input.BodyEn']").FillAsync("Hello {{name}}, could you begin on {{start}}?");
        await owner.Locator("[name='Input.BodyZh']").FillAsync("{{name}}，您好！能否在 {{start}} 开始？");
        await owner.Locator("form:has([name='Input.BodyEn']) button[type=submit]").First.ClickAsync();

        await owner.GotoAsync($"{language}/inbox?q=from:@{house}");
        await owner.Locator("#bulk [name=all]").SelectOptionAsync("true");
        await owner.Locator("#bulk [name=what]").SelectOptionAsync("Template");
        await owner.IsWellMadeAsync(script, width);
        await owner.Locator("#bulk button").ClickAsync();
        await Assertions.Expect(owner.Locator("#count")).ToContainTextAsync("143");
        await owner.Locator("[name='Input.Template']").SelectOptionAsync("need-more");
        await owner.Locator("[name='Input.Number']").FillAsync("142");
        await owner.Locator("form.form button[type=submit]").ClickAsync();
        await Assertions.Expect(owner.Locator("[name='Input.Number'][aria-invalid=true]")).ToBeVisibleAsync();
        await owner.IsWellMadeAsync(script, width);
        await owner.Locator("[name='Input.Number']").FillAsync("143");
        await owner.Locator("form.form button[type=submit]").ClickAsync();

        // The page reads itself again until all are done, with or without script.
        await Assertions.Expect(owner.Locator("#skipped")).ToHaveTextAsync("1");
        await Assertions.Expect(owner.Locator("#done")).ToHaveTextAsync("142");
        await Assertions.Expect(owner.Locator(".act-left")).ToContainTextAsync("{{start}}");
        await owner.IsWellMadeAsync(script, width);
        Assert.Equal(142, await DraftsAsync(house));

        await owner.Locator("a[href$='/inbox/outbox/review']").ClickAsync();
        await Assertions.Expect(owner.Locator(".closing-letters > li")).ToHaveCountAsync(25);
        await owner.IsWellMadeAsync(script, width);
        await owner.Locator("#typed").FillAsync("142");
        await owner.Locator("form[action*=Send] button").ClickAsync();
        await Assertions.Expect(owner.Locator("#done")).ToHaveTextAsync("142");
        await owner.Locator("form.undo button").ClickAsync();
        await Assertions.Expect(owner.Locator("#undone")).ToHaveTextAsync("142");
        Assert.Equal(142, await DraftsAsync(house));

        // For whoever comes next.
        await portal.InDatabaseAsync(db => db.Inquiries.Where(i => i.Sender.Email.EndsWith(house)).ExecuteDeleteAsync());
    }

    [Theory]
    [AnotherWay(true, "")]
    [InlineData(false, "/zh")]
    public async Task Ticked_ones_are_decided_and_whoever_is_second_is_told(bool script, string language)
    {
        var house = script ? "ticked.example" : "plain.example";
        var references = await portal.WaitAsync(Topic, [.. Enumerable.Range(1, 3).Select(n => new Person($"n{n}@{house}"))]);
        var owner = await SignInAsync(script, ColorScheme.Light, 1280);
        var other = await owner.Context.NewPageAsync();
        await other.GotoAsync($"{language}/inbox/{references[0]}");

        await owner.GotoAsync($"{language}/inbox?q=from:@{house}");
        foreach (var reference in references.Take(2))
        {
            await owner.Locator($".inbox-row[id='{reference}'] input[type=checkbox]").CheckAsync();
        }

        await owner.Locator("#bulk [name=what]").SelectOptionAsync("Decide");
        await owner.Locator("#bulk button").ClickAsync();
        await owner.Locator("[name='Input.Choice']").SelectOptionAsync("DeclineFull");
        await owner.Locator("form.form button[type=submit]").ClickAsync();
        await Assertions.Expect(owner.Locator("#done")).ToHaveTextAsync("2");
        Assert.Equal([InquiryState.Declined, InquiryState.Declined, InquiryState.New], await StatesAsync(references));

        // What the other tab still shows is not decided over it, and it says who was there first.
        await other.Locator("button[value=Shortlist]").ClickAsync();
        await Assertions.Expect(other.Locator(".summary")).ToContainTextAsync("Olga Owner");
        Assert.Equal([InquiryState.Declined, InquiryState.Declined, InquiryState.New], await StatesAsync(references));

        await owner.GotoAsync($"{language}/inbox");
        await owner.Locator("form.undo button").ClickAsync();
        await Assertions.Expect(owner).ToHaveURLAsync(new Regex("/inbox"));
        await Assertions.Expect(owner.Locator(".inbox-notice[role=status]")).ToBeVisibleAsync();
        Assert.All(await StatesAsync(references), state => Assert.Equal(InquiryState.New, state));
        Assert.Equal(0, await DraftsAsync(house));
    }

    private async Task<IPage> SignInAsync(bool script, ColorScheme scheme, int width)
    {
        await portal.SignInAsOwnerAsync();
        var owner = await browser.OpenAsync(portal, width, script, scheme);
        await owner.SignInAsync(PortalAtWork.OwnerEmail, PortalAtWork.OwnerPassword);
        return owner;
    }

    private Task<int> DraftsAsync(string house) => portal.InDatabaseAsync(db => db.OutgoingEmails.CountAsync(e => e.State == EmailState.Draft && e.ToAddress.EndsWith(house)));

    private Task<List<InquiryState>> StatesAsync(IReadOnlyList<string> references) =>
        portal.InDatabaseAsync(db => db.Inquiries.Where(i => references.Contains(i.Reference)).OrderBy(i => i.Id).Select(i => i.State).ToListAsync());
}
