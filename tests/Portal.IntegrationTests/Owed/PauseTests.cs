using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Contact;
using Portal.IntegrationTests.Editing;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Owed;

/// <summary>Days on which nobody reads are said before anybody writes, and do not count; what was promised before stays.</summary>
public sealed class PauseTests(PostgresServer postgres) : IAsyncLifetime
{
    private readonly PortalServer portal = new(postgres);

    public ValueTask InitializeAsync() => portal.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await portal.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>It is 20 November; a question is promised ten days.</summary>
    [Fact]
    public async Task A_pause_is_said_with_its_days_its_reason_and_the_day_that_holds()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        await owner.PauseAsync("2026-11-28", "2026-12-02");

        (await portal.VisitAsync("/contact")).Says("From 28 November 2026 to 2 December 2026 nobody reads here").Says("Winter break.");
        (await portal.VisitAsync("/zh/contact")).Says("2026 年 11 月 28 日至 2026 年 12 月 2 日期间无人查阅来信").Says("研究所寒假。");
        Assert.Contains("You will get a first answer by 5 December 2026.", (await portal.VisitAsync(Answers.QuestionForm)).One("#promise").TextContent, StringComparison.Ordinal);
        var chinese = (await portal.VisitAsync("/zh" + Answers.QuestionForm)).One("#promise").TextContent;
        Assert.Contains("您将不晚于 2026 年 12 月 5 日收到首次答复。", chinese, StringComparison.Ordinal);
        Assert.Contains("研究所寒假。", chinese, StringComparison.Ordinal);

        var start = portal.Clock.Now;
        var (reference, receipt) = await portal.AskAsync("paused@example.edu");
        Assert.Equal(start.AddDays(15), (await portal.OwedAsync(reference)).ReplyBy);
        Assert.Equal("5 December 2026", receipt.One("#reply-by").TextContent);
    }

    [Fact]
    public async Task What_begins_after_the_promised_day_or_is_over_or_a_draft_is_not_spoken_of()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        await owner.PauseAsync("2026-12-20", "2027-01-03");
        await owner.PauseAsync("2026-11-10", "2026-11-19");
        await owner.PauseAsync("2026-11-22", "2026-11-25", isDraft: true);
        (await portal.VisitAsync(Answers.QuestionForm)).Says("within 10 days").DoesNotSay("nobody reads");
        (await portal.VisitAsync("/contact")).DoesNotSay("nobody reads");
        var start = portal.Clock.Now;
        var (reference, _) = await portal.AskAsync("unpaused@example.edu");
        Assert.Equal(start.AddDays(10), (await portal.OwedAsync(reference)).ReplyBy);
    }

    [Fact]
    public async Task Whoever_saves_a_pause_sees_how_many_promises_fall_into_it_and_none_is_moved()
    {
        var (reference, _) = await portal.AskAsync("promised@example.edu");
        var promised = (await portal.OwedAsync(reference)).ReplyBy;
        using var owner = await portal.SignInAsOwnerAsync();
        var outside = await owner.PauseAsync("2026-12-01", "2026-12-05");
        Assert.Empty(outside.All("#pause-promises a"));
        var page = await owner.PauseAsync("2026-11-30", "2026-11-30");
        Assert.Contains("1 promised answer falls into this pause", page.One("#pause-promises").TextContent, StringComparison.Ordinal);
        Assert.Equal(promised, (await portal.OwedAsync(reference)).ReplyBy);

        var list = (await owner.VisitAsync(page.One("#pause-promises a").GetAttribute("href")!)).Is(HttpStatusCode.OK);
        list.Says(reference).Says("Falls into the pause from 30 November 2026 to 30 November 2026.");
    }

    [Theory]
    [InlineData("2026-12-20", "2026-12-19", "", "Last day")]
    [InlineData("2026-12-20", "2027-06-18", "/zh", "暂停期须短于 180 天")]
    [InlineData("", "2026-12-19", "", "First day")]
    public async Task A_pause_ends_after_it_begins_and_is_not_for_ever(string from, string until, string language, string message)
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var page = await owner.SubmitAsync(await owner.VisitAsync(language + "/site/pauses/new"), new() { ["from"] = from, ["until"] = until }, EditingDesk.Form);
        page.Is(HttpStatusCode.UnprocessableEntity);
        Assert.Contains(message, page.One(".summary").TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await portal.InDatabaseAsync(db => db.Pauses.CountAsync()));
    }
}
