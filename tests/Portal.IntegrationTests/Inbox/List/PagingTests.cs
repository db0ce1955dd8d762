using System.Net;
using Portal.IntegrationTests.Search;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Inbox.List;

/// <summary>All pages together show each inquiry once, whatever the order and whatever comes in meanwhile.</summary>
public sealed class PagingTests(PostgresServer postgres) : IAsyncLifetime
{
    private const int Count = 120;
    private readonly PortalServer portal = new(postgres);
    private readonly List<Guid> ids = [];

    public async ValueTask InitializeAsync()
    {
        await portal.InitializeAsync();
        var inquiries = Enumerable.Range(0, Count).Select(n => ListDesk.Question($"Q{n:000}", portal.Clock.Now.AddSeconds(n - 1000), "maps of harbours")).ToArray();
        await ListDesk.KeepAsync(portal, inquiries);
        ids.AddRange(inquiries.Select(i => i.Id));
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Theory]
    [InlineData("")]
    [InlineData("sort:oldest")]
    [InlineData("sort:reply_by")]
    [InlineData("sort:snoozed")]
    [InlineData("sort:wrote")]
    [InlineData("maps")]
    [InlineData("maps sort:oldest")]
    [InlineData("maps sort:wrote")]
    public async Task Each_is_shown_once(string query)
    {
        // Many at one moment, some at none.
        await portal.SetAsync("reply_by = '2026-12-01T00:00Z'", [.. ids.Take(70)]);
        await portal.SetAsync("snoozed_until = '2026-11-21T00:00Z', sender_wrote_at = '2026-11-19T00:00Z'", [.. ids.Skip(20).Take(30)]);
        await portal.CatchUpAsync();
        using var owner = await portal.SignInAsOwnerAsync();
        var page = (await owner.ListAsync(query)).Is(HttpStatusCode.OK);
        var late = 0;
        var names = await owner.AllNamesAsync(page, () => ListDesk.KeepAsync(portal, ListDesk.Question($"late {++late}", portal.Clock.Now)));
        Assert.Equal(names.Distinct().Count(), names.Count);
        Assert.Equal(Enumerable.Range(0, Count).Select(n => $"Q{n:000}"), names.Where(name => name[0] == 'Q').Order());
        var expected = Enumerable.Range(0, Count).Select(n => $"Q{n:000}");
        if (query.Length == 0)
        {
            Assert.Equal(expected.Reverse(), names);
        }
        else if (query.EndsWith("oldest", StringComparison.Ordinal))
        {
            Assert.Equal(expected, names.Where(name => name[0] == 'Q'));
        }
    }

    [Fact]
    public async Task The_work_to_do_comes_group_by_group_without_repeats()
    {
        await portal.SetAsync("state = 'in_review', first_answered_at = received_at", [.. ids.Skip(40)]);
        await portal.SetAsync("sender_wrote_at = received_at", [.. ids.Skip(30).Take(30)]);
        await portal.SetAsync("snoozed_until = received_at", [.. ids.Skip(50).Take(30)]);
        await portal.SetAsync("first_answered_at = null, reply_by = received_at", [.. ids.Skip(70).Take(30)]);
        using var owner = await portal.SignInAsOwnerAsync();
        var page = (await owner.ListAsync("is:todo")).Is(HttpStatusCode.OK);
        Assert.Equal("100", page.Counts()["Needs me now"]);
        Assert.Equal(Enumerable.Range(0, 100).Select(n => $"Q{n:000}"), await owner.AllNamesAsync(page));
    }

    [Theory]
    [InlineData("is:overdue")]
    [InlineData("is:snoozed")]
    [InlineData("sort:reply_by")]
    [InlineData("sort:wrote")]
    [InlineData("maps sort:snoozed")]
    [InlineData("is:todo")]
    public async Task A_cursor_of_another_order_or_of_nothing_does_no_harm(string query)
    {
        using var owner = await portal.SignInAsOwnerAsync();
        foreach (var after in new[] { $"0-0-{ids[3]:n}", $"1-0-{ids[3]:n}", $"9-0-{ids[3]:n}", $"0-1-{ids[3]:n}", $"0-0-{Guid.Empty:n}", "nonsense" })
        {
            (await owner.VisitAsync($"/inbox?q={Uri.EscapeDataString(query)}&after={after}")).Is(HttpStatusCode.OK);
        }
    }
}
