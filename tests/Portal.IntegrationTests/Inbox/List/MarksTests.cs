using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Intake;
using Portal.IntegrationTests.Letters;
using Portal.IntegrationTests.Support;
using Portal.Model.Triage;

namespace Portal.IntegrationTests.Inbox.List;

/// <summary>What is put on an inquiry apart from its state, and the way through the view that it was opened from.</summary>
public sealed class MarksTests(IntakePortal portal) : IClassFixture<IntakePortal>
{
    [Fact]
    public async Task A_flag_and_stars_are_put_on_and_taken_off()
    {
        var reference = await KeepAsync();
        using var owner = await portal.SignInAsOwnerAsync();
        await ActAsync(owner, reference, "Flag", []);
        Assert.True((await portal.InquiryAsync(reference)).IsFlagged);
        await ActAsync(owner, reference, "Flag", []);
        Assert.False((await portal.InquiryAsync(reference)).IsFlagged);
        await ActAsync(owner, reference, "Rate", new() { ["stars"] = "4" });
        Assert.Equal(4, (await portal.InquiryAsync(reference)).Stars);
        Assert.Equal("0", (await owner.VisitAsync($"/inbox/{reference}")).One(".rate button[aria-pressed='true']").GetAttribute("value"));
        (await ActAsync(owner, reference, "Rate", new() { ["stars"] = "6" })).Is(HttpStatusCode.BadRequest);
        await ActAsync(owner, reference, "Rate", new() { ["stars"] = "0" });
        Assert.Null((await portal.InquiryAsync(reference)).Stars);
    }

    [Theory]
    [InlineData("2026-11-19")]
    [InlineData("2028-01-01")]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    [InlineData("")]
    public async Task A_day_that_will_not_do_is_refused_and_all_stays_as_typed(string day)
    {
        var reference = await KeepAsync();
        using var owner = await portal.SignInAsOwnerAsync();
        var page = (await SnoozeAsync(owner, reference, "Date", day, "waits for the transcript")).Is(HttpStatusCode.UnprocessableEntity);
        Assert.EndsWith("Choose a day after today, within a year.", page.ErrorAt("Snooze.Date").Trim(), StringComparison.Ordinal);
        Assert.Equal("waits for the transcript", page.One("#Snooze_Reason").GetAttribute("value"));
        Assert.Equal(day, page.One("#Snooze_Date").GetAttribute("value") ?? "");
        Assert.True(page.One("details.snooze").HasAttribute("open"));
        Assert.Null((await portal.InquiryAsync(reference)).SnoozedUntil);
    }

    [Fact]
    public async Task Snoozed_it_is_out_of_the_work_and_back_on_its_day_with_its_reason()
    {
        var reference = await KeepAsync("sleeper");
        var owner = await portal.SignInAsOwnerAsync();
        (await SnoozeAsync(owner, reference, "Tomorrow", "", "waits for the transcript")).Is(HttpStatusCode.OK).Says("Out of sight until");
        Assert.DoesNotContain("sleeper", (await owner.ListAsync("is:new")).Names());
        Assert.DoesNotContain("sleeper", (await owner.ListAsync("is:todo")).Names());
        Assert.Contains("sleeper", (await owner.ListAsync("is:snoozed")).Says("waits for the transcript").Names());
        portal.Clock.Now += TimeSpan.FromDays(1);
        owner.Dispose();
        owner = await portal.SignInAsOwnerAsync();
        Assert.Contains("sleeper", (await owner.ListAsync("is:new")).Names());
        Assert.Contains("sleeper", (await owner.ListAsync("is:back")).Says("waits for the transcript").Names());
        Assert.DoesNotContain("sleeper", (await owner.ListAsync("is:snoozed")).Names());

        (await ActAsync(owner, reference, "Wake", [])).Says("It is back among the work.");
        Assert.Null((await portal.InquiryAsync(reference)).SnoozedUntil);
        Assert.Empty((await owner.VisitAsync($"/inbox/{reference}")).All("form[action*='handler=Wake']"));
        owner.Dispose();
    }

    [Fact]
    public async Task An_answer_of_the_sender_wakes_it()
    {
        var (reference, _) = await portal.ReceiveAsync("wakes@example.edu");
        using var owner = await portal.SignInAsOwnerAsync();
        await SnoozeAsync(owner, reference, "TwoWeeks", "", "");
        Assert.Empty((await owner.ListAsync("from:wakes@example.edu is:todo")).Names());
        await portal.ReceiveAsync(portal.Mail("wakes@example.edu", "Here it is.") with { Recipients = [await portal.AddressOfAsync(await portal.ReadAsync(reference))] });
        Assert.Null((await portal.InquiryAsync(reference)).SnoozedUntil);
        Assert.Single((await owner.ListAsync("from:wakes@example.edu is:todo")).Says("wrote").Names());
        Assert.Single((await owner.ListAsync("from:wakes@example.edu is:wrote")).Names());
    }

