using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Features.Shared.Head;
using Portal.Model.Site;
using Portal.Model.Text;
using Portal.Model.Topics;

namespace Portal.Features.Found;

/// <summary>
/// News and topics as an Atom feed (RFC 4287) in the language of the request. Invented examples are no news: only topics that
/// the owner confirmed are told.
/// </summary>
public sealed class FeedWriter(PortalDbContext db, IOptions<SiteOptions> options)
{
    public const string Type = "application/atom+xml";

    private const int MostEntries = 50;

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private readonly SiteOptions site = options.Value;

    public async Task<IResult> WriteAsync(HttpContext context)
    {
        var entries = await ReadAsync(context.RequestAborted);

        // The first second of all where there is nothing yet: a feed has to say one, and the same one each time.
        var updated = entries.Count == 0 ? DateTimeOffset.UnixEpoch : entries.Max(entry => entry.UpdatedAt);
        var feed = new XElement(
            Atom + "feed",
            new XAttribute(XNamespace.Xml + "lang", Languages.Current.Tag()),
            new XElement(Atom + "id", Address("/feed.atom")),
            new XElement(Atom + "title", XmlText.Of(HeadTexts.FeedTitle.With(site.Name))),
            new XElement(Atom + "updated", Dates.Iso(updated)),
            Link("self", Address("/feed.atom"), Type),
            Link("alternate", Address("/"), "text/html"),
            new XElement(Atom + "author", new XElement(Atom + "name", XmlText.Of(site.Name)), new XElement(Atom + "uri", Address("/"))),
            entries.Select(Describe));
        return CachedAnswer.Xml(context, new(feed), Type, updated);
    }

    private async Task<IReadOnlyList<Entry>> ReadAsync(CancellationToken cancellationToken)
    {
        var news = await db.News.AsNoTracking().OrderByDescending(item => item.Date).Take(MostEntries).ToListAsync(cancellationToken);
        var topics = await db.Topics.AsNoTracking().Listed().Where(topic => topic.State == TopicState.Open && !topic.IsSample).ToListAsync(cancellationToken);
        var papers = await db.Publications.Shown().Select(paper => paper.Key).ToHashSetAsync(cancellationToken);
        return [.. news.Select(item => Of(item, papers)).Concat(topics.Select(Of)).OrderByDescending(entry => entry.UpdatedAt).ThenBy(entry => entry.Id, StringComparer.Ordinal).Take(MostEntries)];
    }

    private Entry Of(NewsItem item, HashSet<string> papers)
    {
        var day = new DateTimeOffset(item.Date, TimeOnly.MinValue, TimeSpan.Zero);
        return new(Address($"/news/{item.Key}"), SitePaths.Of(item), ProseMarkup.Plain(item.Text), ProseMarkup.Plain(item.Text), "news", item.IsDayKnown ? day : null, item.EditedAt ?? day)
        {
            Related = item.PublicationKey is { } key && papers.Contains(key) ? SitePaths.OfPaper(key) : null,
        };
    }

    private Entry Of(Topic topic) => new(
        Address($"/topics/{topic.Key}"), SitePaths.Of(topic), topic.Title, topic.Summary, topic.Kind == TopicKind.Intern ? "intern-topic" : "collaboration-topic", topic.MadeAt, topic.ChangedAt);

    private XElement Describe(Entry entry) => new(
        Atom + "entry",
        new XElement(Atom + "id", entry.Id),
        Text("title", entry.Title, TextBeginning.Title),
        new XElement(Atom + "updated", Dates.Iso(entry.UpdatedAt)),
        entry.PublishedAt is { } published ? new XElement(Atom + "published", Dates.Iso(published)) : null,
        Link("alternate", Address(entry.Path), "text/html"),
        entry.Related is { } related ? Link("related", Address(related), "text/html") : null,
        new XElement(Atom + "category", new XAttribute("term", entry.Category)),
        Text("content", entry.Content, words => words));

    /// <summary>A side that stands in for a missing one says in which language it is.</summary>
    private static XElement Text(string name, BilingualText text, Func<string, string> part)
    {
        var (words, language, isFallback) = text.In(Languages.Current);
        return new(Atom + name, isFallback ? new XAttribute(XNamespace.Xml + "lang", language.Tag()) : null, new XAttribute("type", "text"), XmlText.Of(part(words)));
    }

    private static XElement Link(string relation, string address, string type) =>
        new(Atom + "link", new XAttribute("rel", relation), new XAttribute("type", type), new XAttribute("href", address));

    private string Address(string path) => PageAddresses.Of(site, Languages.Current, path);

    /// <param name="Id">Made of the key, which never changes: readers tell by it what they have seen.</param>
    /// <param name="PublishedAt">Null where only the month is known.</param>
    private sealed record Entry(
        string Id, string Path, BilingualText Title, BilingualText Content, string Category, DateTimeOffset? PublishedAt, DateTimeOffset UpdatedAt)
    {
        public string? Related { get; init; }
    }
}
