using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Features.Notices;
using Portal.IntegrationTests.Letters;
using Portal.IntegrationTests.Support;
using Portal.Model.Emails;
using Portal.Model.Inquiries;

namespace Portal.IntegrationTests.Owed;

/// <summary>A missed promise is said openly: on the page with a new day, the first time by letter, and to the owner.</summary>
public sealed class MissedTests(PostgresServer postgres) : IAsyncLifetime
{
    private readonly PortalServer portal = new(postgres);

    public ValueTask InitializeAsync() => portal.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await portal.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData(false, "We promised a first answer by 30 November 2026 and have not given one.", "You will have an answer by 7 December 2026.", "[{0}] We owe you an answer")]
    [InlineData(true, "我们曾承诺不晚于 2026 年 11 月 30 日首次答复，但没有做到。", "我们将不晚于 2026 年 12 月 7 日答复您。", "[{0}] 我们还欠您一个答复")]
    public async Task The_page_says_so_and_one_letter_does_and_later_misses_show_on_the_page_alone(bool inChinese, string missed, string newDay, string subject)
    {
        var (reference, receipt) = await portal.AskAsync("missed@example.edu", inChinese);
        var promised = (await portal.OwedAsync(reference)).ReplyBy;
        portal.Clock.Now = promised - TimeSpan.FromMinutes(1);
        await RoundAsync(portal);
        Assert.Empty((await portal.VisitAsync(receipt.Path)).All("#missed"));

        var late = portal.Clock.Now = promised.AddMinutes(1);
        await RoundAsync(portal);
        await RoundAsync(portal);
        var page = (await portal.VisitAsync(receipt.Path)).Says(missed).Says(newDay);
        Assert.Equal("2026-12-07", page.One("#reply-by").GetAttribute("datetime")![..10]);
        var letter = Assert.Single(await portal.NewsAsync("missed@example.edu"));
        Assert.Equal(string.Format(System.Globalization.CultureInfo.InvariantCulture, subject, reference), letter.Subject);
        Assert.Equal((promised, late.AddDays(7)), await DaysAsync(reference));
        using var owner = await portal.SignInAsOwnerAsync();
        (await owner.VisitAsync("/inbox?q=is:overdue")).One($"#{reference} .inbox-overdue");
        (await owner.VisitAsync("/inbox/promises")).Says("30 November 2026 and is late").Says("names 7 December 2026 now");

        // What is decided here and not told does not show in it.
        await owner.ChangeStateAsync(reference, "Closed");
        (await portal.VisitAsync(receipt.Path)).Says(missed);
        await owner.ChangeStateAsync(reference, "InReview");

        portal.Clock.Now = late.AddDays(8);
        await RoundAsync(portal);
        Assert.Equal((promised, late.AddDays(15)), await DaysAsync(reference));
        Assert.Single(await portal.NewsAsync("missed@example.edu"));
        using var later = await portal.SignInAsOwnerAsync();
        Assert.Contains("missed 2 times", (await later.VisitAsync($"/inbox/{reference}")).One("#promise-story").TextContent, StringComparison.Ordinal);

        await later.ReplyAsync(reference, "An answer.");
        portal.Clock.Now += TimeSpan.FromMinutes(5);
        Assert.Empty((await portal.VisitAsync(receipt.Path)).All("#missed"));
        portal.Clock.Now += TimeSpan.FromDays(30);
        await RoundAsync(portal);
        Assert.Equal(2, (await portal.OwedAsync(reference)).PromiseChanges.Count);
    }

    [Fact]
    public async Task Two_portals_that_look_at_once_miss_it_once_and_write_to_the_owner_once_for_all()
    {
        await using var other = new PortalServer(postgres) { Settings = { ["ConnectionStrings:Portal"] = portal.ConnectionString } };
        await other.InitializeAsync();
        string[] references = [(await portal.AskAsync("first@example.edu")).Reference, (await portal.AskAsync("second@example.edu")).Reference];
        portal.Clock.Now = other.Clock.Now = (await portal.OwedAsync(references[1])).ReplyBy.AddMinutes(1);
        await Task.WhenAll(Enumerable.Range(0, 3).SelectMany(_ => new[] { RoundAsync(portal), RoundAsync(other) }));

        foreach (var reference in references)
        {
            Assert.Single((await portal.OwedAsync(reference)).PromiseChanges);
            Assert.Single((await portal.OwedAsync(reference)).Events, entry => entry.Kind == InquiryEventKind.PromiseMissed);
        }

        Assert.Single(await portal.NewsAsync("first@example.edu"));
        Assert.Single(await portal.NewsAsync("second@example.edu"));
        var letter = Assert.Single(await portal.InDatabaseAsync(db => db.OutgoingEmails.Where(e => e.Kind == EmailKind.Reminder).ToListAsync()));
        Assert.Equal("2 promised answers are late", letter.Subject);
        Assert.All(references, reference => Assert.Contains($"http://portal.test/inbox/{reference}", letter.TextBody, StringComparison.Ordinal));
        Assert.EndsWith("http://portal.test/inbox/promises", letter.TextBody.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Days_of_a_pause_do_not_count_for_the_new_day()
    {
        var (reference, _) = await portal.AskAsync("pause@example.edu");
        using var owner = await portal.SignInAsOwnerAsync();
        await owner.PauseAsync("2026-12-02", "2026-12-11");
        var promised = (await portal.OwedAsync(reference)).ReplyBy;
        portal.Clock.Now = promised;
        await RoundAsync(portal);
        Assert.Equal((promised, promised.AddDays(17)), await DaysAsync(reference));
    }

    [Fact]
    public async Task What_is_held_back_as_spam_is_not_missed_and_what_is_late_for_weeks_gets_no_letter_out_of_nowhere()
    {
        var (spam, _) = await portal.AskAsync("spam@example.edu");
        await portal.InDatabaseAsync(db => db.Inquiries.Where(i => i.Reference == spam).ExecuteUpdateAsync(set => set.SetProperty(i => i.State, InquiryState.Quarantine)));
        var (late, receipt) = await portal.AskAsync("late@example.edu");
        var byHand = SomeInquiry.New(portal.Clock.Now.AddDays(10));
        await portal.InDatabaseAsync(db =>
        {
            db.Inquiries.Add(byHand);
            return db.SaveChangesAsync();
        });
        portal.Clock.Now = (await portal.OwedAsync(late)).ReplyBy.AddDays(15);
        await RoundAsync(portal);
        Assert.Empty((await portal.OwedAsync(spam)).PromiseChanges);
        Assert.Single((await portal.OwedAsync(late)).PromiseChanges);
        (await portal.VisitAsync(receipt.Path)).Is(HttpStatusCode.OK).Says("have not given one");

        // One is too late for a letter, and nobody ever told the other one of a promise.
        Assert.Single((await portal.OwedAsync(byHand.Reference)).PromiseChanges);
        Assert.Equal(0, await portal.InDatabaseAsync(db => db.OutgoingEmails.CountAsync(e => e.Kind == EmailKind.SenderNews)));
    }

    private async Task<(DateTimeOffset ReplyBy, DateTimeOffset? NewReplyBy)> DaysAsync(string reference) =>
        await portal.OwedAsync(reference) is var inquiry ? (inquiry.ReplyBy, inquiry.NewReplyBy) : default;

    private static Task<bool> RoundAsync(PortalServer of) => of.InServicesAsync(async services =>
    {
        await services.GetRequiredService<MissPromisesHandler>().HandleAsync(CancellationToken.None);
        return true;
    });
}
