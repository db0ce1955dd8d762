using Portal.Features.Shared.Head;
using Portal.Model.Publications;
using Portal.Model.Site;

namespace Portal.UnitTests.Features.Shared.Head;

/// <summary>What scholarly indexes are told of a paper.</summary>
public sealed class PaperDataTests
{
    private const string Address = "https://portal.test/publications/some";

    private static readonly SiteOptions Site = new() { BaseUrl = "https://portal.test", Name = "A", TimeZone = "UTC" };

    [Fact]
    public void A_conference_paper_is_cited_whole()
    {
        var tags = PaperData.Cite(Some(), Address, Site);
        Assert.Equal(
            [
                ("citation_title", "On things"), ("citation_author", "Ann Lee"), ("citation_author", "Bo Li"), ("citation_publication_date", "2025"),
                ("citation_conference_title", "Proceedings of X"), ("citation_language", "en"), ("citation_abstract_html_url", Address),
            ],
            tags);
    }

    [Theory]
    [InlineData("article", "citation_journal_title")]
    [InlineData("inproceedings", "citation_conference_title")]
    [InlineData("misc", null)]
    public void Where_it_appeared_is_named_by_its_kind(string type, string? tag)
    {
        var paper = Some();
        paper.Type = type;
        Assert.Equal(tag, PaperData.Cite(paper, Address, Site).Select(t => t.Name).SingleOrDefault(name => name is "citation_journal_title" or "citation_conference_title"));
    }

    [Fact]
    public void Without_a_year_authors_or_all_authors_an_index_is_told_nothing()
    {
        var (noYear, noAuthors, cut) = (Some(), Some(), Some());
        noYear.Year = null;
        noAuthors.Authors = [];
        cut.HasMoreAuthors = true;
        Assert.All([noYear, noAuthors, cut], paper => Assert.Empty(PaperData.Cite(paper, Address, Site)));
        Assert.False(PaperData.Describe(noYear, Address, null, Site).ContainsKey("datePublished"));
    }

    [Theory]
    [InlineData("https://portal.test/files/some.pdf", true)]
    [InlineData("https://elsewhere.test/some.pdf", false)]
    [InlineData("https://portal.test.evil.example/some.pdf", false)]
    [InlineData("https://portal.test/files/some.html", false)]
    [InlineData(null, false)]
    public void A_file_is_named_only_where_an_index_takes_it(string? url, bool isNamed)
    {
        var paper = Some();
        paper.PaperUrl = url;
        Assert.Equal(isNamed, PaperData.Cite(paper, Address, Site).Contains(("citation_pdf_url", url!)));
    }

    [Fact]
    public void Which_author_the_person_of_the_site_is_is_said_once()
    {
        var authors = PaperData.Describe(Some(), Address, 1, Site)["author"]!.AsArray();
        Assert.Null(authors[0]!["@id"]);
        Assert.Equal("https://portal.test/#researcher", (string?)authors[1]!["@id"]);
        Assert.All(PaperData.Describe(Some(), Address, null, Site)["author"]!.AsArray(), author => Assert.Null(author!["@id"]));
    }

    [Fact]
    public void It_is_data_of_its_type_with_our_summary_and_no_empty_property()
    {
        var data = PaperData.Describe(Some(), Address, null, Site);
        Assert.Equal(("ScholarlyArticle", "On things", "2025", "Proceedings of X"), ((string?)data["@type"], (string?)data["headline"], (string?)data["datePublished"], (string?)data["isPartOf"]!["name"]));
        Assert.Equal("Ours.", (string?)data["description"]);
        Assert.False(data.ContainsKey("award") || data.ContainsKey("sameAs") || data.ContainsKey("abstract"));
    }

    private static Publication Some() => new()
    {
        Key = "some",
        Type = "inproceedings",
        Title = "On things",
        Authors = ["Ann Lee", "Bo Li"],
        Year = 2025,
        Venue = "X 2025",
        PublishedIn = "Proceedings of X",
        Summary = new("Ours.", null),
    };
}
