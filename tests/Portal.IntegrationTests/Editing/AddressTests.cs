using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Support;
using Portal.Model.Publications;
using Portal.Model.Topics;
using static Portal.IntegrationTests.Editing.EditingDesk;

namespace Portal.IntegrationTests.Editing;

/// <summary>Addresses that change, addresses that are given to few, and the order of rows.</summary>
public sealed class AddressTests(PortalServer portal) : IClassFixture<PortalServer>
{
    [Fact]
    public async Task An_old_address_leads_to_the_new_one_and_whoever_named_it_follows()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        using var reader = portal.NewVisitor(followsRedirects: false);
        (await owner.SubmitAsync(await owner.VisitAsync("/site/publications/ertacache"), new() { ["newKey"] = "erta-cache" }, Form)).Is(HttpStatusCode.OK);
        foreach (var language in new[] { "", "/zh" })
        {
            var moved = (await reader.VisitAsync($"{language}/publications/ertacache?from=mail")).Is(HttpStatusCode.MovedPermanently);
            Assert.Equal($"{language}/publications/erta-cache?from=mail", moved.Header("Location"));

            // A row may get its old address back; a browser that had kept the redirect would go round in a circle then.
            Assert.Equal("no-cache", moved.Header("Cache-Control"));
        }

        (await portal.VisitAsync("/publications/erta-cache")).Is(HttpStatusCode.OK);
        var topics = await portal.InDatabaseAsync(db => db.Topics.AsNoTracking().Where(t => t.ReadingKeys.Contains("erta-cache")).CountAsync());
        Assert.True(topics > 0, "No topic names the paper by its new key.");
        Assert.Equal(0, await portal.InDatabaseAsync(db => db.Topics.CountAsync(t => t.ReadingKeys.Contains("ertacache"))));

        Assert.Equal("erta-cache", await portal.InDatabaseAsync(db => db.News.Where(n => n.Key == "2025-08-ertacache").Select(n => n.PublicationKey).SingleAsync()));

