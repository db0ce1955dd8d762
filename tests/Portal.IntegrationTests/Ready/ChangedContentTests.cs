using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data.Content;
using Portal.IntegrationTests.Found;
using Portal.IntegrationTests.Support;
using Portal.Model.Site;

namespace Portal.IntegrationTests.Ready;

/// <summary>Whoever changes content, and in whatever way: readers see it.</summary>
public sealed class ChangedContentTests(PortalServer portal) : IClassFixture<PortalServer>, IAsyncLifetime
{
    public async ValueTask InitializeAsync() => await portal.HearsAsync();

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_change_is_there_at_once_where_it_was_made()
    {
        await portal.SetTaglineAsync("Before it was changed");
        var before = await portal.AskAsync("/");
        Assert.Contains("Before it was changed", before.Text, StringComparison.Ordinal);
        await portal.SetTaglineAsync("After it was changed");
        var after = await portal.AskAsync("/", known: before.Tag);
        Assert.Contains("After it was changed", after.Is(HttpStatusCode.OK).Text, StringComparison.Ordinal);

        await portal.InDatabaseAsync(db => db.Profiles.ExecuteUpdateAsync(set => set.SetProperty(p => p.Tagline.En, "By a statement")));
        Assert.Contains("By a statement", (await portal.AskAsync("/")).Text, StringComparison.Ordinal);
    }

    /// <summary>Each change counts twice where it was made: at once, and when the database says so, which may be too late for who saved.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Where_it_was_made_nobody_waits_for_the_database_to_say_so(bool isInTransaction)
    {
        var before = await VersionAsync();
        await portal.InDatabaseAsync(async db =>
        {
            await using var transaction = isInTransaction ? await db.Database.BeginTransactionAsync() : null;
            (await db.Profiles.SingleAsync()).Tagline = new($"Counted {Guid.NewGuid()}", null);
            await db.SaveChangesAsync();
            await (transaction?.CommitAsync() ?? Task.CompletedTask);
            return 0;
        });
        await Polling.UntilAsync(async () => await VersionAsync() >= before + 2);

        Task<long> VersionAsync() => portal.InServicesAsync(services => Task.FromResult(services.GetRequiredService<ContentVersion>().Current));
    }

    [Fact]
    public async Task What_is_new_and_what_is_gone_counts_too()
    {
        var feed = await portal.AskAsync("/feed.atom");
        var item = new NewsItem { Key = "comes-and-goes", Date = new(2026, 11, 1), IsDayKnown = true, Text = new("Comes and goes.", "来了又走。") };
        await portal.InDatabaseAsync(db =>
        {
            db.News.Add(item);
            return db.SaveChangesAsync();
        });
        Assert.Contains("Comes and goes.", (await portal.AskAsync("/feed.atom")).Text, StringComparison.Ordinal);
        (await portal.AskAsync("/news/comes-and-goes")).Is(HttpStatusCode.OK);

        await portal.InDatabaseAsync(db =>
        {
            db.News.Remove(item);
            return db.SaveChangesAsync();
        });
        Assert.Equal(feed.Tag, (await portal.AskAsync("/feed.atom")).Tag);
        (await portal.AskAsync("/news/comes-and-goes")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Every_instance_hears_of_it()
    {
        await using var other = new PortalServer(portal.Postgres) { Settings = { ["ConnectionStrings:Portal"] = portal.ConnectionString } };
        await other.InitializeAsync();
        await other.HearsAsync();
        foreach (var (writer, reader) in new[] { (portal, other), (other, portal) })
        {
            var before = await reader.AskAsync("/");
            Assert.Equal(before.Tag, (await reader.AskAsync("/")).Tag);
            var said = $"Said by the other one {Guid.NewGuid()}";
            await writer.SetTaglineAsync(said);
            await Polling.UntilAsync(async () => (await reader.AskAsync("/")).Text.Contains(said, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Nothing_is_said_before_the_commit_or_without_one()
    {
        await portal.SetTaglineAsync("What was committed");
        var before = await portal.AskAsync("/");
        await portal.InDatabaseAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            var profile = await db.Profiles.SingleAsync();
            profile.Tagline = new("What will be committed", profile.Tagline.Zh);
            await db.SaveChangesAsync();
            Assert.Equal(before.Tag, (await portal.AskAsync("/")).Tag);
            await transaction.CommitAsync();
            return 0;
        });
        Assert.Contains("What will be committed", (await portal.AskAsync("/")).Text, StringComparison.Ordinal);
    }

    /// <summary>The page reads the profile, then waits for the news, which somebody holds; meanwhile the profile changes.</summary>
    [Fact]
    public async Task A_page_that_was_begun_before_the_change_and_ends_after_it_is_not_kept()
    {
        await portal.SetTaglineAsync("Old when it was read");
        await portal.InDatabaseAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await db.Database.ExecuteSqlAsync($"lock table news_items in access exclusive mode");
            var late = portal.AskAsync("/");
            await Polling.UntilAsync(() => portal.InDatabaseAsync(other =>
                other.Database.SqlQuery<bool>($"select exists (select from pg_locks where relation = 'news_items'::regclass and not granted) as \"Value\"").SingleAsync()));
            await portal.SetTaglineAsync("New before it was sent");
            await transaction.RollbackAsync();
            Assert.Contains("Old when it was read", (await late).Text, StringComparison.Ordinal);
            return 0;
        });

        // A part of the late page was read after the change, so the new words say nothing.
        Assert.DoesNotContain("Old when it was read", (await portal.AskAsync("/")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_that_is_over_is_over_on_every_page()
    {
        var now = portal.Clock.Now;
        await portal.AddAsync(PublicSite.Opening("until-today", DateOnly.FromDateTime(now.UtcDateTime)));
        Assert.Contains("/contact/intern?topic=until-today", (await portal.AskAsync("/topics/until-today")).Text, StringComparison.Ordinal);
        portal.Clock.Now = new(now.UtcDateTime.Date.AddDays(1), TimeSpan.Zero);
        try
        {
            Assert.DoesNotContain("/contact/intern?topic=until-today", (await portal.AskAsync("/topics/until-today")).Text, StringComparison.Ordinal);
            (await portal.AskAsync("/topics/until-today/closing.ics")).Is(HttpStatusCode.NotFound);
        }
        finally
        {
            portal.Clock.Now = now;
        }

        (await portal.AskAsync("/topics/until-today/closing.ics")).Is(HttpStatusCode.OK);
    }
}
