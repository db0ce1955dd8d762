using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Inbox.List;
using Portal.IntegrationTests.Support;
using Portal.Model.Inquiries;
using Portal.Model.Triage;

namespace Portal.IntegrationTests.Acts;

/// <summary>A triage session: which inquiries it takes, what it remembers, and what becomes of it when the world moves on.</summary>
public sealed class SessionTests(PostgresServer postgres) : IAsyncLifetime
{
    private const string Form = "form.session-decide";
    private const string Start = "form[action*='handler=Start']";
    private const string End = "form[action*='handler=End']";

    private readonly PortalServer portal = new(postgres);

    public ValueTask InitializeAsync() => portal.InitializeAsync();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task It_takes_the_ten_that_wait_longest_and_none_that_only_has_to_be_told()
    {
        var references = await ReceiveAsync(10);
        using var owner = await portal.SignInAsOwnerAsync();

        // Decided, and soon due: among the work to do, but not to be decided.
        await owner.DecideAsync(references[0], "DeclineFit");
        await portal.InDatabaseAsync(db => db.Inquiries.Where(i => i.Reference == references[0]).ExecuteUpdateAsync(set => set.SetProperty(i => i.ReplyBy, portal.Clock.Now.AddDays(1))));
        (await owner.VisitAsync("/inbox?q=is:todo")).One($"#{references[0]}");

        (await StartAsync(owner)).Says("1 of 9");

        // With more behind them there is a screen for each of the ten.
        references.AddRange(await ReceiveAsync(2));
        var page = (await owner.SubmitAsync(await owner.VisitAsync("/inbox/session/review"), [], Start)).Is(HttpStatusCode.OK);
        Assert.Equal("/inbox/session/1", page.Path);
        for (var number = 1; number <= TriageSession.Size; number++)
        {
            page = (await owner.VisitAsync($"/inbox/session/{number}")).Is(HttpStatusCode.OK);
            Assert.Equal(references[number], page.One("#reference").TextContent);
            Assert.StartsWith($"{number} of 10", page.One("#progress").TextContent, StringComparison.Ordinal);
        }

        (await owner.VisitAsync("/inbox/session/11")).Is(HttpStatusCode.NotFound);
        (await owner.VisitAsync("/inbox/session/0")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Where_nothing_waits_there_is_none()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        (await StartAsync(owner)).Says("Nothing waits for you");
        Assert.Equal("/inbox/session", (await owner.VisitAsync("/inbox/session/1")).Path);
        Assert.Equal("/inbox/session", (await owner.VisitAsync("/inbox/session/review")).Path);
        Assert.Equal(0, await SessionsAsync());
    }

    [Fact]
    public async Task What_is_decided_waits_for_its_letter_and_the_next_one_follows()
    {
        var references = await ReceiveAsync(3);
        using var owner = await portal.SignInAsOwnerAsync();
        var page = await DecideAsync(owner, await StartAsync(owner), "Shortlist");
        Assert.Equal("/inbox/session/2", page.Path);
        page.Says("A letter is drafted").Says("decided: 1");

        // Passed over, then the last one: the end says what is open, and leads there.
        page = await DecideAsync(owner, await owner.VisitAsync("/inbox/session/3"), "Hold");
        Assert.Equal("/inbox/session/review", page.Path);
        page.Says("Decided: 2 of 3");
        Assert.Equal(["Shortlisted", "On hold"], page.All(".session-list .badge").Select(badge => badge.TextContent));
        Assert.EndsWith("/inbox/session/2", page.One(".actions a[href*='session']").GetAttribute("href"), StringComparison.Ordinal);
        page.One("a[href$='/inbox/outbox/review']");

        var drafts = await portal.DraftsAsync([.. references]);
        Assert.Equal(2, drafts.Count);
        Assert.Equal((InquiryState.Shortlisted, InquiryState.New, InquiryState.OnHold), (await StateAsync(references[0]), await StateAsync(references[1]), await StateAsync(references[2])));

        // Undone, it is as open as it was.
        page = await owner.UndoAsync("/inbox/session/review");
        page.Says("Decided: 1 of 3");
        Assert.Single(page.All(".session-list .badge"));
        Assert.Equal(InquiryState.New, await StateAsync(references[2]));

        // Decided anew.
        page = await DecideAsync(owner, await owner.VisitAsync("/inbox/session/1"), "Ask");
        Assert.Equal("/inbox/session/2", page.Path);
        Assert.Equal(InquiryState.WaitingSender, await StateAsync(references[0]));
        Assert.Single(await portal.DraftsAsync(references[0]));

        // A letter that nobody has sent is no message.
        Assert.Empty((await owner.VisitAsync("/inbox/session/1")).All("#last-message"));
    }

    [Fact]
    public async Task It_is_taken_up_again_after_a_break_and_ends_when_somebody_says_so()
    {
        var references = await ReceiveAsync(3);
        using var owner = await portal.SignInAsOwnerAsync();
        await DecideAsync(owner, await StartAsync(owner), "DeclineFull");
        portal.Clock.Now += TimeSpan.FromMinutes(20);
        await ReceiveAsync(1);
        var page = await owner.VisitAsync("/inbox/session");
        page.Says("Decided: 1 of 3");
        Assert.EndsWith("/inbox/session/2", page.One(".actions a.button:not(.button-quiet)").GetAttribute("href"), StringComparison.Ordinal);

        // Nobody has two, whoever presses twice.
        Assert.Equal(1, await SessionsAsync());
        page = (await owner.SubmitAsync(page, [], End)).Says("What was decided stays decided");
        Assert.Equal(0, await SessionsAsync());
        Assert.Equal(InquiryState.Declined, await StateAsync(references[0]));
        Assert.All(await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => owner.SubmitAsync(page, [], Start))), answer => answer.Is(HttpStatusCode.OK));
        Assert.Equal(1, await SessionsAsync());
        page = (await owner.VisitAsync("/inbox/session/1")).Is(HttpStatusCode.OK);
        Assert.Equal(references[1], page.One("#reference").TextContent);

