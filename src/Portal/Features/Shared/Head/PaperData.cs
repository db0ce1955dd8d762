using System.Globalization;
using System.Text.Json.Nodes;
using Portal.Model.Publications;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.Features.Shared.Head;

/// <summary>A paper for machines: <c>ScholarlyArticle</c> of schema.org, and the tags that scholarly indexes read.</summary>
public static class PaperData
{
    private const string Journal = "article";
    private static readonly string[] Conferences = ["inproceedings", "conference"];

    /// <param name="address">Of the paper's page.</param>
    /// <param name="own">Which of the authors is the person of the site; null where nobody can tell.</param>
    public static JsonObject Describe(Publication paper, string address, int? own, SiteOptions site) => JsonLd.Node(
        "ScholarlyArticle",
        ("@id", $"{address}#paper"),
        ("headline", paper.Title),
        ("name", paper.Title),
        ("alternateName", paper.ShortTitle),
        ("author", JsonLd.List(paper.Authors.Select((author, place) => JsonLd.Node("Person", ("@id", place == own ? Researcher.Id(site) : null), ("name", author))))),
        ("datePublished", paper.Year?.ToString(CultureInfo.InvariantCulture)),
        ("isPartOf", PublishedIn(paper) is { } work ? JsonLd.Node(paper.Type == Journal ? "Periodical" : "PublicationVolume", ("name", work)) : null),
        ("award", paper.Award),
        ("description", paper.Summary.IsEmpty ? null : paper.Summary.ToString()),
        ("inLanguage", Languages.OfText(paper.Title).Tag()),
        ("url", address),
        ("sameAs", paper.PaperUrl));

    /// <summary>
    /// The tags of Highwire Press, which Google Scholar prefers. It takes a page without title, authors or date as one that has
    /// none, and would take a list of authors that is cut for a whole one, so then there are none.
    /// </summary>
    public static IReadOnlyList<(string Name, string Content)> Cite(Publication paper, string address, SiteOptions site)
    {
        if (paper is not { Year: { } year, HasMoreAuthors: false, Authors.Count: > 0, Title.Length: > 0 })
        {
            return [];
        }

        var tags = new List<(string, string)> { ("citation_title", paper.Title) };
        tags.AddRange(paper.Authors.Select(author => ("citation_author", author)));
        tags.Add(("citation_publication_date", year.ToString(CultureInfo.InvariantCulture)));
        if (PublishedIn(paper) is { } work)
        {
            if (paper.Type == Journal)
            {
                tags.Add(("citation_journal_title", work));
            }
            else if (Conferences.Contains(paper.Type))
            {
                tags.Add(("citation_conference_title", work));
            }
        }

        tags.Add(("citation_language", Languages.OfText(paper.Title).Tag()));
        tags.Add(("citation_abstract_html_url", address));

        // Indexes take the file only from where the page is.
        if (paper.PaperUrl is { } file && file.StartsWith(site.Link("/"), StringComparison.Ordinal) && file.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase))
        {
            tags.Add(("citation_pdf_url", file));
        }

        return tags;
    }

    private static string? PublishedIn(Publication paper) => paper.PublishedIn ?? (paper.Venue.Length > 0 ? paper.Venue : null);
}
