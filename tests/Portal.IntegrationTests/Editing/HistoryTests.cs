using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Support;
using Portal.Model.Site;

namespace Portal.IntegrationTests.Editing;

/// <summary>Every change can be looked at and undone; what two people do at once is brought together, never lost.</summary>
public sealed class HistoryTests(PortalServer portal) : IClassFixture<PortalServer>
{
    private const string Form = "form[data-editing]";

    [Fact]
    public async Task What_files_brought_comes_back_after_an_edit()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var before = await InterestAsync("efficient-llm");
        (await owner.SubmitAsync(await owner.VisitAsync("/site/interests/efficient-llm"), new() { ["title.en"] = "Something else" }, Form)).Is(HttpStatusCode.OK);
        Assert.Equal(("Something else", 1), ((await InterestAsync("efficient-llm"))!.Title.En!, (await InterestAsync("efficient-llm"))!.Version));

        var history = (await owner.VisitAsync("/site/interests/efficient-llm/history")).Is(HttpStatusCode.OK);
        Assert.Equal(2, history.All(".history-step").Count);
        Assert.Contains("Owner", history.All(".history-step")[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("Something else", history.One(".differences ins").TextContent, StringComparison.Ordinal);
        (await owner.SubmitAsync(history, [], ".history-step:last-child form")).Is(HttpStatusCode.OK).Says("as it was");

        var after = await InterestAsync("efficient-llm");
        Assert.Equal((before!.Title, before.Summary, 2), (after!.Title, after.Summary, after.Version));
    }

    [Fact]
    public async Task A_row_that_was_removed_comes_back_with_all_it_said_and_its_history()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var before = await portal.InDatabaseAsync(db => db.Projects.AsNoTracking().OrderBy(p => p.Position).FirstAsync());
        var page = await owner.VisitAsync($"/site/projects/{before.Key}");
        var list = (await owner.SubmitAsync(page, [], "form[action*='handler=Remove']")).Is(HttpStatusCode.OK).Says("bring it back");
        Assert.False(await portal.InDatabaseAsync(db => db.Projects.AnyAsync(p => p.Key == before.Key)));
        (await portal.VisitAsync("/projects")).DoesNotSay(before.Title.En!);

        (await owner.SubmitAsync(list, [], "form[action*='handler=Restore']")).Is(HttpStatusCode.OK);
        var after = await portal.InDatabaseAsync(db => db.Projects.AsNoTracking().SingleAsync(p => p.Key == before.Key));
        Assert.Equal((before.Id, before.Title, before.Summary), (after.Id, after.Title, after.Summary));
        Assert.Equal(before.Capabilities, after.Capabilities);
        (await portal.VisitAsync("/projects")).Says(before.Title.En!);
        Assert.Empty((await owner.VisitAsync("/site/projects")).All("form[action*='handler=Restore']"));
    }

    [Fact]
    public async Task Two_editors_of_different_things_are_brought_together()
    {
        using var one = await portal.SignInAsOwnerAsync();
        using var two = await portal.SignInAsOwnerAsync();
        var (first, second) = (await one.VisitAsync("/site/topics/sparse-prefill"), await two.VisitAsync("/site/topics/sparse-prefill"));
        (await one.SubmitAsync(first, new() { ["seats"] = "7" }, Form)).Is(HttpStatusCode.OK);
        var merged = (await two.SubmitAsync(second, new() { ["summary.en"] = "Mine" }, Form)).Is(HttpStatusCode.Conflict).Says("You changed different things");
        Assert.Equal(("7", "Mine"), (merged.One("[name='seats']").GetAttribute("value"), merged.One("[name='summary.en']").TextContent.Trim('\n')));
        (await two.SubmitAsync(merged, [], Form)).Is(HttpStatusCode.OK);
        var topic = await portal.InDatabaseAsync(db => db.Topics.AsNoTracking().SingleAsync(t => t.Key == "sparse-prefill"));
        Assert.Equal((7, "Mine", 2), (topic.Seats, topic.Summary.En, topic.Version));
    }

    [Fact]
    public async Task Two_editors_of_the_same_words_see_both()
    {
        using var one = await portal.SignInAsOwnerAsync();
        using var two = await portal.SignInAsOwnerAsync();
        var path = "/zh/site/topics/error-theory";
        var (first, second) = (await one.VisitAsync(path), await two.VisitAsync(path));
        (await one.SubmitAsync(first, new() { ["summary.zh"] = "他人的话" }, Form)).Is(HttpStatusCode.OK);
        var both = (await two.SubmitAsync(second, new() { ["summary.zh"] = "我的话" }, Form)).Is(HttpStatusCode.Conflict).Says("双方都改动的地方");
        Assert.Equal("我的话", both.One("[name='summary.zh']").TextContent.Trim('\n'));
        Assert.Equal("他人的话", both.One(".theirs").TextContent);
        Assert.Equal("他人的话", (await portal.InDatabaseAsync(db => db.Topics.AsNoTracking().SingleAsync(t => t.Key == "error-theory"))).Summary.Zh);
        (await two.SubmitAsync(both, [], Form)).Is(HttpStatusCode.OK);
        Assert.Equal("我的话", (await portal.InDatabaseAsync(db => db.Topics.AsNoTracking().SingleAsync(t => t.Key == "error-theory"))).Summary.Zh);
        Assert.Equal(3, await portal.InDatabaseAsync(db => db.ContentRevisions.CountAsync(r => r.Key == "error-theory")));
    }

    [Fact]
    public async Task A_text_changed_in_one_language_is_listed_until_somebody_looked_at_the_other()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        const string Listed = ".notes a[href*='/site/interests/heterogeneous-inference']";
        Assert.Empty((await owner.VisitAsync("/site")).All(Listed));
        var saved = (await owner.SubmitAsync(await owner.VisitAsync("/site/interests/heterogeneous-inference"), new() { ["summary.en"] = "New words." }, Form)).Is(HttpStatusCode.OK);
        Assert.Equal(["summary.zh"], (await InterestAsync("heterogeneous-inference"))!.StaleTexts);
        (await owner.VisitAsync("/site")).Says("Changed in one language only").One(Listed);
        (await owner.SubmitAsync(saved, [], ".stale-note")).Is(HttpStatusCode.OK);
        Assert.Empty((await InterestAsync("heterogeneous-inference"))!.StaleTexts);
        Assert.Empty((await owner.VisitAsync("/site")).All(Listed));
    }

    private Task<ResearchInterest?> InterestAsync(string key) => portal.InDatabaseAsync(db => db.Interests.AsNoTracking().SingleOrDefaultAsync(i => i.Key == key));
}
