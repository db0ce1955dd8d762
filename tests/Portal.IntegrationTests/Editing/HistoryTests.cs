using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Support;
using Portal.Model.Site;
using Portal.Model.Topics;
using static Portal.IntegrationTests.Editing.EditingDesk;

namespace Portal.IntegrationTests.Editing;

/// <summary>Every change can be looked at and undone; what two people do at once is brought together, never lost.</summary>
public sealed class HistoryTests(PortalServer portal) : IClassFixture<PortalServer>
{
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
        var order = await ProjectsAsync();
        var before = order[^1];
        var page = await owner.VisitAsync($"/site/projects/{before.Key}");
        var list = (await owner.SubmitAsync(page, [], Remove)).Is(HttpStatusCode.OK).Says("bring it back");
        Assert.False(await portal.InDatabaseAsync(db => db.Projects.AnyAsync(p => p.Key == before.Key)));
        (await portal.VisitAsync("/projects")).DoesNotSay(before.Title.En!);

        (await owner.SubmitAsync(list, [], Restore)).Is(HttpStatusCode.OK);
        var after = await portal.InDatabaseAsync(db => db.Projects.AsNoTracking().SingleAsync(p => p.Key == before.Key));
        Assert.Equal((before.Id, before.Title, before.Summary), (after.Id, after.Title, after.Summary));
        Assert.Equal(before.Capabilities, after.Capabilities);
        (await portal.VisitAsync("/projects")).Says(before.Title.En!);
        Assert.Empty((await owner.VisitAsync("/site/projects")).All(Restore));
        Assert.Equal(order.Select(p => p.Key), (await ProjectsAsync()).Select(p => p.Key));

