using System.Globalization;
using System.Net;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Support;
using Portal.Model.Site;

namespace Portal.IntegrationTests.Found;

/// <summary>The feed of news and topics, by the rules of RFC 4287.</summary>
public sealed class FeedTests(PortalServer portal) : IClassFixture<PortalServer>
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Theory]
    [InlineData("", "en")]
    [InlineData("/zh", "zh-Hans")]
    public async Task It_is_valid_and_has_all_the_news(string language, string tag)
    {
        var answer = (await portal.VisitAsync($"{language}/feed.atom")).Is(HttpStatusCode.OK);
        Assert.Equal("application/atom+xml; charset=utf-8", answer.Header("Content-Type"));
        var feed = XDocument.Parse(answer.Body).Root!;
        Assert.Equal((Atom + "feed", tag), (feed.Name, feed.Attribute(XNamespace.Xml + "lang")!.Value));
        Assert.Equal($"{PortalServer.BaseUrl}{language}/feed.atom", feed.Element(Atom + "id")!.Value);
        Assert.Equal(feed.Element(Atom + "id")!.Value, Link(feed, "self"));
        Assert.Equal($"{PortalServer.BaseUrl}{language}/", Link(feed, "alternate"));
        Assert.NotEmpty(feed.Element(Atom + "author")!.Element(Atom + "name")!.Value);

        var entries = feed.Elements(Atom + "entry").ToList();
        Assert.Equal(await portal.InDatabaseAsync(db => db.News.CountAsync()), entries.Count(entry => Category(entry) == "news"));
        Assert.Equal(entries.Count, entries.Select(entry => entry.Element(Atom + "id")!.Value).Distinct().Count());
        Assert.All(entries, entry =>
        {
            Assert.NotEmpty(entry.Element(Atom + "title")!.Value);
            Assert.NotEmpty(entry.Element(Atom + "content")!.Value);
            Assert.True(Moment(entry) <= Moment(feed));
        });
        Assert.Equal(entries.Select(Moment).OrderDescending(), entries.Select(Moment));
        foreach (var link in feed.Descendants(Atom + "link").Select(link => link.Attribute("href")!.Value).Distinct())
        {
            (await portal.VisitAsync(PublicSite.PathOf(link))).Is(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task Pages_name_the_feed_of_their_language()
    {
        Assert.Equal("/feed.atom", (await portal.VisitAsync("/news")).One("link[rel=alternate][type='application/atom+xml']").GetAttribute("href"));
        Assert.Equal("/zh/feed.atom", (await portal.VisitAsync("/zh/about")).One("link[rel=alternate][type='application/atom+xml']").GetAttribute("href"));
    }

    [Fact]
    public async Task A_topic_is_told_when_it_is_confirmed_and_an_example_never()
    {
        Assert.DoesNotContain(await EntriesAsync(), entry => Category(entry) != "news");
        await portal.AddAsync(PublicSite.Opening("in-the-feed", DateOnly.FromDateTime(portal.Clock.Now.UtcDateTime).AddDays(3)));
        var entry = Assert.Single(await EntriesAsync(), entry => Category(entry) == "intern-topic");
        Assert.Equal("Kernels that know, \"when\"; to <stop>", entry.Element(Atom + "title")!.Value);
        Assert.Equal("A summary & more.", entry.Element(Atom + "content")!.Value);
    }

    [Fact]
    public async Task An_entry_keeps_its_id_and_tells_when_it_changed()
    {
        var item = new NewsItem { Key = "keeps-its-id", Date = new(2026, 3, 4), IsDayKnown = true, Text = new("Only \u0001 English & so on.", null) };
        await portal.InDatabaseAsync(db =>
        {
            db.News.Add(item);
            return db.SaveChangesAsync();
        });
        var before = await EntryAsync("/zh");
        Assert.Equal("2026-03-04T00:00:00Z", before.Element(Atom + "published")!.Value);
        Assert.Equal("2026-03-04T00:00:00Z", before.Element(Atom + "updated")!.Value);
        Assert.Equal("en", before.Element(Atom + "content")!.Attribute(XNamespace.Xml + "lang")!.Value);
        Assert.Equal("Only  English & so on.", before.Element(Atom + "content")!.Value);

        var edited = new DateTimeOffset(2026, 5, 6, 7, 8, 9, TimeSpan.Zero);
        await portal.InDatabaseAsync(db => db.News.Where(n => n.Key == item.Key).ExecuteUpdateAsync(set => set.SetProperty(n => n.EditedAt, edited).SetProperty(n => n.Text.Zh, "中文也有了。")));
        var after = await EntryAsync("/zh");
        Assert.Equal(before.Element(Atom + "id")!.Value, after.Element(Atom + "id")!.Value);
        Assert.Equal(edited, Moment(after));
        Assert.Equal("中文也有了。", after.Element(Atom + "content")!.Value);

        async Task<XElement> EntryAsync(string language) =>
            (await EntriesAsync(language)).Single(entry => entry.Element(Atom + "id")!.Value.EndsWith("/news/keeps-its-id", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_paper_that_is_not_shown_is_not_linked()
    {
        var doubtful = await portal.InDatabaseAsync(db => db.Publications.Where(p => p.IsDoubtful).Select(p => p.Key).FirstAsync());
        await portal.InDatabaseAsync(db =>
        {
            db.News.Add(new NewsItem { Key = "about-a-doubtful-one", Date = new(2026, 1, 1), Text = new("Something.", "某事。"), PublicationKey = doubtful });
            return db.SaveChangesAsync();
        });
        Assert.Null(Link((await EntriesAsync()).Single(entry => entry.Element(Atom + "content")!.Value == "Something."), "related"));
    }

    private async Task<IReadOnlyList<XElement>> EntriesAsync(string language = "") =>
        [.. XDocument.Parse((await portal.VisitAsync($"{language}/feed.atom")).Body).Root!.Elements(Atom + "entry")];

    private static string? Link(XElement element, string relation) =>
        element.Elements(Atom + "link").SingleOrDefault(link => link.Attribute("rel")!.Value == relation)?.Attribute("href")!.Value;

    private static string Category(XElement entry) => entry.Element(Atom + "category")!.Attribute("term")!.Value;

    private static DateTimeOffset Moment(XElement element) => DateTimeOffset.Parse(element.Element(Atom + "updated")!.Value, CultureInfo.InvariantCulture);
}
