using System.Data.Common;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.IntegrationTests.Inbox.List;
using Portal.IntegrationTests.Loads;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Statistics;

/// <summary>The page of a portal without inquiries; and that the database counts, however many there are.</summary>
public sealed class StatementsTests(PostgresServer postgres)
{
    private const string Path = "/inbox/statistics";

    [Fact]
    public async Task An_empty_portal_has_figures_of_nothing_and_old_inquiries_leave_the_window()
    {
        await using var portal = new CountingPortal(postgres);
        await portal.InitializeAsync();
        using (var owner = await portal.SignInAsOwnerAsync())
        {
            foreach (var (language, nothing) in new[] { ("", "Nothing in this time."), ("/zh", "此期间没有数据。") })
            {
                foreach (var query in new[] { "", "?period=all", "?period=12m&kind=intern" })
                {
                    var page = (await owner.VisitAsync(language + Path + query)).Is(HttpStatusCode.OK).Says(nothing);
                    Assert.Equal(("0", "0", "–", "–"), (page.One("#total-received").TextContent, page.One("#total-answered").TextContent, page.One("#share-kept").TextContent, page.One("#median").TextContent));
                }
            }

            Assert.Single((await owner.VisitAsync(Path + "?period=all")).All("#flow tbody tr"));
        }

        await portal.KeepAsync(SomeInquiry.New(portal.Clock.Now));
        portal.Clock.Now += TimeSpan.FromDays(100);
        using var later = await portal.SignInAsOwnerAsync();
        Assert.Equal("0", (await later.VisitAsync(Path)).One("#total-received").TextContent);
        Assert.Equal("1", (await later.VisitAsync(Path + "?period=6m")).One("#total-received").TextContent);
        Assert.Equal("1", (await later.VisitAsync(Path + "?period=all")).One("#total-received").TextContent);
    }

    [Fact]
    public async Task As_many_statements_are_asked_of_many_inquiries_as_of_none()
    {
        await using var portal = new CountingPortal(postgres);
        await portal.InitializeAsync();
        using var owner = await portal.SignInAsOwnerAsync();
        await owner.VisitAsync(Path);
        var empty = await CountAsync();
        await portal.KeepAsync([.. Enumerable.Range(0, 60).Select(i => (i % 3) switch
        {
            0 => SomeInquiry.New(portal.Clock.Now),
            1 => ListDesk.Question($"Person {i}", portal.Clock.Now),
            _ => LoadDesk.Accepted(portal.Clock.Now, 1, 2, "2026-11", "2027-02"),
        })]);
        Assert.Equal(empty, await CountAsync());
        Assert.InRange(empty, 10, 16);

        async Task<int> CountAsync()
        {
            portal.Reset();
            (await owner.VisitAsync(Path)).Is(HttpStatusCode.OK);
            return portal.Commands;
        }
    }

    private sealed class CountingPortal(PostgresServer postgres) : PortalServer(postgres)
    {
        private readonly Counter counter = new();

        public int Commands => counter.Count;

        public void Reset() => counter.Count = 0;

        protected override void Configure(WebApplicationBuilder builder)
        {
            builder.Services.AddHttpContextAccessor();
            builder.Services.ConfigureDbContext<PortalDbContext>((services, options) =>
            {
                counter.Request = services.GetRequiredService<IHttpContextAccessor>();
                options.AddInterceptors(counter);
            });
        }
    }

    /// <summary>Counts what requests ask; workers have a mind of their own.</summary>
    private sealed class Counter : DbCommandInterceptor
    {
        public int Count { get; set; }
        public IHttpContextAccessor? Request { get; set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Count += Request?.HttpContext is null ? 0 : 1;
            return new(result);
        }
    }
}