        // As files brought it, removed, and back.
        Assert.Equal(3, (await owner.VisitAsync($"/site/projects/{before.Key}/history")).All(".history-step").Count);
    }

    [Fact]
    public async Task A_hidden_topic_that_was_removed_comes_back_hidden_behind_a_new_link()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var topic = Topic("Comes back hidden");
        (topic["state"], topic["hidden"], topic["newKey"]) = (nameof(TopicState.Open), "true", "comes-back-hidden");
        var saved = (await owner.SubmitAsync(await owner.VisitAsync("/site/topics/new"), topic, Form)).Is(HttpStatusCode.OK);
        var list = (await owner.SubmitAsync(saved, [], Remove)).Is(HttpStatusCode.OK);
        var back = (await owner.SubmitAsync(list, [], Restore)).Is(HttpStatusCode.OK);
        (await portal.VisitAsync("/topics/comes-back-hidden")).Is(HttpStatusCode.NotFound);
        (await portal.VisitAsync(back.One(".private-link a").GetAttribute("href")!)).Is(HttpStatusCode.OK);
        Assert.NotEqual(saved.One(".private-link a").TextContent, back.One(".private-link a").TextContent);
    }

    [Fact]
    public async Task A_removed_row_whose_address_was_taken_says_so_and_comes_back_under_the_one_it_had_last()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var entry = new Dictionary<string, string?> { ["question.en"] = "May I come?", ["answer.en"] = "Yes.", ["newKey"] = "first-name" };
        var first = (await owner.SubmitAsync(await owner.VisitAsync("/site/faq/new"), entry, Form)).Is(HttpStatusCode.OK);
        var list = await owner.SubmitAsync(await owner.SubmitAsync(first, new() { ["newKey"] = "last-name" }, Form), [], Remove);
        (entry["question.en"], entry["newKey"]) = ("Who else?", "last-name");
        var other = (await owner.SubmitAsync(await owner.VisitAsync("/site/faq/new"), entry, Form)).Is(HttpStatusCode.OK);

        (await owner.SubmitAsync(list, [], Restore)).Is(HttpStatusCode.OK).Says("Something else has its address now");
        (await portal.VisitAsync("/faq")).Says("Who else?").DoesNotSay("May I come?");
        (await owner.SubmitAsync(other, new() { ["newKey"] = "another-name" }, Form)).Is(HttpStatusCode.OK);
        Assert.Equal("/site/faq/last-name", (await owner.SubmitAsync(list, [], Restore)).Is(HttpStatusCode.OK).Path);
        (await portal.VisitAsync("/faq")).Says("Who else?").Says("May I come?");

        // What was removed of one kind is listed with it alone, and comes back as nothing else.
        list = (await owner.SubmitAsync(await owner.VisitAsync("/site/faq/last-name"), [], Remove)).Is(HttpStatusCode.OK).Says("May I come?");
        var background = await owner.VisitAsync("/site/background");
        Assert.Empty(background.All(Restore));
        list.One(Restore).SetAttribute("action", "/site/background?handler=Restore");
        var refused = (await owner.SubmitAsync(list, [], Restore)).Is(HttpStatusCode.OK);
        Assert.Equal(("/site/background", background.All(".row").Count), (refused.Path, refused.All(".row").Count));
    }

    [Fact]
    public async Task Two_editors_of_different_things_are_brought_together()
    {
        using var one = await portal.SignInAsOwnerAsync();
        using var two = await portal.SignInAsOwnerAsync();
        var (first, second) = (await one.VisitAsync("/site/topics/sparse-prefill"), await two.VisitAsync("/site/topics/sparse-prefill"));
        (await one.SubmitAsync(first, new() { ["seats"] = "7" }, Form)).Is(HttpStatusCode.OK);
        var merged = (await two.SubmitAsync(second, new() { ["summary.en"] = "Mine" }, Form)).Is(HttpStatusCode.Conflict).Says("You changed different things").Says("Olga Owner saved this while you were writing");
        Assert.Equal(("7", "Mine"), (merged.One("[name='seats']").GetAttribute("value"), merged.One("[name='summary.en']").TextContent.Trim('\n')));
        (await two.SubmitAsync(merged, [], Form)).Is(HttpStatusCode.OK);
        var topic = await portal.InDatabaseAsync(db => db.Topics.AsNoTracking().SingleAsync(t => t.Key == "sparse-prefill"));
        Assert.Equal((7, "Mine", 2), (topic.Seats, topic.Summary.En, topic.Version));
    }

    [Fact]
    public async Task Whoever_opens_a_hidden_topic_to_all_is_not_overruled_by_somebody_who_wrote_about_something_else()
    {
        using var one = await portal.SignInAsOwnerAsync();
        using var two = await portal.SignInAsOwnerAsync();
        var topic = Topic("For all in the end");
        (topic["hidden"], topic["newKey"]) = ("true", "for-all");
        (await one.SubmitAsync(await one.VisitAsync("/site/topics/new"), topic, Form)).Is(HttpStatusCode.OK);
        var (first, second) = (await one.VisitAsync("/site/topics/for-all"), await two.VisitAsync("/site/topics/for-all"));
        (await one.SubmitAsync(first, new() { ["hidden"] = null }, Form)).Is(HttpStatusCode.OK);
        var merged = (await two.SubmitAsync(second, new() { ["seats"] = "4" }, Form)).Is(HttpStatusCode.Conflict).Says("You changed different things");
        Assert.Equal((false, "4"), (merged.One("[name='hidden']").HasAttribute("checked"), merged.One("[name='seats']").GetAttribute("value")));
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

    [Fact]
    public async Task One_text_that_was_looked_at_says_nothing_of_another_one_and_going_back_settles_both()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var key = (await ProjectsAsync())[0].Key;
        var saved = (await owner.SubmitAsync(await owner.VisitAsync($"/site/projects/{key}"), new() { ["title.en"] = "New title", ["summary.zh"] = "新的话。" }, Form)).Is(HttpStatusCode.OK);
        Assert.Equal(["summary.en", "title.zh"], await StaleAsync());
        (await owner.SubmitAsync(saved, [], ".stale-note:has([value='title.zh'])")).Is(HttpStatusCode.OK);
        Assert.Equal(["summary.en"], await StaleAsync());
        (await owner.VisitAsync("/site/projects")).One($"#row-{key} .badge");
        (await owner.SubmitAsync(await owner.VisitAsync($"/site/projects/{key}/history"), [], ".history-step:last-child form")).Is(HttpStatusCode.OK);
        Assert.Empty(await StaleAsync());
        Assert.Empty((await owner.VisitAsync("/site/projects")).All($"#row-{key} .badge"));

        async Task<List<string>> StaleAsync() => (await ProjectsAsync()).Single(p => p.Key == key).StaleTexts;
    }

    private Task<List<Project>> ProjectsAsync() => portal.InDatabaseAsync(db => db.Projects.AsNoTracking().OrderBy(p => p.Position).ToListAsync());

    private Task<ResearchInterest?> InterestAsync(string key) => portal.InDatabaseAsync(db => db.Interests.AsNoTracking().SingleOrDefaultAsync(i => i.Key == key));
}
