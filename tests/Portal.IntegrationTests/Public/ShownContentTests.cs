using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Support;
using Portal.Model.Topics;

namespace Portal.IntegrationTests.Public;

/// <summary>The shipped content on the pages: what is shown, and what is not.</summary>
public sealed class ShownContentTests(PortalServer portal) : IClassFixture<PortalServer>
{
    [Fact]
    public async Task Home_shows_who_it_is_and_what_there_is()
    {
        var home = (await portal.VisitAsync("/")).Is(HttpStatusCode.OK);
        Assert.Equal("Songwei Liu", home.One("h1").TextContent);
        home.Says("Making large generative and language models affordable to run").Says("TCEC is accepted at ICML 2026");
        Assert.Equal(3, home.All(".columns li").Count);
        Assert.True(home.All("a[href^='/topics/']").Count >= 7, home.Body);
        Assert.NotEmpty(home.All("a[href^='/publications/']"));
    }

    [Fact]
    public async Task Chinese_home_speaks_Chinese()
    {
        var home = await portal.VisitAsync("/zh/");
        home.Says("让大规模生成模型与语言模型在云端和端侧都用得起、跑得快。").Says("TCEC 被 ICML 2026 录用");
        Assert.Contains("不闪烁的 4 比特视频扩散模型", home.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publications_are_those_that_are_not_doubtful()
    {
        var page = await portal.VisitAsync("/publications");
        var papers = await portal.InDatabaseAsync(db => db.Publications.AsNoTracking().ToListAsync());
        Assert.Equal(15, page.All(".paper").Count);
        Assert.Equal(papers.Where(p => !p.IsDoubtful).Select(p => p.Key).Order(), page.All(".paper").Select(p => p.Id!).Order());
        Assert.Contains(papers, p => p.IsDoubtful);
        Assert.All(papers.Where(p => p.IsDoubtful), doubtful => page.DoesNotSay(doubtful.Title));

        var years = page.All(".year h2").Select(h => int.TryParse(h.TextContent, out var year) ? year : 0).ToList();
        Assert.Equal(years.OrderDescending(), years);
        Assert.All(page.All(".paper pre"), bib => Assert.StartsWith("@", bib.TextContent.Trim(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_doubtful_paper_is_named_nowhere()
    {
        var doubtful = await portal.InDatabaseAsync(db => db.Publications.Where(p => p.IsDoubtful).Select(p => p.Title).ToListAsync());
        foreach (var path in new[] { "/", "/zh/", "/topics/video-cache", "/news", "/about", "/projects" })
        {
            var page = await portal.VisitAsync(path);
            Assert.All(doubtful, title => page.DoesNotSay(title));
        }
    }

    [Fact]
    public async Task Topics_are_listed_by_kind_with_their_facts()
    {
        var page = await portal.VisitAsync("/topics");
        var open = await portal.InDatabaseAsync(db => db.Topics.AsNoTracking().Where(t => t.State == TopicState.Open).ToListAsync());
        Assert.Equal(["Interns", "Collaborat"], page.All("main h2").Select(h => h.TextContent).Select(text => text.Contains("ntern", StringComparison.Ordinal) ? "Interns" : "Collaborat"));
        Assert.Equal(open.Select(t => $"/topics/{t.Key}").Order(), page.All(".card h3 a").Select(a => a.GetAttribute("href")!).Order());
        Assert.True(open.Count(t => t.Kind == TopicKind.Intern) >= 4 && open.Count(t => t.Kind == TopicKind.Collaboration) >= 3);

        var card = page.All(".card").Single(c => c.QuerySelector("a[href='/topics/low-bit-diffusion']") is not null);
        Assert.Contains("6", card.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("On site", card.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sample_says_so_in_the_list_and_on_its_page()
    {
        var samples = await portal.InDatabaseAsync(db => db.Topics.Where(t => t.IsSample && t.State == TopicState.Open).Select(t => t.Key).ToListAsync());
        Assert.NotEmpty(samples);
        Assert.Equal(samples.Count, (await portal.VisitAsync("/topics")).All(".badge-sample").Count);
        foreach (var key in samples)
        {
            var page = await portal.VisitAsync($"/topics/{key}");
            page.One(".sample-note");
            Assert.Empty(page.All("script[type='application/ld+json']"));
        }
    }

    [Fact]
    public async Task A_topic_says_what_one_would_do_under_which_terms_and_what_to_read()
    {
        var page = await portal.VisitAsync("/topics/low-bit-diffusion");
        page.Says("Trace how weight and activation errors travel").Says("Sound linear algebra");
        Assert.Equal(["6", "4", "On site", "1"], page.All(".frame dd").Take(4).Select(dd => new string([.. dd.TextContent.TakeWhile(char.IsDigit)]) is { Length: > 0 } number ? number : dd.TextContent[..7]));
        Assert.Equal(["/publications/tcec", "/publications/ertacache"], page.All(".reading a").Select(a => a.GetAttribute("href")));
        Assert.Equal("/contact/intern?topic=low-bit-diffusion", page.One(".frame a.button").GetAttribute("href"));
    }

    [Fact]
    public async Task A_draft_is_not_there_for_anybody()
    {
        await portal.InDatabaseAsync(db => db.Topics.Where(t => t.Key == "agent-serving").ExecuteUpdateAsync(set => set.SetProperty(t => t.State, TopicState.Draft)));
        (await portal.VisitAsync("/topics/agent-serving")).Is(HttpStatusCode.NotFound);
        foreach (var path in new[] { "/", "/topics", "/contact/collaboration", "/contact/intern" })
        {
            (await portal.VisitAsync(path)).DoesNotSay("agent-serving");
        }
    }
}
