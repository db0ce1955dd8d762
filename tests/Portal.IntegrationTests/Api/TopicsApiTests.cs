using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Found;
using Portal.IntegrationTests.Ready;
using Portal.IntegrationTests.Support;
using Portal.Model.Site;
using Portal.Model.Topics;

namespace Portal.IntegrationTests.Api;

/// <summary>Topics for programs: what the pages say, and nothing that they do not.</summary>
public sealed class TopicsApiTests(PortalServer portal) : IClassFixture<PortalServer>
{
    private DateOnly Today => DateOnly.FromDateTime(portal.Clock.Now.UtcDateTime);

    [Fact]
    public async Task A_topic_says_what_its_pages_say_in_both_languages()
    {
        var topic = PublicSite.Opening("told-to-programs", Today.AddDays(3));
        var paper = await portal.InDatabaseAsync(db => db.Publications.Where(p => !p.IsDoubtful).Select(p => p.Key).FirstAsync());
        var doubtful = await portal.InDatabaseAsync(db => db.Publications.Where(p => p.IsDoubtful).Select(p => p.Key).FirstAsync());
        (topic.Needs, topic.Difficulty, topic.PromisedDays, topic.StartsFrom) = (new(null, "只有中文。"), TopicDifficulty.Intermediate, 9, new(2027, 2, 1));
        topic.ReadingKeys = [doubtful, paper];
        await portal.AddAsync(topic);

        var told = await portal.JsonAsync("/api/v1/topics/told-to-programs");
        Assert.Equal(topic.Title.En, told.Of("title", "en"));
        Assert.Equal(topic.Title.Zh, told.Of("title", "zh"));
        Assert.Equal(topic.Work.Zh, told.Of("work", "zh"));
        Assert.Equal("只有中文。", told.Of("needs", "zh"));
        Assert.Null(told.Of("needs", "en"));
        Assert.Null(told.Of("outcome"));
        Assert.Null(told.Of("monthsMin"));
        Assert.Equal(("intern", "on_site", "intermediate"), (told.Of("kind"), told.Of("place"), told.Of("difficulty")));
        Assert.Equal(("2027-02-01", $"{Today.AddDays(3):yyyy-MM-dd}"), (told.Of("startsFrom"), told.Of("closesOn")));
        Assert.Equal((9, 2, true), (told.GetProperty("answerWithinDays").GetInt32(), told.GetProperty("seats").GetInt32(), told.GetProperty("takesInquiries").GetBoolean()));
        Assert.Equal(topic.MadeAt, told.GetProperty("updatedAt").GetDateTimeOffset());
        Assert.Equal([paper], told.Slugs("reading"));
        Assert.Equal($"{PortalServer.BaseUrl}/api/v1/topics/told-to-programs", told.Of("self"));
        foreach (var language in new[] { "en", "zh" })
        {
            Assert.Contains(language == "en" ? "Kernels that know" : "懂得适时停下的算子", (await portal.VisitAsync(PublicSite.PathOf(told.Of("pages", language)!))).Is(HttpStatusCode.OK).One("h1").TextContent, StringComparison.Ordinal);
        }

        (await portal.VisitAsync(PublicSite.PathOf(told.GetProperty("reading")[0].Of("pages", "zh")!))).Is(HttpStatusCode.OK);
        Assert.Equal(told.GetRawText(), (await portal.JsonAsync("/api/v1/topics?asked=here")).GetProperty("topics").EnumerateArray().Single(one => one.Of("slug") == "told-to-programs").GetRawText());
    }

    [Fact]
    public async Task What_readers_are_not_led_to_is_not_there()
    {
        await AddAsync("a-draft-for-nobody", topic => topic.IsDraft = true);
        await AddAsync("begun-for-nobody", topic => topic.State = TopicState.Draft);
        await AddAsync("in-the-archive", topic => topic.State = TopicState.Archived);
        await AddAsync("behind-a-link", topic => topic.Hide());
        await AddAsync("closed-by-now", topic => topic.State = TopicState.Closed);
        await AddAsync("over-by-now", topic => topic.ClosesOn = Today.AddDays(-1));
        var key = await portal.InDatabaseAsync(db => db.Topics.Where(t => t.Key == "behind-a-link").Select(t => t.LinkKey).SingleAsync());
        var listed = (await portal.JsonAsync("/api/v1/topics")).Slugs("topics");
        foreach (var (slug, isThere) in new[] { ("a-draft-for-nobody", false), ("begun-for-nobody", false), ("in-the-archive", false), ("behind-a-link", false), ("closed-by-now", true), ("over-by-now", true) })
        {
            Assert.DoesNotContain(slug, listed);
            var answer = await portal.AskAsync($"/api/v1/topics/{slug}?key={key}");
            if (isThere)
            {
                Assert.False(ApiDesk.Read(answer.Is(HttpStatusCode.OK)).GetProperty("takesInquiries").GetBoolean());
            }
            else
            {
                answer.IsProblem(HttpStatusCode.NotFound);
            }
        }

        using var owner = await portal.SignInAsOwnerAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await owner.VisitAsync("/api/v1/topics/a-draft-for-nobody")).Status);
    }

    [Fact]
    public async Task Open_ones_come_in_the_order_of_the_page()
    {
        // At the place of others; the latest of them comes last.
        await AddAsync("among-equals", _ => { });
        await AddAsync("also-among-equals", _ => { });
        var page = await portal.VisitAsync("/topics");
        var shown = page.All(".cards a").Select(link => link.GetAttribute("href")!["/topics/".Length..]).ToList();
        Assert.True(shown.Count > 2);

        // What was kept a moment ago may be without what another test added.
        Assert.Equal(shown, (await portal.JsonAsync("/api/v1/topics?asked=now")).Slugs("topics"));
    }

    [Fact]
    public async Task An_old_address_leads_on()
    {
        var topic = PublicSite.Opening("its-new-name", Today.AddDays(3));
        await portal.InDatabaseAsync(db =>
        {
            db.Topics.Add(topic);
            db.ContentAliases.Add(new ContentAlias { Kind = ContentKind.Topic, Key = "its-old-name", RowId = topic.Id });
            return db.SaveChangesAsync();
        });
        var moved = (await portal.AskAsync("/api/v1/topics/its-old-name")).Is(HttpStatusCode.MovedPermanently);
        Assert.Equal("/api/v1/topics/its-new-name", moved.Headers["Location"]);
        Assert.Equal("*", moved.Headers["Access-Control-Allow-Origin"]);
    }

    [Fact]
    public async Task An_edit_is_told_at_once()
    {
        await portal.HearsAsync();
        await AddAsync("edited-later", _ => { });
        var before = (await portal.AskAsync("/api/v1/topics/edited-later")).Is(HttpStatusCode.OK);
        (await portal.AskAsync("/api/v1/topics/edited-later", known: before.Tag)).Is(HttpStatusCode.NotModified);
        await portal.InDatabaseAsync(async db =>
        {
            (await db.Topics.SingleAsync(t => t.Key == "edited-later")).Summary = new("Edited.", "改过了。");
            return await db.SaveChangesAsync();
        });
        var after = (await portal.AskAsync("/api/v1/topics/edited-later", known: before.Tag)).Is(HttpStatusCode.OK);
        Assert.Equal("改过了。", JsonDocument.Parse(after.Text).RootElement.Of("summary", "zh"));
        Assert.NotEqual(before.Tag, after.Tag);
    }

    private Task<int> AddAsync(string key, Action<Topic> change)
    {
        var topic = PublicSite.Opening(key, Today.AddDays(3));
        change(topic);
        return portal.AddAsync(topic);
    }
}
