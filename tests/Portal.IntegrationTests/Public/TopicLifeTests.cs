using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Support;
using Portal.Model.Topics;

namespace Portal.IntegrationTests.Public;

/// <summary>A topic that takes no inquiries any more says why, and what there is instead.</summary>
public sealed class TopicLifeTests(PortalServer portal) : IClassFixture<PortalServer>, IAsyncLifetime
{
    private DateOnly Today => DateOnly.FromDateTime(portal.Clock.Now.UtcDateTime);

    /// <summary>Each test begins with all topics open.</summary>
    public async ValueTask InitializeAsync() => await portal.InDatabaseAsync(db => db.Topics.ExecuteUpdateAsync(set => set
        .SetProperty(t => t.State, TopicState.Open).SetProperty(t => t.ClosesOn, (DateOnly?)null)));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData(TopicState.Closed, "", "It has been closed")]
    [InlineData(TopicState.Closed, "/zh", "课题已经关闭")]
    [InlineData(TopicState.Archived, "", "It is archived.")]
    [InlineData(TopicState.Archived, "/zh", "课题已经归档")]
    public async Task It_says_why_and_what_instead(TopicState state, string language, string why)
    {
        await SetAsync("sparse-prefill", topic => topic.State = state);
        var page = (await portal.VisitAsync($"{language}/topics/sparse-prefill")).Is(HttpStatusCode.OK);
        Assert.Contains(why, page.One(".closed-note").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.All("a[href*='topic=sparse-prefill']"));
        Assert.Equal($"{language}/contact/intern", page.All(".closed-note a")[^1].GetAttribute("href"));
        var open = await portal.InDatabaseAsync(db => db.Topics.AsNoTracking().Where(t => t.Kind == TopicKind.Intern && t.State == TopicState.Open).ToListAsync());
        Assert.Equal(open.Select(t => $"{language}/topics/{t.Key}").Order(), page.All(".closed-note li a").Select(a => a.GetAttribute("href")!).Order());
    }

    [Fact]
    public async Task After_its_last_day_a_topic_is_over()
    {
        await SetAsync("sparse-prefill", topic => (topic.IsSample, topic.ClosesOn) = (false, Today));
        var last = await portal.VisitAsync("/topics/sparse-prefill");
        Assert.Contains(last.All(".frame dl > div"), row => row.TextContent == "Open until20 November 2026");
        Assert.NotEmpty(last.All("a[href='/contact/intern?topic=sparse-prefill']"));

        await SetAsync("sparse-prefill", topic => topic.ClosesOn = Today.AddDays(-1));
        (await portal.VisitAsync("/topics/sparse-prefill")).Says("It was open until 19 November 2026.");
        (await portal.VisitAsync("/zh/topics/sparse-prefill")).Says("课题的截止日期是 2026 年 11 月 19 日。");
        Assert.Empty((await portal.VisitAsync("/topics")).All(".card a[href='/topics/sparse-prefill']"));
    }

    [Fact]
    public async Task Alternatives_take_inquiries_themselves_and_those_of_the_same_line_come_first()
    {
        await SetAsync("low-bit-diffusion", topic => topic.State = TopicState.Closed);
        await SetAsync("video-cache", topic => (topic.IsSample, topic.ClosesOn) = (false, Today.AddDays(-1)));
        var topics = await portal.InDatabaseAsync(db => db.Topics.AsNoTracking().ToListAsync());
        var links = (await portal.VisitAsync("/topics/low-bit-diffusion")).All(".closed-note li a").Select(a => a.GetAttribute("href")![8..]).ToList();
        Assert.DoesNotContain("video-cache", links);
        var isSame = links.Select(key => topics.Single(t => t.Key == key).InterestKeys.Contains("efficient-aigc")).ToList();
        Assert.Equal(isSame.OrderDescending(), isSame);
        Assert.Contains(true, isSame);
    }

    [Fact]
    public async Task The_list_keeps_what_is_closed_but_not_what_is_archived()
    {
        await SetAsync("sparse-prefill", topic => topic.State = TopicState.Closed);
        await SetAsync("video-cache", topic => topic.State = TopicState.Archived);
        var page = await portal.VisitAsync("/topics");
        Assert.Equal(["/topics/sparse-prefill"], page.All(".closed-topics a").Select(a => a.GetAttribute("href")));
        Assert.Empty(page.All("a[href='/topics/video-cache']"));
    }

    [Fact]
    public async Task Where_nothing_is_open_there_is_still_the_form()
    {
        await portal.InDatabaseAsync(db => db.Topics.ExecuteUpdateAsync(set => set.SetProperty(t => t.State, TopicState.Closed)));
        var page = await portal.VisitAsync("/topics/error-theory");
        Assert.Equal(["/contact/collaboration"], page.All(".closed-note a").Select(a => a.GetAttribute("href")));
    }

    private Task<int> SetAsync(string key, Action<Topic> change) => portal.InDatabaseAsync(async db =>
    {
        change(await db.Topics.SingleAsync(t => t.Key == key));
        return await db.SaveChangesAsync();
    });
}
