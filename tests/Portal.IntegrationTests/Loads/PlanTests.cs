using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Inbox.List;
using Portal.IntegrationTests.Support;
using Portal.Model.Inquiries;
using static Portal.IntegrationTests.Loads.LoadDesk;

namespace Portal.IntegrationTests.Loads;

/// <summary>The page of a collaboration says what it would come to with all that is accepted, and hours are planned there.</summary>
public sealed class PlanTests(PostgresServer postgres) : IAsyncLifetime
{
    private readonly PortalServer portal = new(postgres);

    public ValueTask InitializeAsync() => portal.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await portal.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData("", "expects 5–10 h a month. Reckoned from December 2026 on", "With this you would be at 25–32 h in December 2026", "of 25 h", "With this you would be at 25–32 of 25 h in December 2026", "Planned: 2–4 h a month, January 2027 to February 2027.", "With this you would be at 2–4 of 25 h in January 2027, the fullest", "You are at 2–4 of 25 h in January 2027", "No budget of hours")]
    [InlineData("/zh", "预计每月需要 5–10 小时。在没有更多信息之前，从 2026 年 12 月起", "最满的月份 2026 年 12 月将达到 25–32 小时。", "上限 25 小时", "最满的月份 2026 年 12 月将达到 25–32 小时（每月上限 25 小时）。", "每月 2–4 小时，2027 年 1 月至 2027 年 2 月", "2027 年 1 月将达到 2–4 小时（每月上限 25", "2027 年 1 月为 2–4 小时（每月上限 25", "尚未设置每月小时上限")]
    public async Task The_page_reckons_with_what_is_expected_then_with_what_is_planned(
        string language, string expected, string without, string budget, string with, string planned, string would, string are, string none)
    {
        await portal.KeepAsync(Accepted(portal.Clock.Now, 20, 22, "2026-10", "2026-12"));
        var reference = await portal.ProposedAsync();
        using var owner = await portal.SignInAsOwnerAsync();
        var page = (await owner.VisitAsync($"{language}/inbox/{reference}")).Says(expected).Says(none).DoesNotSay(budget);
        Assert.Contains(without, page.One("#load-sum").TextContent, StringComparison.Ordinal);
        Assert.EndsWith("/site/terms", page.One("#load > p a").GetAttribute("href"), StringComparison.Ordinal);

        await owner.SetTermsAsync("25", isShown: false);
        page = (await owner.VisitAsync($"{language}/inbox/{reference}")).DoesNotSay(none);
        Assert.Contains(with, page.One("#load-sum").TextContent, StringComparison.Ordinal);
        Assert.Contains("inbox-overdue", page.One("#load-sum").ClassName, StringComparison.Ordinal);

        // The form begins with what is expected; months are named by any of their days.
        Assert.Equal(("5", "10", "2026-12-01", ""), Typed(page));
        page = (await owner.PlanAsync(page, "2", "4", "2027-01-17", "2027-02-28")).Is(HttpStatusCode.OK).Says(planned);
        Assert.Contains(would, page.One("#load-sum").TextContent, StringComparison.Ordinal);
        Assert.Equal(("2", "4", "2027-01-01", "2027-02-01"), Typed(page));

        await AcceptAsync(reference);
        page = await owner.VisitAsync($"{language}/inbox/{reference}");
        Assert.Contains(are, page.One("#load-sum").TextContent, StringComparison.Ordinal);
        Assert.Null(page.One("#load-sum").GetAttribute("class"));
        portal.Clock.Now += TimeSpan.FromMinutes(1);
        page = (await owner.SubmitAsync(page, [], DropForm)).Is(HttpStatusCode.OK).DoesNotSay(planned);
        Assert.Single(page.All("#load-none"));
        Assert.Equal(
            [InquiryEventKind.Received, InquiryEventKind.LoadPlanned, InquiryEventKind.StateChanged, InquiryEventKind.StateChanged, InquiryEventKind.LoadDropped],
            await portal.InDatabaseAsync(db => db.Set<InquiryEvent>().Where(e => db.Inquiries.Any(i => i.Reference == reference && i.Id == e.InquiryId)).OrderBy(e => e.At).ThenBy(e => e.Id).Select(e => e.Kind).ToListAsync()));
    }

    [Theory]
    [InlineData("8", "5", "2026-12-01", "2027-01-01", "HoursTo", "cannot be less than the hours at least")]
    [InlineData("", "5", "2026-12-01", "2027-01-01", "HoursFrom", "Hours a month, at least")]
    [InlineData("5", "161", "2026-12-01", "2027-01-01", "HoursTo", "160")]
    [InlineData("5", "some", "2026-12-01", "2027-01-01", "HoursTo", "Hours a month, at most")]
    [InlineData("5", "8", "2027-01-31", "2026-12-01", "LastMonth", "at most 60 months")]
    [InlineData("5", "8", "2026-12-01", "2031-12-01", "LastMonth", "at most 60 months")]
    [InlineData("5", "8", "2026-12-01", "", "LastMonth", "Last month")]
    [InlineData("5", "8", "1990-01-01", "1990-02-01", "FirstMonth", "60 months away")]
    public async Task What_cannot_be_right_is_said_at_its_field_and_nothing_typed_is_lost(string from, string to, string first, string last, string field, string message)
    {
        var reference = await portal.ProposedAsync();
        using var owner = await portal.SignInAsOwnerAsync();
        var page = (await owner.PlanAsync(await owner.VisitAsync($"/inbox/{reference}"), from, to, first, last)).Is(HttpStatusCode.UnprocessableEntity);
        Assert.Contains(message, page.One($"#Load_{field}-error").TextContent, StringComparison.Ordinal);
        Assert.Equal((from, to, first, last), Typed(page));
        Assert.True(page.One("#load details").HasAttribute("open"));
        Assert.Equal(0, await portal.InDatabaseAsync(db => db.CollaborationLoads.CountAsync()));
    }

    [Fact]
    public async Task The_second_of_two_tabs_is_told()
    {
        var reference = await portal.ProposedAsync();
        using var owner = await portal.SignInAsOwnerAsync();
        var (one, other) = (await owner.VisitAsync($"/inbox/{reference}"), await owner.VisitAsync($"/inbox/{reference}"));
        (await owner.PlanAsync(one, "1", "2", "2026-12-01", "2026-12-01")).Is(HttpStatusCode.OK);
        var late = (await owner.PlanAsync(other, "3", "4", "2026-12-01", "2026-12-01")).Is(HttpStatusCode.Conflict).Says("Hours planned");
        Assert.Equal(("3", "4", "2026-12-01", "2026-12-01"), Typed(late));
        Assert.Equal(2, await portal.InDatabaseAsync(db => db.CollaborationLoads.Select(load => load.HoursTo).SingleAsync()));
        (await owner.PlanAsync(one, "1", "2", "2026-12-01", "2026-12-01")).Is(HttpStatusCode.Conflict);
    }

    [Theory]
    [InlineData("", "Accepted, but no hours planned yet", "named no hours either")]
    [InlineData("/zh", "已确认，但尚未安排投入时间", "对方也没有说明需要多少时间")]
    public async Task After_acceptance_the_page_says_that_no_hours_are_planned(string language, string none, string nothing)
    {
        var reference = await portal.ProposedAsync(Effort.Unknown, InquiryState.Talking, InquiryState.Accepted);
        var question = (await portal.KeepAsync(ListDesk.Question("Quentin", portal.Clock.Now))).Reference;
        var closed = await portal.ProposedAsync(Effort.UpTo5, InquiryState.Talking, InquiryState.Closed);
        using var owner = await portal.SignInAsOwnerAsync();
        var page = (await owner.VisitAsync($"{language}/inbox/{reference}")).Says(none).Says(nothing);
        Assert.Empty(page.All("#load-sum"));
        Assert.Equal(("", "", "", ""), Typed(page));
        foreach (var other in new[] { question, closed })
        {
            Assert.Empty((await owner.VisitAsync($"{language}/inbox/{other}")).Is(HttpStatusCode.OK).All("#load"));
        }
    }

    [Fact]
    public async Task What_is_closed_erased_or_over_does_not_count()
    {
        var running = await portal.KeepAsync(Accepted(portal.Clock.Now, 20, 22, "2026-10", "2026-12"));
        var over = await portal.KeepAsync(Accepted(portal.Clock.Now, 20, 22, "2026-08", "2026-10"));
        var reference = await portal.ProposedAsync();
        using var owner = await portal.SignInAsOwnerAsync();
        Assert.Contains("25–32 h", (await owner.VisitAsync($"/inbox/{reference}")).One("#load-sum").TextContent, StringComparison.Ordinal);
        (await owner.VisitAsync($"/inbox/{over.Reference}")).Says("These months are over");

        await owner.SubmitAsync(await owner.VisitAsync($"/inbox/{running.Reference}"), new() { ["Change.To"] = "Closed" }, "form[action*='handler=State']");
        Assert.Contains("5–10 h", (await owner.VisitAsync($"/inbox/{reference}")).One("#load-sum").TextContent, StringComparison.Ordinal);
        await portal.InDatabaseAsync(db => db.Inquiries.Where(i => i.Id == over.Id).ExecuteDeleteAsync());
        Assert.Equal(running.Id, await portal.InDatabaseAsync(db => db.CollaborationLoads.Select(load => load.InquiryId).SingleAsync()));
    }

    private static (string?, string?, string?, string?) Typed(Page page) => (Value(page, "HoursFrom"), Value(page, "HoursTo"), Value(page, "FirstMonth"), Value(page, "LastMonth"));

    private static string? Value(Page page, string field) => page.One($"#Load_{field}").GetAttribute("value");

    private Task<int> AcceptAsync(string reference) => portal.InDatabaseAsync(async db =>
    {
        var inquiry = await db.Inquiries.SingleAsync(i => i.Reference == reference);
        var by = new Actor(Guid.NewGuid(), "Olga Owner");
        portal.Clock.Now += TimeSpan.FromMinutes(1);
        inquiry.MoveTo(InquiryState.Talking, null, null, by, portal.Clock.Now);
        inquiry.MoveTo(InquiryState.Accepted, null, null, by, portal.Clock.Now.AddSeconds(1));
        return await db.SaveChangesAsync();
    });
}
