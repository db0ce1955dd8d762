using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Search;
using Portal.IntegrationTests.Support;
using Portal.Model.Inquiries;
using Portal.Model.Search;
using Portal.Model.Text;

namespace Portal.IntegrationTests.Hosting;

/// <summary>The verb that fills a portal to try it with.</summary>
public sealed class DemoTests(PostgresServer postgres)
{
    [Fact]
    public async Task Invented_inquiries_are_like_real_ones_and_more_can_be_added()
    {
        var connectionString = await postgres.CreateDatabaseAsync();
        using var process = new PortalProcess(connectionString);
        var first = (await process.RunAsync("demo", "--inquiries", "400", "--seed", "7")).Ends(0);
        Assert.Equal("400 invented inquiries were added.\n", first.Output);
        Assert.Contains("400 of 400 inquiries", first.Error, StringComparison.Ordinal);
        (await process.RunAsync("demo", "--inquiries", "100", "--seed", "8")).Ends(0);

        await using (var db = new PortalDbContext(new DbContextOptionsBuilder<PortalDbContext>().UseNpgsql(connectionString).Options))
        {
            await IsLikeARealInboxAsync(db);
        }

        var portal = new PortalServer(postgres) { Settings = { ["ConnectionStrings:Portal"] = connectionString } };
        await using var _ = portal;
        await portal.InitializeAsync();
        using var owner = await portal.SignInAsOwnerAsync();
        var reference = await portal.InDatabaseAsync(db => db.Inquiries.OrderByDescending(i => i.Id).Where(i => i.FirstAnsweredAt != null).Select(i => i.Reference).FirstAsync());
        (await owner.VisitAsync("/inbox")).Is(System.Net.HttpStatusCode.OK);
        (await owner.VisitAsync($"/inbox/{reference}")).Is(System.Net.HttpStatusCode.OK).Says(reference);

        // The owner is warned of what will be removed, as of real ones; nobody who was invented hears anything.
        Assert.Equal(["owner@portal.test"], await portal.InDatabaseAsync(db => db.OutgoingEmails.Select(e => e.ToAddress).Distinct().ToListAsync()));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("many")]
    public async Task A_number_that_makes_no_sense_is_refused(string count)
    {
        using var process = new PortalProcess(await postgres.CreateDatabaseAsync());
        var refused = (await process.RunAsync("demo", "--inquiries", count)).Ends(2);
        Assert.Contains("--inquiries", refused.Error, StringComparison.Ordinal);
    }

    private static async Task IsLikeARealInboxAsync(PortalDbContext db)
    {
        var inquiries = await db.Inquiries.AsNoTracking().OrderBy(i => i.Id).Select(i => new { i.Id, i.Reference, i.Kind, i.State, i.Language, i.ReceivedAt, Body = i.Messages.OrderBy(m => m.Id).First().Body, Address = i.Sender.Email }).ToListAsync();
        Assert.Equal(500, inquiries.Count);
        Assert.Equal(500, inquiries.DistinctBy(i => i.Reference).Count());
        Assert.Equal(inquiries.Select(i => i.ReceivedAt), inquiries.Select(i => i.ReceivedAt).Order());
        Assert.Equal(4, inquiries.DistinctBy(i => i.Kind).Count());
        Assert.InRange(inquiries.Count(i => i.Kind == InquiryKind.Intern), 300, 400);
        Assert.InRange(inquiries.Count(i => i.Language == Language.Chinese), 150, 250);
        Assert.InRange(inquiries.Count(i => i.State.IsEnd()), 375, 460);
        Assert.True(inquiries[^1].ReceivedAt - inquiries[0].ReceivedAt > TimeSpan.FromDays(3 * 365));
        Assert.All(inquiries, i => Assert.EndsWith(".example", i.Address, StringComparison.Ordinal));
        Assert.All(inquiries, i => Assert.InRange(CleanText.WeightedLength(i.Body), 100, 800));

        Assert.Equal(0, await db.OutgoingEmails.CountAsync());
        Assert.Equal(0, await db.SearchDue.CountAsync());
        Assert.Equal(500, await db.SearchEntries.CountAsync());
        foreach (var words in new[] { "kv-cache", "量化", "student.example", inquiries[3].Reference })
        {
            Assert.NotEqual(0, await db.SearchEntries.Matching(SearchQuery.Of(words)).CountAsync());
        }

        Assert.NotEqual(0, await db.Inquiries.CountAsync(i => i.Stars != null));
        Assert.NotEqual(0, await db.Inquiries.CountAsync(i => i.IsFlagged));
        Assert.NotEqual(0, await db.Inquiries.CountAsync(i => i.SnoozedUntil != null));
        Assert.NotEqual(0, await db.Inquiries.CountAsync(i => i.Tags.Any()));
        Assert.NotEqual(0, await db.IncomingEmails.CountAsync());

        // Three of each run go on; their hours are there to be looked at.
        Assert.Equal(6, await db.CollaborationLoads.CountAsync());
        Assert.Equal(6, await db.Inquiries.CountAsync(i => i.State == InquiryState.Accepted && i.Load!.LastMonth > i.Load.FirstMonth));
    }
}