        // Renamed again and back: no circle.
        (await owner.SubmitAsync(await owner.VisitAsync("/site/publications/erta-cache"), new() { ["newKey"] = "ertacache" }, Form)).Is(HttpStatusCode.OK);
        (await reader.VisitAsync("/publications/ertacache")).Is(HttpStatusCode.OK);
        Assert.Equal("/publications/ertacache", (await reader.VisitAsync("/publications/erta-cache")).Is(HttpStatusCode.MovedPermanently).Header("Location"));
        (await reader.VisitAsync("/publications/never-was")).Is(HttpStatusCode.NotFound);
    }

    /// <summary>Each old address leads to the last one at once, however often a row was renamed, and back and forth.</summary>
    [Fact]
    public async Task All_addresses_that_a_row_had_lead_to_the_one_that_it_has()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        using var reader = portal.NewVisitor(followsRedirects: false);
        foreach (var (kind, first) in new[] { ("topics", "kv-cache"), ("news", "2022-05-rlfn"), ("publications", "rlfn") })
        {
            var (second, third) = ($"{first}-2", $"{first}-3");
            var key = first;
            foreach (var next in new[] { second, first, second, third })
            {
                (await owner.SubmitAsync(await owner.VisitAsync($"/site/{kind}/{key}"), new() { ["newKey"] = next }, Form)).Is(HttpStatusCode.OK);
                key = next;
            }

            foreach (var old in new[] { first, second })
            {
                Assert.Equal($"/{kind}/{third}", (await reader.VisitAsync($"/{kind}/{old}")).Is(HttpStatusCode.MovedPermanently).Header("Location"));
            }

            (await reader.VisitAsync($"/{kind}/{third}")).Is(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task Topics_follow_an_interest_that_is_renamed()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var before = await portal.InDatabaseAsync(db => db.Topics.CountAsync(t => t.InterestKeys.Contains("efficient-llm")));
        (await owner.SubmitAsync(await owner.VisitAsync("/site/interests/efficient-llm"), new() { ["newKey"] = "affordable-llm" }, Form)).Is(HttpStatusCode.OK);
        Assert.Equal((0, before), await portal.InDatabaseAsync(async db => (
            await db.Topics.CountAsync(t => t.InterestKeys.Contains("efficient-llm")), await db.Topics.CountAsync(t => t.InterestKeys.Contains("affordable-llm")))));
    }

    [Fact]
    public async Task A_draft_that_files_brought_follows_and_keeps_what_it_names()
    {
        await portal.InDatabaseAsync(db =>
        {
            db.Add(new Topic { Key = "draft-of-files", IsDraft = true, Title = new("A draft of files", null), ReadingKeys = ["ntire"], InterestKeys = [] });
            db.Add(new Publication { Key = "ntire", Title = "A paper", Authors = ["Ada Lovelace"], Type = "misc", BibTex = "@misc{ntire,\n  title = {A paper},\n  author = {Ada Lovelace}\n}\n" });
            return db.SaveChangesAsync();
        });
        using var owner = await portal.SignInAsOwnerAsync();
        var renamed = (await owner.SubmitAsync(await owner.VisitAsync("/site/publications/ntire"), new() { ["newKey"] = "ntire-2022" }, Form)).Is(HttpStatusCode.OK);
        Assert.Equal(["ntire-2022"], await portal.InDatabaseAsync(db => db.Topics.IgnoreQueryFilters().Where(t => t.Key == "draft-of-files").Select(t => t.ReadingKeys).SingleAsync()));
        (await owner.SubmitAsync(renamed, [], Remove)).Is(HttpStatusCode.Conflict).Says("“A draft of files” names it");
    }

    [Fact]
    public async Task An_address_is_made_of_the_name_short_enough_to_read_and_never_one_that_is_taken()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var question = new Dictionary<string, string?> { ["question.en"] = "Who pays for the naïve way from Zürich to Shanghai and back again?", ["answer.en"] = "Nobody." };
        foreach (var key in new[] { "who-pays-for-the-naive-way-from-zurich-to-shanghai", "who-pays-for-the-naive-way-from-zurich-to-shanghai-2" })
        {
            Assert.Equal($"/site/faq/{key}", (await owner.SubmitAsync(await owner.VisitAsync("/site/faq/new"), question, Form)).Is(HttpStatusCode.OK).Path);
        }

        // Who begins from another one has all of it but the address; a new one comes last.
        var copy = (await owner.VisitAsync("/site/faq/new?copy=who-pays-for-the-naive-way-from-zurich-to-shanghai")).Is(HttpStatusCode.OK);
        Assert.Equal(("Nobody.", ""), (copy.One("[name='answer.en']").TextContent.Trim('\n'), copy.One("[name='newKey']").GetAttribute("value") ?? ""));
        var saved = (await owner.SubmitAsync(copy, new() { ["newKey"] = "who-pays" }, Form)).Is(HttpStatusCode.OK);
        Assert.Equal("row-who-pays", (await owner.VisitAsync("/site/faq")).All(".rows > .row")[^1].Id);
        Assert.Equal("/site/faq/who-pays", saved.Path);
    }

    [Fact]
    public async Task Whoever_writes_about_a_topic_that_is_renamed_meanwhile_loses_nothing()
    {
        using var student = portal.NewVisitor();
        var form = (await student.VisitAsync("/zh/contact/intern?topic=sparse-prefill")).Is(HttpStatusCode.OK);
        using var owner = await portal.SignInAsOwnerAsync();
        (await owner.SubmitAsync(await owner.VisitAsync("/site/topics/sparse-prefill"), new() { ["newKey"] = "sparse-attention" }, Form)).Is(HttpStatusCode.OK);
        var again = (await student.SubmitAsync(form, new() { ["Input.FullName"] = "张伟" })).Is(HttpStatusCode.UnprocessableEntity);
        Assert.Equal(("sparse-attention", "张伟"), (again.Answer("Input.Topic"), again.Answer("Input.FullName")));
        Assert.DoesNotContain(again.All(".error"), error => error.Id == "Input_Topic-error");
        Assert.Equal("sparse-attention", (await portal.VisitAsync("/contact/intern?topic=sparse-prefill")).Answer("Input.Topic"));
    }

    [Fact]
    public async Task A_hidden_topic_is_found_by_its_private_link_alone()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var topic = Topic("Closed beside it");
        (topic["state"], topic["newKey"]) = (nameof(TopicState.Closed), "closed-beside");
        (await owner.SubmitAsync(await owner.VisitAsync("/site/topics/new"), topic, Form)).Is(HttpStatusCode.OK);
        (topic["title.en"], topic["reading.0"], topic["closes_on"]) = ("For few", "tcec", "2099-12-31");
        (topic["state"], topic["hidden"], topic["newKey"]) = (nameof(TopicState.Open), "true", "for-few");
        var saved = (await owner.SubmitAsync(await owner.VisitAsync("/site/topics/new"), topic, Form)).Is(HttpStatusCode.OK);
        var link = saved.One(".private-link a").GetAttribute("href")!;

        // Where only the first few are shown, it would be one of them.
        await portal.InDatabaseAsync(db => db.Topics.Where(t => t.Key == "for-few").ExecuteUpdateAsync(set => set.SetProperty(t => t.Position, -1)));
        foreach (var path in new[] { "/", "/zh/topics", "/topics", "/sitemap.xml", "/feed.atom", "/contact/intern", "/contact/intern?topic=for-few&key=wrong", "/publications/tcec", "/topics/closed-beside" })
        {
            Assert.DoesNotContain("For few", (await portal.VisitAsync(path)).Body, StringComparison.Ordinal);
        }

        foreach (var path in new[] { "/topics/for-few", "/topics/for-few?key=", "/topics/for-few?key=wrong", "/topics/for-few/closing.ics", "/cards/topic-for-few/0.png" })
        {
            (await portal.VisitAsync(path)).Is(HttpStatusCode.NotFound);
        }

        var page = (await portal.VisitAsync(link)).Is(HttpStatusCode.OK).Says("For few");
        Assert.Equal("noindex", page.One("meta[name=robots]").GetAttribute("content"));
        Assert.DoesNotContain(page.All("script[type='application/ld+json']"), data => data.TextContent.Contains("JobPosting", StringComparison.Ordinal));
        var form = (await portal.VisitAsync(page.One(".frame .button").GetAttribute("href")!)).Is(HttpStatusCode.OK);
        Assert.Equal("for-few", form.Answer("Input.Topic"));

        // A new link ends the old one.
        (await owner.SubmitAsync(saved, new() { ["hidden"] = null }, Form)).Is(HttpStatusCode.OK);
        var again = (await owner.SubmitAsync(await owner.VisitAsync("/site/topics/for-few"), new() { ["hidden"] = "true" }, Form)).Is(HttpStatusCode.OK);
        Assert.NotEqual(link, again.One(".private-link a").GetAttribute("href"));
        (await portal.VisitAsync(link)).Is(HttpStatusCode.NotFound);

        // With another address: who has the link is led on, who has not learns nothing.
        var renamed = (await owner.SubmitAsync(again, new() { ["newKey"] = "for-very-few" }, Form)).Is(HttpStatusCode.OK);
        using var stranger = portal.NewVisitor(followsRedirects: false);
        (await stranger.VisitAsync("/topics/for-few?key=wrong")).Is(HttpStatusCode.NotFound);
        (await owner.VisitAsync("/topics/for-few")).Is(HttpStatusCode.OK);
        var led = (await portal.VisitAsync(again.One(".private-link a").GetAttribute("href")!)).Is(HttpStatusCode.OK);
        Assert.Equal(renamed.One(".private-link a").GetAttribute("href"), led.Path);
    }

    [Fact]
    public async Task Rows_take_the_place_that_they_are_given()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var (before, edits) = (await OrderAsync(), await EditsAsync());
        var list = await owner.VisitAsync("/site/interests");
        (await owner.SubmitAsync(list, new() { ["to"] = "0" }, $"#row-{before[^1]} form")).Is(HttpStatusCode.OK);
        Assert.Equal([before[^1], .. before[..^1]], await OrderAsync());
        (await owner.SubmitAsync(list, new() { ["to"] = "99" }, $"#row-{before[^1]} form")).Is(HttpStatusCode.OK);
        Assert.Equal(before, await OrderAsync());
        (await owner.SubmitAsync(list, new() { ["to"] = "-5", ["key"] = "nothing-like-it" }, $"#row-{before[0]} form")).Is(HttpStatusCode.OK);
        Assert.Equal(before, await OrderAsync());
        Assert.Equal(edits, await EditsAsync());
    }

    [Fact]
    public async Task Questions_and_answers_have_a_page()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        (await portal.VisitAsync("/faq")).Is(HttpStatusCode.OK).Says("Something else?");
        var entry = new Dictionary<string, string?> { ["question.en"] = "May I write in German?", ["answer.en"] = "Yes, *gladly*.", ["newKey"] = "german" };
        (await owner.SubmitAsync(await owner.VisitAsync("/site/faq/new"), entry, Form)).Is(HttpStatusCode.OK);
        var page = (await portal.VisitAsync("/faq")).Says("May I write in German?");
        Assert.Equal("gladly", page.One("#german em").TextContent);
        Assert.Equal("en", (await portal.VisitAsync("/zh/faq")).One("#german .prose").GetAttribute("lang"));
    }

    private Task<List<int>> EditsAsync() => portal.InDatabaseAsync(db => db.Interests.OrderBy(i => i.Key).Select(i => i.Version).ToListAsync());

    private Task<List<string>> OrderAsync() => portal.InDatabaseAsync(db => db.Interests.OrderBy(i => i.Position).Select(i => i.Key).ToListAsync());
}
