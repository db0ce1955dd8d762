using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Support;
using Portal.Model.Publications;
using Portal.Model.Topics;

namespace Portal.IntegrationTests.Public;

/// <summary>Each paper at an address of its own.</summary>
public sealed class PaperPageTests(PortalServer portal) : IClassFixture<PortalServer>
{
    [Fact]
    public async Task Every_paper_has_a_page_with_its_citations_in_both_languages()
    {
        var papers = await portal.InDatabaseAsync(db => db.Publications.AsNoTracking().Where(p => !p.IsDoubtful).ToListAsync());
        Assert.Equal(15, papers.Count);
        foreach (var paper in papers)
        {
            var english = (await portal.VisitAsync($"/publications/{paper.Key}")).Is(HttpStatusCode.OK);
            Assert.Equal(paper.Title, english.One("h1").TextContent);
            Assert.Equal(paper.Summary.En, english.One(".paper-brief").TextContent);
            Assert.Equal(["cite-bibtex", "cite-chicago", "cite-gbt"], english.All(".citation pre").Select(pre => pre.Id));
            var chinese = (await portal.VisitAsync($"/zh/publications/{paper.Key}")).Is(HttpStatusCode.OK);
            Assert.Equal(paper.Summary.Zh, chinese.One(".paper-brief").TextContent);
            Assert.Equal("cite-gbt", chinese.All(".citation pre")[0].Id);
            foreach (var page in new[] { english, chinese })
            {
                Assert.Equal(paper.BibTex.Trim(), page.One("#cite-bibtex").TextContent);
                Assert.Equal(Citation.Chicago(paper), page.One("#cite-chicago").TextContent);
                Assert.Equal(GbCitation.Of(paper), page.One("#cite-gbt").TextContent);
                Assert.Equal($"{(page == english ? "" : "/zh")}/contact/question?paper={paper.Key}", page.One(".frame a.button").GetAttribute("href"));
                Assert.All(page.All("[data-copy]"), button => Assert.True(button.HasAttribute("hidden")));
                Assert.NotEmpty(page.One("meta[name=description]").GetAttribute("content")!);
                Assert.DoesNotContain("null", page.One("main").TextContent, StringComparison.OrdinalIgnoreCase);
            }
        }
    }

    [Fact]
    public async Task What_is_doubtful_has_none_and_is_no_neighbour()
    {
        var doubtful = await portal.InDatabaseAsync(db => db.Publications.Where(p => p.IsDoubtful).Select(p => p.Key).ToListAsync());
        Assert.NotEmpty(doubtful);
        foreach (var key in doubtful)
        {
            (await portal.VisitAsync($"/publications/{key}")).Is(HttpStatusCode.NotFound).Says("There is no such page");
            (await portal.VisitAsync($"/zh/publications/{key}")).Is(HttpStatusCode.NotFound).Says("找不到这个页面");
        }
    }

    [Fact]
    public async Task From_the_newest_one_comes_to_the_oldest_and_back()
    {
        var list = await portal.VisitAsync("/publications");
        var expected = list.All(".paper h3 a").Select(a => a.GetAttribute("href")!).ToList();
        var path = expected[0];
        var walked = new List<string>();
        string? before = null;
        while (path is not null)
        {
            walked.Add(path);
            var page = (await portal.VisitAsync(path)).Is(HttpStatusCode.OK);
            Assert.Equal(before, page.All("a.newer").SingleOrDefault()?.GetAttribute("href"));
            (before, path) = (path, page.All("a.older").SingleOrDefault()?.GetAttribute("href"));
        }

        Assert.Equal(expected, walked);
    }

    [Fact]
    public async Task A_paper_leads_to_the_open_topics_that_begin_with_it_and_to_news()
    {
        var page = await portal.VisitAsync("/publications/hybrid-sd");
        Assert.Equal(["/topics/edge-cloud-split", "/topics/phone-editing"], TopicsOf(page).Order());
        Assert.Empty(page.All(".timeline"));
        Assert.Equal(["/news/2022-05-rlfn", "/news/2022-03-ntire"], (await portal.VisitAsync("/publications/rlfn")).All(".timeline a").Select(a => a.GetAttribute("href")));

        await SetAsync("edge-cloud-split", topic => topic.State = TopicState.Closed);
        await SetAsync("phone-editing", topic => (topic.IsSample, topic.ClosesOn) = (false, DateOnly.FromDateTime(portal.Clock.Now.UtcDateTime).AddDays(-1)));
        Assert.Empty(TopicsOf(await portal.VisitAsync("/publications/hybrid-sd")));
        await SetAsync("phone-editing", topic => topic.ClosesOn = DateOnly.FromDateTime(portal.Clock.Now.UtcDateTime));
        Assert.Equal(["/topics/phone-editing"], TopicsOf(await portal.VisitAsync("/publications/hybrid-sd")));
    }

    [Theory]
    [InlineData("", "Question about TCEC")]
    [InlineData("/zh", "关于 TCEC 的问题")]
    public async Task Who_asks_about_a_paper_finds_it_filled_in(string language, string subject)
    {
        var form = await portal.VisitAsync((await portal.VisitAsync($"{language}/publications/tcec")).One(".frame a.button").GetAttribute("href")!);
        Assert.Equal(("tcec", "Paper", subject), (form.Answer("Input.Publication"), form.Answer("Input.Area"), form.Answer("Input.Subject")));
        Assert.Equal("", form.Answer("Input.Message"));
    }

    [Theory]
    [InlineData("no-such-paper")]
    [InlineData("memristor-bayesian")]
    [InlineData("%3Cscript%3E")]
    [InlineData("%00")]
    public async Task A_paper_that_is_not_there_is_not_filled_in(string key)
    {
        var form = (await portal.VisitAsync($"/contact/question?paper={key}")).Is(HttpStatusCode.OK);
        Assert.Equal(("", ""), (form.Answer("Input.Publication"), form.Answer("Input.Subject")));
    }

    [Fact]
    public async Task Without_a_year_a_paper_comes_last_under_an_honest_heading()
    {
        await portal.InDatabaseAsync(db => db.Publications.Where(p => p.Key == "foldgpt").ExecuteUpdateAsync(set => set.SetProperty(p => p.Year, (int?)null)));
        var list = await portal.VisitAsync("/publications");
        Assert.Equal(("Year not known", "foldgpt"), (list.All(".year h2")[^1].TextContent, list.All(".paper")[^1].Id));
        Assert.Equal("foldgpt", (await portal.VisitAsync("/zh/publications?year=none")).One(".paper").Id);
        var page = await portal.VisitAsync("/publications/foldgpt");
        Assert.Empty(page.All("a[href^='/publications?year']"));
        Assert.Contains(" n.d. ", page.One("#cite-chicago").TextContent, StringComparison.Ordinal);
        await portal.InDatabaseAsync(db => db.Publications.Where(p => p.Key == "foldgpt").ExecuteUpdateAsync(set => set.SetProperty(p => p.Year, 2024)));
    }

    private static IEnumerable<string> TopicsOf(Page page) => page.All(".links a").Select(a => a.GetAttribute("href")!);

    private Task<int> SetAsync(string key, Action<Topic> change) => portal.InDatabaseAsync(async db =>
    {
        change(await db.Topics.SingleAsync(t => t.Key == key));
        return await db.SaveChangesAsync();
    });
}
