using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Portal.Features.Content.Editing.Forms;
using Portal.IntegrationTests.Support;
using Portal.Model.Topics;
using static Portal.IntegrationTests.Editing.EditingDesk;

namespace Portal.IntegrationTests.Editing;

/// <summary>The owner edits what readers see: each kind in a plain form, wrong input at its field, nothing lost.</summary>
public sealed class EditingTests(PortalServer portal) : IClassFixture<PortalServer>
{

    public static TheoryData<string> Kinds => [.. ContentForms.All.Select(form => form.Path)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_form_that_is_sent_as_it_was_served_changes_nothing(string kind)
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var form = ContentForms.At(kind)!;
        var rows = await portal.InDatabaseAsync(db => form.AllAsync(db, CancellationToken.None));
        foreach (var row in rows.Take(3))
        {
            var page = (await owner.VisitAsync($"/zh/site/{kind}/{row.Key}")).Is(HttpStatusCode.OK);
            (await owner.SubmitAsync(page, [], Form)).Is(HttpStatusCode.OK).Says("已保存");
            var after = await portal.InDatabaseAsync(db => form.FindAsync(db, row.Key, CancellationToken.None));
            Assert.Equal((row.Version, row.EditedAt), (after!.Version, after.EditedAt));
            Assert.Empty(form.Read(row).Differences(form.Read(after)));
        }
    }

    [Fact]
    public async Task A_topic_is_written_opened_and_read_in_both_languages()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var draft = (await owner.SubmitAsync(await owner.VisitAsync("/site/topics/new"), Topic("Caches that explain themselves"), Form)).Is(HttpStatusCode.OK);
        Assert.Equal("/site/topics/caches-that-explain-themselves", draft.Path);
        const string Public = "/topics/caches-that-explain-themselves";
        (await portal.VisitAsync(Public)).Is(HttpStatusCode.NotFound);
        (await owner.VisitAsync(Public)).Is(HttpStatusCode.OK).Says("Only you see this page");