        // Another ten: the one before ends.
        await DecideAsync(owner, page, "Read");
        page = await owner.SubmitAsync(await owner.VisitAsync("/inbox/session/review"), [], Start);
        Assert.Equal(("/inbox/session/1", references[2], 1), (page.Path, page.One("#reference").TextContent, await SessionsAsync()));
    }

    [Fact]
    public async Task Who_is_erased_meanwhile_is_passed_over()
    {
        var references = await ReceiveAsync(3);
        using var owner = await portal.SignInAsOwnerAsync();
        await StartAsync(owner);
        var screen = await owner.VisitAsync("/inbox/session/2");
        await portal.InDatabaseAsync(db => db.Inquiries.Where(i => i.Reference == references[1]).ExecuteDeleteAsync());
        foreach (var page in new[] { await owner.VisitAsync("/inbox/session/2"), await owner.SubmitAsync(screen, new() { ["choice"] = "Ask" }, Form) })
        {
            Assert.Equal("/inbox/session/3", page.Path);
            page.Says("erased in the meantime").Says("2 of 2");
        }
    }

    [Fact]
    public async Task What_somebody_else_decided_is_said_and_not_written_over()
    {
        var references = await ReceiveAsync(2);
        using var owner = await portal.SignInAsOwnerAsync();
        var screen = await StartAsync(owner);
        await portal.InDatabaseAsync(async db =>
        {
            (await db.Inquiries.SingleAsync(i => i.Reference == references[0])).MoveTo(InquiryState.Shortlisted, null, null, ListDesk.Owner, portal.Clock.Now);
            return await db.SaveChangesAsync();
        });
        var page = (await DecideAsync(owner, screen, "DeclineFit", HttpStatusCode.Conflict)).Says("Somebody changed this inquiry");
        page.One("#moved");
        Assert.Equal(InquiryState.Shortlisted, await StateAsync(references[0]));
        (await owner.VisitAsync("/inbox/session/review")).Says("Changed elsewhere").Says("Decided: 0 of 2");

        // Whoever knows that may decide all the same.
        page = await DecideAsync(owner, page, "DeclineFit");
        Assert.Equal(InquiryState.Declined, await StateAsync(references[0]));
        page.Says("decided: 1");
    }

    [Fact]
    public async Task A_day_that_has_passed_is_refused_where_it_was_typed()
    {
        var references = await ReceiveAsync(1);
        using var owner = await portal.SignInAsOwnerAsync();
        var page = await owner.SubmitAsync(await StartAsync(owner), new() { ["choice"] = "Hold", ["until"] = "2020-01-01" }, Form);
        page.Is(HttpStatusCode.UnprocessableEntity).Says("a day after today");
        Assert.Equal(InquiryState.New, await StateAsync(references[0]));
        page = await owner.SubmitAsync(page, new() { ["choice"] = "Hold", ["until"] = "2027-02-03" }, Form);
        Assert.Equal("/inbox/session/review", page.Path);
        Assert.Equal(new DateOnly(2027, 2, 3), await portal.InDatabaseAsync(db => db.Inquiries.Where(i => i.Reference == references[0]).Select(i => i.OnHoldUntil).SingleAsync()));
    }

    [Fact]
    public async Task The_end_says_whose_cv_nobody_opened()
    {
        await ReceiveAsync(1);
        portal.Clock.Now += TimeSpan.FromMinutes(1);
        List<Guid> files = [await StoredFiles.StoreAsync(portal, SomePdf.Latin("One")), await StoredFiles.StoreAsync(portal, SomePdf.Latin("Two"))];
        using var owner = await portal.SignInAsOwnerAsync();
        await StartAsync(owner);
        Assert.Equal(2, (await owner.VisitAsync("/inbox/session/review")).All(".session-list .badge-bad").Count);
        var reference = await portal.InDatabaseAsync(db => db.Inquiries.Where(i => i.Attachments.Any(a => a.Id == files[0])).Select(i => i.Reference).SingleAsync());
        (await owner.VisitAsync($"/inbox/{reference}/files/{files[0]}/view")).Is(HttpStatusCode.OK);
        var page = await owner.VisitAsync("/inbox/session/review");
        Assert.Single(page.All(".session-list .badge-bad"));
        Assert.Empty(page.All($"#{reference} .badge-bad"));
    }

    private static async Task<Page> StartAsync(Visitor owner) => (await owner.SubmitAsync(await owner.VisitAsync("/inbox/session"), [], Start)).Is(HttpStatusCode.OK);

    private static async Task<Page> DecideAsync(Visitor owner, Page screen, string choice, HttpStatusCode status = HttpStatusCode.OK) =>
        (await owner.SubmitAsync(screen, new() { ["choice"] = choice }, Form)).Is(status);

    private Task<int> SessionsAsync() => portal.InDatabaseAsync(db => db.TriageSessions.CountAsync());

    private Task<InquiryState> StateAsync(string reference) => portal.InDatabaseAsync(db => db.Inquiries.Where(i => i.Reference == reference).Select(i => i.State).SingleAsync());

    /// <returns>Who waits longest comes first.</returns>
    private async Task<List<string>> ReceiveAsync(int count)
    {
        var inquiries = new List<Inquiry>();
        for (var number = 0; number < count; number++)
        {
            portal.Clock.Now += TimeSpan.FromMinutes(1);
            inquiries.Add(SomeInquiry.New(portal.Clock.Now));
        }

        await portal.KeepAsync([.. inquiries]);
        return [.. inquiries.Select(inquiry => inquiry.Reference)];
    }
}
