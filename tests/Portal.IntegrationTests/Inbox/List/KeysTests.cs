using System.Net;
using Microsoft.EntityFrameworkCore;

namespace Portal.IntegrationTests.Inbox.List;

/// <summary>Every key of the query means what it says, and with a hyphen everything else.</summary>
public sealed class KeysTests(KeysPortal portal) : IClassFixture<KeysPortal>
{
    [Theory]
    [InlineData("is:todo", "new wrote back overdue due failed")]
    [InlineData("is:open", "new review overdue due owed wrote back waiting_sender shortlisted offer accepted on_hold")]
    [InlineData("is:unanswered", "new overdue due owed asleep untold")]
    [InlineData("is:overdue", "overdue")]
    [InlineData("is:due", "overdue due asleep")]
    [InlineData("is:wrote", "wrote wrote-asleep")]
    [InlineData("is:snoozed", "asleep wrote-asleep")]
    [InlineData("is:back", "back")]
    [InlineData("is:flagged", "flagged")]
    [InlineData("is:failed", "failed")]
    [InlineData("is:untold", "untold waiting_sender offer accepted closed_no_answer on_hold")]
    [InlineData("is:new", "new")]
    [InlineData("is:in_review", "review overdue due owed back")]
    [InlineData("is:talking", "wrote")]
    [InlineData("is:waiting_sender", "waiting_sender")]
    [InlineData("is:shortlisted", "shortlisted")]
    [InlineData("is:offer", "offer")]
    [InlineData("is:accepted", "accepted")]
    [InlineData("is:on_hold", "on_hold")]
    [InlineData("is:declined", "untold")]
    [InlineData("is:declined_by_sender", "declined_by_sender")]
    [InlineData("is:withdrawn", "withdrawn")]
    [InlineData("is:closed_no_answer", "closed_no_answer")]
    [InlineData("is:duplicate", "duplicate")]
    [InlineData("是:待办", "new wrote back overdue due failed")]
    [InlineData("state:new", "new asleep")]
    [InlineData("状态:新来信", "new asleep")]
    [InlineData("state:shortlisted,offer", "shortlisted offer")]
    [InlineData("kind:intern", "cv code")]
    [InlineData("topic:none -kind:question", "cv code")]
    [InlineData("tag:cuda", "tag")]
    [InlineData("tag:显卡", "tag")]
    [InlineData("stars:>=4", "stars")]
    [InlineData("stars:1..3", "")]
    [InlineData("-stars:none", "stars")]
    [InlineData("school:清华", "school")]
    [InlineData("school:\"100%\"", "school")]
    [InlineData("school:%", "school")]
    [InlineData("school:_", "")]
    [InlineData("from:li@CS.pku.edu.cn", "domain")]
    [InlineData("from:@cs.pku.edu.cn", "domain")]
    [InlineData("grad:<2027-07", "cv")]
    [InlineData("grad:>2027", "code")]
    [InlineData("start:2026", "code")]
    [InlineData("start:<=2027-01", "cv code")]
    [InlineData("months:>=6", "cv")]
    [InlineData("months:3", "code")]
    [InlineData("days:5", "code")]
    [InlineData("degree:master", "cv")]
    [InlineData("degree:博士在读", "code")]
    [InlineData("place:remote", "code")]
    [InlineData("place:on-site", "cv")]
    [InlineData("lang:zh", "chinese")]
    [InlineData("has:file", "file")]
    [InlineData("has:cv", "cv file")]
    [InlineData("has:code", "code")]
    [InlineData("has:note", "note")]
    [InlineData("has:reply", "reply")]
    [InlineData("has:phone", "code")]
    [InlineData("has:gap", "code")]
    [InlineData("has:tag", "tag")]
    [InlineData("有:标签", "tag")]
    [InlineData("has:stars", "stars")]
    [InlineData("submitted:2026-10", "october")]
    [InlineData("submitted:<2026-10-06", "october")]
    [InlineData("reply:<2026-12-01", "overdue due asleep")]
    [InlineData("origin:letter", "letter")]
    public async Task A_key_finds_these_and_excluded_the_others(string query, string names)
    {
        var owner = portal.Owner;
        var page = (await owner.ListAsync(query)).Is(HttpStatusCode.OK);
        Assert.Empty(page.All(".query-problems"));
        var expected = names.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (query == "is:todo")
        {
            Assert.Equal(expected, page.Names());
        }

        Assert.Equal(expected.Order(), page.Names().Order());
        if (query.Contains(' ') || query[0] == '-')
        {
            return;
        }

        var others = (await owner.ListAsync($"-{query}")).Is(HttpStatusCode.OK);
        Assert.Empty(others.All(".query-problems"));
        Assert.Equal((await owner.ListAsync("")).Names().Except(expected).Order(), others.Names().Order());
    }

    [Fact]
    public async Task Quarantine_and_spam_are_shown_only_where_they_are_asked_for()
    {
        var owner = portal.Owner;
        var all = (await owner.ListAsync("")).Names();
        Assert.Equal(await portal.InDatabaseAsync(db => db.Inquiries.CountAsync()) - 2, all.Count);
        Assert.Empty(all.Intersect(["quarantine", "spam"]));
        Assert.Equal(["quarantine"], (await owner.ListAsync("is:quarantine")).Names());
        Assert.Equal(["spam"], (await owner.ListAsync("state:spam")).Names());
        Assert.DoesNotContain("spam", (await owner.ListAsync("-is:quarantine")).Names());
    }

    [Fact]
    public async Task The_shipped_topic_is_found_by_its_key_and_counted()
    {
        var owner = portal.Owner;
        var key = await portal.InDatabaseAsync(db => db.Topics.OrderBy(t => t.Position).ThenBy(t => t.Key).Select(t => t.Key).FirstAsync());
        var page = await owner.ListAsync($"topic:{key}");
        Assert.Equal(["topic"], page.Names());
        Assert.DoesNotContain("topic", (await owner.ListAsync($"-topic:{key}")).Names());
        Assert.Contains("cv", (await owner.ListAsync($"-topic:{key}")).Names());
        Assert.Equal("1", page.Counts()[page.One("h1").TextContent]);
    }

    [Fact]
    public async Task The_rail_counts_what_its_views_show()
    {
        var owner = portal.Owner;
        var counts = (await owner.ListAsync("")).Counts();
        foreach (var (name, count) in new[] { ("Needs me now", "6"), ("New", "1"), ("In review", "5"), ("Snoozed", "2"), ("Failed mail", "1"), ("Quarantine", "1"), ("Closed", null), ("All", null) })
        {
            Assert.True(counts.TryGetValue(name, out var shown) && shown == count, $"{name} is {shown}, not {count}");
        }

        foreach (var link in (await owner.ListAsync("")).All(".rail li a").Where(a => a.GetAttribute("href")!.StartsWith("/inbox?q=", StringComparison.Ordinal) && a.QuerySelector(".count") is not null))
        {
            Assert.Equal(link.QuerySelector(".count")!.TextContent, $"{(await owner.VisitAsync(link.GetAttribute("href")!)).Names().Count}");
        }
    }
}
