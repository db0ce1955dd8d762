using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Support;
using Portal.Model.Inquiries;

namespace Portal.IntegrationTests.Contact;

/// <summary>Readers see how fast answers come and what is free only where the owner shows it, and never of so few that it tells of one.</summary>
public sealed class ResponsivenessTests(PostgresServer postgres)
{
    private const string Topic = "sparse-prefill";
    private static readonly Actor Owner = new(Guid.NewGuid(), "Olga Owner");

    [Fact]
    public async Task The_box_is_there_from_twenty_answers_on_where_the_owner_wants_it()
    {
        await using var portal = new PortalServer(postgres);
        await portal.InitializeAsync();
        await SeatsAsync(portal, 3);
        await AnsweredAsync(portal, 19);
        Assert.Empty((await portal.VisitAsync("/contact")).All("#pace"));

        await ShowAsync(portal);
        (await portal.VisitAsync("/contact")).DoesNotSay("eight of ten").Says("3 of 3");
        await AnsweredAsync(portal, 1);
        portal.Clock.Now += TimeSpan.FromDays(1);
        (await portal.VisitAsync("/contact")).Says("eight of ten first answers came within 4 days. Counted were 20 answers");
        (await portal.VisitAsync("/zh/contact")).Says("过去十二个月里，八成首次答复在 4 天之内发出。统计包括 20 次答复");

        // Nobody reads of an answer given more than a year ago.
        portal.Clock.Now += TimeSpan.FromDays(366);
        (await portal.VisitAsync("/contact")).DoesNotSay("eight of ten");
    }

    [Fact]
    public async Task A_seat_is_taken_when_whoever_has_it_knows_and_stays_taken()
    {
        await using var portal = new PortalServer(postgres);
        await portal.InitializeAsync();
        await SeatsAsync(portal, 2);
        (await portal.VisitAsync($"/topics/{Topic}")).DoesNotSay("of 2 left");
        await ShowAsync(portal);
        var id = await ReceiveAsync(portal, i =>
        {
            i.MoveTo(InquiryState.Talking, null, null, Owner, portal.Clock.Now);
            i.MoveTo(InquiryState.Accepted, null, null, Owner, portal.Clock.Now);
        });
        Assert.Equal("2 of 2 left", await SeatsLeftAsync());
        await ChangeAsync(i => i.Reply("Welcome.", Owner, portal.Clock.Now));
        Assert.Equal("1 of 2 left", await SeatsLeftAsync());
        await ChangeAsync(i => i.MoveTo(InquiryState.Closed, null, null, Owner, portal.Clock.Now));
        Assert.Equal("1 of 2 left", await SeatsLeftAsync());
        Assert.Contains("余 1 个（共 2 个）", (await portal.VisitAsync($"/zh/topics/{Topic}")).One(".frame").TextContent, StringComparison.Ordinal);

        // Pages are kept for a day.
        async Task<string> SeatsLeftAsync()
        {
            portal.Clock.Now += TimeSpan.FromDays(1);
            return (await portal.VisitAsync($"/topics/{Topic}")).All(".frame dd").Select(fact => fact.TextContent).Single(fact => fact.EndsWith(" left", StringComparison.Ordinal));
        }

        Task<int> ChangeAsync(Action<Inquiry> change) => portal.InDatabaseAsync(async db =>
        {
            change(await db.Inquiries.Include(i => i.Events).Include(i => i.Messages).SingleAsync(i => i.Id == id));
            return await db.SaveChangesAsync();
        });
    }

    private static async Task AnsweredAsync(PortalServer portal, int count)
    {
        for (var i = 0; i < count; i++)
        {
            await ReceiveAsync(portal, inquiry => inquiry.Reply("Thank you.", Owner, portal.Clock.Now + TimeSpan.FromDays(-1)), portal.Clock.Now - TimeSpan.FromDays(5));
        }
    }

    private static async Task<Guid> ReceiveAsync(PortalServer portal, Action<Inquiry> change, DateTimeOffset? at = null)
    {
        var inquiry = SomeInquiry.New(at ?? portal.Clock.Now);
        change(inquiry);
        await portal.InDatabaseAsync(async db =>
        {
            db.Inquiries.Add(inquiry);
            db.Entry(inquiry).Property(i => i.TopicId).CurrentValue = await db.Topics.Where(t => t.Key == Topic).Select(t => t.Id).SingleAsync();
            return await db.SaveChangesAsync();
        });
        return inquiry.Id;
    }

    private static Task<int> SeatsAsync(PortalServer portal, int seats) =>
        portal.InDatabaseAsync(db => db.Topics.Where(t => t.Key == Topic).ExecuteUpdateAsync(set => set.SetProperty(t => t.Seats, seats)));

    private static async Task ShowAsync(PortalServer portal)
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var page = await owner.VisitAsync("/site/terms/terms");
        await owner.SubmitAsync(page, new() { ["responsiveness"] = "true" }, "form[data-editing]");
    }
}