    [Fact]
    public async Task Tags_are_ticked_made_and_taken_off()
    {
        var (one, other) = (await KeepAsync(), await KeepAsync());
        using var owner = await portal.SignInAsOwnerAsync();
        (await ActAsync(owner, one, "Tags", new() { ["Tagging.Added"] = " KV  cache " })).Is(HttpStatusCode.OK).Says("The tags are changed.");
        var tag = await portal.InDatabaseAsync(db => db.Tags.SingleAsync(t => t.Key == "kv-cache"));
        Assert.Equal(("KV cache", null), (tag.Name.En, tag.Name.Zh));

        // The same name, however it is written, is the same tag.
        await ActAsync(owner, other, "Tags", new() { ["Tagging.Added"] = "kv-Cache" });
        Assert.Equal(1, await portal.InDatabaseAsync(db => db.Tags.CountAsync(t => t.Key == "kv-cache")));
        Assert.Equal(2, (await owner.ListAsync("tag:kv-cache")).Names().Count);
        var page = await owner.VisitAsync($"/inbox/{one}");
        Assert.True(page.One($".tagging input[value='{tag.Id}']").HasAttribute("checked"));
        (await ActAsync(owner, one, "Tags", new() { ["Tagging.Ids"] = null })).Is(HttpStatusCode.OK);
        Assert.Single((await owner.ListAsync("tag:kv-cache")).Names());
        page = (await ActAsync(owner, one, "Tags", new() { ["Tagging.Added"] = new string('n', Tag.MaxNameLength + 1) })).Is(HttpStatusCode.UnprocessableEntity);
        Assert.Equal(new string('n', Tag.MaxNameLength + 1), page.One("#Tagging_Added").GetAttribute("value"));
    }

    [Fact]
    public async Task Previous_and_next_follow_the_view_also_for_what_left_it()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var marker = $"neighbours-{Guid.NewGuid():n}";
        var all = new List<string>();
        for (var n = 0; n < 4; n++)
        {
            portal.Clock.Now += TimeSpan.FromSeconds(1);
            all.Add((await portal.KeepAsync(ListDesk.Question($"N{n}", portal.Clock.Now, organisation: marker))).Reference);
        }

        // Another one of the same moment is not in the view.
        await KeepAsync();
        var list = await owner.ListAsync($"is:new school:{marker} sort:oldest");
        Assert.Equal(["N0", "N1", "N2", "N3"], list.Names());
        var page = await owner.VisitAsync(list.All(".inbox-who a")[1].GetAttribute("href")!);
        Assert.Equal((all[0], all[2]), (Leads(page, "prev"), Leads(page, "next")));
        page = await owner.SubmitAsync(page, new() { ["Change.To"] = "InReview" }, "form[action*='handler=State']");
        Assert.Equal((all[0], all[2]), (Leads(page, "prev"), Leads(page, "next")));
        Assert.Equal(["N0", "N2", "N3"], (await owner.ListAsync($"is:new school:{marker} sort:oldest")).Names());
        page = await owner.VisitAsync(page.One("a[rel='next']").GetAttribute("href")!);
        Assert.Equal((all[0], all[3]), (Leads(page, "prev"), Leads(page, "next")));
        page = await owner.VisitAsync(page.One("a[rel='next']").GetAttribute("href")!);
        Assert.Equal((all[2], null), (Leads(page, "prev"), Leads(page, "next")));
        Assert.Contains("/inbox?q=is%3Anew", page.All(".neighbours a")[0].GetAttribute("href")!, StringComparison.Ordinal);

        // Over the border of a group.
        await portal.SetAsync("state = 'in_review', sender_wrote_at = received_at", await portal.InDatabaseAsync(db => db.Inquiries.Where(i => i.Reference == all[0]).Select(i => i.Id).SingleAsync()));
        list = await owner.ListAsync($"is:todo school:{marker}");
        Assert.Equal(["N2", "N3", "N0"], list.Names());
        page = await owner.VisitAsync(list.All(".inbox-who a")[1].GetAttribute("href")!);
        Assert.Equal((all[2], all[0]), (Leads(page, "prev"), Leads(page, "next")));
        page = await owner.VisitAsync(page.One("a[rel='next']").GetAttribute("href")!);
        Assert.Equal((all[3], null), (Leads(page, "prev"), Leads(page, "next")));
        Assert.Empty((await owner.VisitAsync($"/inbox/{all[1]}?q=is%3Anew&at=garbage")).Is(HttpStatusCode.OK).All("a[rel='next']"));
    }

    private static string? Leads(Page page, string way) => page.All($"a[rel='{way}']") is [var link] ? link.GetAttribute("href")!["/inbox/".Length..].Split('?')[0] : null;

    private async Task<string> KeepAsync(string name = "somebody") => (await portal.KeepAsync(ListDesk.Question(name, portal.Clock.Now))).Reference;

    private static async Task<Page> ActAsync(Visitor owner, string reference, string handler, Dictionary<string, string?> changes)
    {
        var page = await owner.VisitAsync($"/inbox/{reference}");
        var form = page.One($".marks form[action*='handler={handler}']");
        if (handler == "Flag")
        {
            changes["flagged"] = form.QuerySelector("button[name='flagged']")!.GetAttribute("value");
        }

        return await owner.SubmitAsync(page, changes, $".marks form[action*='handler={handler}']");
    }

    private static Task<Page> SnoozeAsync(Visitor owner, string reference, string choice, string day, string reason) =>
        ActAsync(owner, reference, "Snooze", new() { ["Snooze.For"] = choice, ["Snooze.Date"] = day, ["Snooze.Reason"] = reason });
}
