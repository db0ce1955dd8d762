using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Inbox.List;

/// <summary>No view of a full inbox reads the whole table.</summary>
public sealed partial class PlansTests(PlansTests.FullInbox portal) : IClassFixture<PlansTests.FullInbox>
{
    /// <summary>Rows of one statement for a page of fifty or a count that stops at a thousand: what does not fit is passed over.</summary>
    private const int MostRead = 6_000;

    [Fact]
    public async Task No_view_scans_the_table_on_its_first_page_or_the_next_or_in_its_counts()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var rail = (await owner.ListAsync("is:flagged")).Is(HttpStatusCode.OK);
        Assert.Equal("1000+", rail.Counts()["Needs me now"]);
        var views = rail.All(".rail li a").Select(a => a.GetAttribute("href")!).Where(address => address.StartsWith("/inbox?q=", StringComparison.Ordinal)).Distinct().ToList();
        Assert.True(views.Count > 15, $"{views.Count} views");
        foreach (var view in views)
        {
            portal.Plans.Begin();
            var page = (await owner.VisitAsync(view)).Is(HttpStatusCode.OK);
            if (page.All("a[rel='next']") is [var next])
            {
                (await owner.VisitAsync(next.GetAttribute("href")!)).Is(HttpStatusCode.OK);
            }

            var plans = portal.Plans.Taken();
            Assert.Contains(plans, plan => plan.Contains("inquiries", StringComparison.Ordinal));
            Assert.All(plans, plan => Assert.True(RowsRead(plan) <= MostRead, plan));
        }
    }

    [Fact]
    public async Task Neither_does_the_page_of_an_inquiry_or_a_search()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var list = (await owner.ListAsync("is:new")).Is(HttpStatusCode.OK);
        portal.Plans.Begin();
        (await owner.VisitAsync(list.All(".inbox-row a")[0].GetAttribute("href")!)).Is(HttpStatusCode.OK);
        (await owner.ListAsync("state:new lattice")).Is(HttpStatusCode.OK);
        var plans = portal.Plans.Taken();
        Assert.True(plans.Count(plan => plan.Contains("on inquiries", StringComparison.Ordinal)) > 5);
        Assert.All(plans, plan => Assert.True(RowsRead(plan) <= MostRead, plan));
    }

    /// <summary>Of the node that reads most. Whether by an index or in the order of the table does not matter as long as it stops soon.</summary>
    private static long RowsRead(string plan)
    {
        var (most, rows, loops) = (0L, 0L, 0L);
        foreach (var line in plan.Split('\n'))
        {
            if (Node().Match(line) is { Success: true } node)
            {
                var isRead = line.Contains(" on inquiries", StringComparison.Ordinal);
                (rows, loops) = isRead ? (Number(node.Groups[1]), Number(node.Groups[2])) : (0, 0);
            }
            else if (Passed().Match(line) is { Success: true } passed && loops > 0)
            {
                rows += Number(passed.Groups[1]);
            }

            most = Math.Max(most, rows * loops);
        }

        return most;
    }

    private static long Number(Group group) => long.Parse(group.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"actual rows=([0-9]+) loops=([0-9]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Node();

    [GeneratedRegex("Rows Removed by (?:Filter|Index Recheck): ([0-9]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Passed();

    public sealed class FullInbox(PostgresServer postgres) : PortalServer(postgres)
    {
        private static readonly int Count = Suite.IsWhole ? 100_000 : 30_000;

        internal PlanReader Plans { get; } = new(
            "explain (analyze, timing off)", statement => statement.StartsWith("SELECT", StringComparison.Ordinal) && statement.Contains("FROM inquiries", StringComparison.Ordinal));

        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            var pattern = await ListDesk.KeepAsync(this, ListDesk.Question("Somebody", Clock.Now));
            await this.ExecuteAsync("alter table inquiries disable trigger user");
            await this.ExecuteAsync(
                """
                insert into inquiries select (jsonb_populate_record(i, jsonb_build_object(
                  'id', lpad(to_hex(n), 8, '0') || '-0000-7000-8000-000000000000', 'reference', 'QUE-' || n, 'email', 'writer' || n || '@example.org', 'submission_key', gen_random_uuid(), 'form_key', gen_random_uuid(),
                  'received_at', i.received_at - (200001 - n) * interval '1 minute', 'reply_by', i.received_at - (100000 - n) * interval '1 minute',
                  'kind', (array['intern','intern','intern','collaboration','talk','question'])[1 + n % 6],
                  'topic_id', case when n % 4 > 0 then (select (array_agg(t.id))[1 + n % count(*)] from topics t) end,
                  'first_answered_at', case when n % 100 > 2 then i.received_at end,
                  'state', (array['new','in_review','shortlisted','talking','waiting_sender','offer','declined','declined','spam','quarantine'])[1 + case when n % 100 < 8 then n % 6 when n % 100 = 8 then 8 when n % 1000 = 9 then 9 else 6 end],
                  'sender_wrote_at', case when n % 500 = 4 then i.received_at end, 'is_flagged', n % 700 = 3,
                  'snoozed_until', case when n % 300 = 5 then i.received_at + ((n % 7) - 3) * interval '1 day' end, 'stars', case when n % 50 = 0 then 1 + n % 5 end))).*
                from inquiries i, generate_series(1, $1) n where i.id = $2
                """, Count, pattern.Id);
            await this.ExecuteAsync("alter table inquiries enable trigger user");
            await this.ExecuteAsync("vacuum analyze inquiries");
        }

        protected override void Configure(WebApplicationBuilder builder) => builder.Services.ConfigureDbContext<PortalDbContext>(options => options.AddInterceptors(Plans));
    }
}
