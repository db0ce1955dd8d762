using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Portal.Data;
using Portal.Data.Search;
using Portal.IntegrationTests.Support;
using Portal.Model.Inquiries;
using Portal.Model.Search;

namespace Portal.IntegrationTests.Search;

/// <summary>Several instances read what is due, while people go on changing it. No worker runs here but those of the tests.</summary>
public sealed class TwoAtOnceTests(PostgresServer postgres) : IAsyncLifetime
{
    private static readonly Actor Owner = new(Guid.NewGuid(), "Olga");
    private static readonly DateTimeOffset Now = new(2026, 11, 1, 9, 0, 0, TimeSpan.Zero);

    private DbContextOptions<PortalDbContext> options = null!;

    public async ValueTask InitializeAsync() => options = new DbContextOptionsBuilder<PortalDbContext>().UseNpgsql(await postgres.CreateDatabaseAsync()).Options;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Each_is_read_once()
    {
        await KeepAsync(900);
        var done = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            var all = 0;
            for (int some; (some = await IndexAsync()) > 0; all += some)
            {
            }

            return all;
        })));
        Assert.Equal(900, done.Sum());
        await using var db = Open();
        Assert.Equal((900, 0), (await db.SearchEntries.CountAsync(), await db.SearchDue.CountAsync()));
        Assert.Equal(900, await db.SearchEntries.Matching(SearchQuery.Of("hello ada")).CountAsync());
    }

    [Fact]
    public async Task A_change_on_its_way_is_not_lost()
    {
        var id = Assert.Single(await KeepAsync(1));
        await using var writer = Open();
        await using var change = await writer.Database.BeginTransactionAsync();
        (await writer.Inquiries.SingleAsync()).AddNote("Wyvern", Owner, Now);
        await writer.SaveChangesAsync();

        // The inquiry was due before, without the note.
        Assert.Equal(0, await IndexAsync());
        await change.CommitAsync();
        Assert.Equal(1, await IndexAsync());
        await using var db = Open();
        Assert.Equal([id], await db.SearchEntries.Matching(SearchQuery.Of("wyvern")).Select(entry => entry.InquiryId).ToListAsync());
    }

    [Fact]
    public async Task One_that_is_being_deleted_holds_nobody_up()
    {
        var ids = await KeepAsync(3);
        await using var other = Open();
        await using var deletion = await other.Database.BeginTransactionAsync();
        await other.Inquiries.Where(inquiry => inquiry.Id == ids[1]).ExecuteDeleteAsync();
        Assert.Equal(2, await IndexAsync());
        await deletion.CommitAsync();
        Assert.Equal(0, await IndexAsync());
        await using var db = Open();
        Assert.Equal(new[] { ids[0], ids[2] }.Order(), (await db.SearchEntries.Select(entry => entry.InquiryId).ToListAsync()).Order());
    }

    private async Task<List<Guid>> KeepAsync(int count)
    {
        await using var db = Open();
        var inquiries = Enumerable.Range(0, count).Select(i => SomeInquiry.New(Now.AddSeconds(i))).ToList();
        db.Inquiries.AddRange(inquiries);
        await db.SaveChangesAsync();
        return [.. inquiries.Select(inquiry => inquiry.Id)];
    }

    private async Task<int> IndexAsync()
    {
        await using var db = Open();
        return await new SearchIndexer(db, new SearchDocuments(db), NullLogger<SearchIndexer>.Instance).IndexDueAsync(CancellationToken.None);
    }

    private PortalDbContext Open() => new(options);
}