        (await owner.SubmitAsync(draft, new() { ["state"] = "Open" }, Form)).Is(HttpStatusCode.OK);
        var page = (await portal.VisitAsync(Public)).Is(HttpStatusCode.OK).Says("Caches that explain themselves");
        Assert.Equal("measure", page.One(".topic-text strong").TextContent);
        (await portal.VisitAsync("/zh" + Public)).Is(HttpStatusCode.OK).Says("会解释自己的缓存").Says("理解注意力");
        Assert.Equal(portal.Clock.Now.UtcDateTime.Date, (await TopicAsync("caches-that-explain-themselves"))!.OpenedOn!.Value.ToDateTime(TimeOnly.MinValue));
    }

    [Theory]
    [InlineData("title.en", "", "", "needs a text in at least one language")]
    [InlineData("closes_on", "31.12.2026", "/zh", "应填写日期")]
    [InlineData("months_min", "0", "", "from 1 to 60")]
    [InlineData("months_max", "2", "/zh", "最长月数不能小于最短月数")]
    [InlineData("work.en", "See [this](javascript:alert(1))", "", "javascript:alert(1)")]
    [InlineData("work.zh", "![图](https://elsewhere.example/a.png)", "/zh", "elsewhere.example")]
    [InlineData("state", "Nonsense", "", "choose an answer")]
    [InlineData("newKey", "Not An Address", "", "a-z, 0-9 and -")]
    [InlineData("newKey", "low-bit-diffusion", "/zh", "已经是")]
    [InlineData("newKey", "import", "", "is not one of the words")]
    public async Task What_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost(string field, string text, string language, string message)
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var typed = Topic("Refused");
        typed[field] = text;
        if (field == "title.en")
        {
            (typed["title.zh"], typed["newKey"]) = ("", "refused");
        }

        var refused = (await owner.SubmitAsync(await owner.VisitAsync($"{language}/site/topics/new"), typed, Form)).Is(HttpStatusCode.UnprocessableEntity);
        var at = field == "title.en" && language.Length > 0 ? "title.zh" : field;
        Assert.Contains(message, refused.ErrorAt(at), StringComparison.Ordinal);
        Assert.Equal("Learn how attention is computed", refused.One("[name='needs.en']").TextContent.Trim('\n'));
        Assert.Null(await TopicAsync("refused"));
    }

    [Fact]
    public async Task Ten_thousand_words_of_news_are_taken_and_a_novel_is_refused_with_its_length()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var words = string.Join(' ', Enumerable.Repeat("word", 9_990));
        var news = new Dictionary<string, string?> { ["date"] = "2026-11-01", ["text.en"] = $"A long story. {words}", ["newKey"] = "long-story" };
        (await owner.SubmitAsync(await owner.VisitAsync("/site/news/new"), news, Form)).Is(HttpStatusCode.OK);
        (await portal.VisitAsync("/news/long-story")).Is(HttpStatusCode.OK).Says("A long story");

        news["text.en"] = new string('x', 50_001);
        var refused = (await owner.SubmitAsync(await owner.VisitAsync("/site/news/new"), news, Form)).Is(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("50,001", refused.ErrorAt("text.en"), StringComparison.Ordinal);
        Assert.Equal(50_001, refused.One("[name='text.en']").TextContent.Trim('\n').Length);
    }

    [Fact]
    public async Task A_paper_is_edited_as_its_entry_and_broken_entries_say_where()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var page = await owner.VisitAsync("/site/publications/s2o");
        var entry = page.One("[name='bibtex']").TextContent.Trim('\n');
        var broken = (await owner.SubmitAsync(page, new() { ["bibtex"] = entry[..^3], ["award"] = "Oral" }, Form)).Is(HttpStatusCode.UnprocessableEntity);
        Assert.StartsWith("Line ", broken.ErrorAt("bibtex")[(broken.ErrorAt("bibtex").IndexOf("Line", StringComparison.Ordinal))..], StringComparison.Ordinal);
        Assert.Equal("Oral", broken.One("[name='award']").GetAttribute("value"));

        var changed = entry.Replace("Early Stopping", "Timely Stopping", StringComparison.Ordinal);
        Assert.NotEqual(entry, changed);
        (await owner.SubmitAsync(page, new() { ["bibtex"] = changed, ["award"] = "Oral" }, Form)).Is(HttpStatusCode.OK);
        (await portal.VisitAsync("/publications/s2o")).Says("Timely Stopping").Says("Oral");
    }

    [Fact]
    public async Task A_draft_is_seen_by_its_owner_alone()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var news = new Dictionary<string, string?> { ["date"] = "2026-11-02", ["text.en"] = "Not told yet.", ["newKey"] = "untold", ["draft"] = "true" };
        (await owner.SubmitAsync(await owner.VisitAsync("/site/news/new"), news, Form)).Is(HttpStatusCode.OK);
        (await portal.VisitAsync("/news/untold")).Is(HttpStatusCode.NotFound);
        (await owner.VisitAsync("/news/untold")).Is(HttpStatusCode.OK).Says("Only you see this page");
        foreach (var path in new[] { "/news", "/", "/feed.atom", "/sitemap.xml" })
        {
            Assert.DoesNotContain("untold", (await portal.VisitAsync(path)).Body, StringComparison.Ordinal);
            Assert.DoesNotContain("Not told yet", (await portal.VisitAsync(path)).Body, StringComparison.Ordinal);
        }

        (await owner.VisitAsync("/site")).Says("Not told yet");
    }

    [Fact]
    public async Task The_preview_keeps_nothing()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var page = await owner.VisitAsync("/site/interests/efficient-aigc");
        var body = FormFields.Encode(FormFields.With(FormFields.Of((AngleSharp.Html.Dom.IHtmlFormElement)page.One(Form)), new() { ["title.en"] = "Only <b>tried</b>" }));
        var preview = await owner.SendAsync(new(HttpMethod.Post, "/site/interests/efficient-aigc?handler=Preview")
        {
            Content = new ByteArrayContent(Encoding.ASCII.GetBytes(body)) { Headers = { ContentType = new("application/x-www-form-urlencoded") } },
        });
        Assert.Contains("Only <b>tried</b>", preview.Is(HttpStatusCode.OK).One("#preview").TextContent, StringComparison.Ordinal);
        var kept = await portal.InDatabaseAsync(db => db.Interests.AsNoTracking().SingleAsync(i => i.Key == "efficient-aigc"));
        Assert.Equal(0, kept.Version);
        Assert.DoesNotContain("tried", kept.Title.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_kind_has_a_list_and_unknown_ones_have_none()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        foreach (var form in ContentForms.All)
        {
            (await owner.VisitAsync($"/site/{form.Path}")).Is(HttpStatusCode.OK);
        }

        (await owner.VisitAsync("/site/nothing")).Is(HttpStatusCode.NotFound);
        (await owner.VisitAsync("/site/topics/no-such-topic")).Is(HttpStatusCode.NotFound);
        (await owner.VisitAsync("/site/profile/new")).Is(HttpStatusCode.NotFound);
        Assert.StartsWith("/account/sign-in", (await portal.VisitAsync("/site/topics")).Path, StringComparison.Ordinal);
    }

    /// <summary>Shipped content has none: a folder of files may.</summary>
    [Fact]
    public async Task A_topic_that_files_brought_as_a_draft_stays_one_until_it_is_opened()
    {
        await portal.InDatabaseAsync(db =>
        {
            db.Add(new Topic { Key = "from-files", IsDraft = true, Title = new("From files", null), Summary = new("Short", null), Work = new("Work", null), Needs = new("Needs", null) });
            return db.SaveChangesAsync();
        });
        using var owner = await portal.SignInAsOwnerAsync();
        (await owner.VisitAsync("/topics/from-files")).Is(HttpStatusCode.OK).Says("Only you see this page");
        var saved = (await owner.SubmitAsync(await owner.VisitAsync("/site/topics/from-files"), new() { ["seats"] = "2" }, Form)).Is(HttpStatusCode.OK);
        (await portal.VisitAsync("/topics/from-files")).Is(HttpStatusCode.NotFound);
        (await owner.SubmitAsync(saved, new() { ["state"] = nameof(TopicState.Open) }, Form)).Is(HttpStatusCode.OK);
        (await portal.VisitAsync("/topics/from-files")).Is(HttpStatusCode.OK);
    }

    private Task<Topic?> TopicAsync(string key) => portal.InDatabaseAsync(db => db.Topics.AsNoTracking().SingleOrDefaultAsync(topic => topic.Key == key));
}
