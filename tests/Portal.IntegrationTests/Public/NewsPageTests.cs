using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Support;
using Portal.Model.Site;

namespace Portal.IntegrationTests.Public;

/// <summary>Every piece of news has an address that stays.</summary>
public sealed class NewsPageTests(PortalServer portal) : IClassFixture<PortalServer>
{
    /// <summary>What the tests add is younger.</summary>
    private static readonly DateOnly LastShipped = new(2026, 7, 1);

    [Fact]
    public async Task Each_entry_of_the_list_leads_to_its_page_and_keeps_its_anchor()
    {
        foreach (var language in new[] { "", "/zh" })
        {
            var list = await portal.VisitAsync($"{language}/news");
            var items = await portal.InDatabaseAsync(db => db.News.AsNoTracking().Where(n => n.Date < LastShipped).ToListAsync());
            Assert.Equal(11, items.Count);
            Assert.Equal(await portal.InDatabaseAsync(db => db.News.CountAsync()), list.All(".timeline li[id]").Count);
            Assert.Equal(list.All(".year h2").Select(h => h.TextContent).OrderDescending(), list.All(".year h2").Select(h => h.TextContent));
            foreach (var item in items)
            {
                Assert.Equal($"{language}/news/{item.Key}", list.One($"[id='{item.Key}'] a.when").GetAttribute("href"));
                var page = (await portal.VisitAsync($"{language}/news/{item.Key}")).Is(HttpStatusCode.OK);
                Assert.Equal((language.Length == 0 ? item.Text.En : item.Text.Zh)!.TrimEnd('.', '。'), page.One("h1").TextContent);
                Assert.Equal(item.Date.ToString("yyyy-MM", null), page.One(".news-page time").GetAttribute("datetime"));
                Assert.Equal(item.PublicationKey is null ? [] : [$"{language}/publications/{item.PublicationKey}"], page.All(".about-paper a").Select(a => a.GetAttribute("href")));
            }
        }
    }

    [Fact]
    public async Task A_long_text_has_its_first_sentence_as_title_and_stands_below_whole()
    {
        var text = "A new engine is out. It is fast.\n\n- It reads <b>words</b>.\n- It writes them.\n\n" + string.Join(' ', Enumerable.Repeat("word", 10_000));
        await AddAsync(new() { Key = "long", Date = new(2026, 11, 3), IsDayKnown = true, Text = new(text, null) });
        var page = (await portal.VisitAsync("/news/long")).Is(HttpStatusCode.OK);
        Assert.Equal("A new engine is out", page.One("h1").TextContent);
        Assert.Equal("A new engine is out.", page.One("meta[name=description]").GetAttribute("content"));
        Assert.Equal(["It reads <b>words</b>.", "It writes them."], page.All(".prose li").Select(li => li.TextContent));
        Assert.Equal(("3 November 2026", "2026-11-03"), (page.One(".news-page time").TextContent, page.One(".news-page time").GetAttribute("datetime")));
        Assert.Empty(page.All(".prose b"));

        var chinese = await portal.VisitAsync("/zh/news/long");
        Assert.Equal(("en", "en"), (chinese.One("h1").GetAttribute("lang"), chinese.One(".prose").GetAttribute("lang")));
        Assert.Equal(("目前只有英文", "zh-Hans"), (chinese.One(".prose .only-other").TextContent, chinese.One(".prose .only-other").GetAttribute("lang")));
    }

    [Fact]
    public async Task News_of_a_doubtful_paper_does_not_lead_to_it()
    {
        await AddAsync(new() { Key = "rumour", Date = new(2026, 10, 1), Text = new("A rumour.", "传闻。"), PublicationKey = "nextflow" });
        Assert.Empty((await portal.VisitAsync("/news/rumour")).Is(HttpStatusCode.OK).All(".about-paper"));
        Assert.Empty((await portal.VisitAsync("/news")).All("#rumour a[href*=publications]"));
        foreach (var path in new[] { "/news", "/news/rumour" })
        {
            (await portal.VisitAsync(path)).DoesNotSay("NextFlow");
        }
    }

    [Fact]
    public async Task Short_news_in_the_other_language_says_so()
    {
        await AddAsync(new() { Key = "only-chinese", Date = new(2026, 9, 1), Text = new(null, "只有中文。") });
        var page = await portal.VisitAsync("/news/only-chinese");
        Assert.Equal(("只有中文", "zh-Hans", "Only in Chinese so far"), (page.One("h1").TextContent, page.One("h1").GetAttribute("lang"), page.One(".only-other").TextContent));
        Assert.Equal("Only in Chinese so far", (await portal.VisitAsync("/news")).One("#only-chinese .only-other").TextContent);
        Assert.Empty((await portal.VisitAsync("/zh/news/only-chinese")).All(".only-other"));
    }

    private async Task AddAsync(NewsItem item)
    {
        await portal.InDatabaseAsync(async db =>
        {
            db.Add(item);
            return await db.SaveChangesAsync();
        });
    }
}
