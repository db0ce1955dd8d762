using Portal.Model.Publications;

namespace Portal.UnitTests.Model.Publications;

/// <summary>References of every kind of entry; what is not known leaves no trace.</summary>
public sealed class CitationTests
{
    [Theory]
    [InlineData("article", "Lovelace, Ada. 1843. “Notes.” Taylor's Memoirs 3 (2): 666–731. https://doi.org/10.1000/a1.",
        "LOVELACE Ada. Notes[J]. Taylor's Memoirs, 1843, 3(2): 666-731. DOI: 10.1000/a1.")]
    [InlineData("inproceedings", "Lovelace, Ada. 1843. “Notes.” In Taylor's Memoirs, 666–731. Taylor. https://doi.org/10.1000/a1.",
        "LOVELACE Ada. Notes[C]//Taylor's Memoirs. Taylor, 1843: 666-731. DOI: 10.1000/a1.")]
    [InlineData("incollection", "Lovelace, Ada. 1843. “Notes.” In Taylor's Memoirs, 666–731. Taylor. https://doi.org/10.1000/a1.",
        "LOVELACE Ada. Notes[M]. Taylor's Memoirs, 1843: 666-731. DOI: 10.1000/a1.")]
    [InlineData("techreport", "Lovelace, Ada. 1843. “Notes.” Taylor's Memoirs. https://doi.org/10.1000/a1.",
        "LOVELACE Ada. Notes[R]. Taylor's Memoirs, 1843: 666-731. DOI: 10.1000/a1.")]
    public void Where_it_stands_is_told_as_its_kind_asks(string type, string chicago, string gb)
    {
        var paper = Paper(type, """
            @x{a,
              volume    = {3},
              number    = {2},
              pages     = {666--731},
              publisher = {{Taylor}},
              doi       = {https://doi.org/10.1000/a1}
            }
            """);
        paper.PublishedIn = "Taylor's Memoirs";
        Assert.Equal((chicago, gb), (Citation.Chicago(paper), GbCitation.Of(paper)));
    }

    [Fact]
    public void A_thesis_names_its_school()
    {
        var paper = Paper("phdthesis", "@phdthesis{a,\n  school = {University of London}\n}");
        Assert.Equal("Lovelace, Ada. 1843. “Notes.” University of London.", Citation.Chicago(paper));
        Assert.Equal("LOVELACE Ada. Notes[D]. University of London, 1843.", GbCitation.Of(paper));
    }

    [Fact]
    public void What_is_not_known_is_not_told()
    {
        var paper = Paper("misc", "");
        paper.Year = null;
        Assert.Equal("Lovelace, Ada. n.d. “Notes.”", Citation.Chicago(paper));
        Assert.Equal("LOVELACE Ada. Notes[Z].", GbCitation.Of(paper));
    }

    [Fact]
    public void A_preprint_with_an_address_is_an_online_document()
    {
        var paper = Paper("misc", "");
        paper.PublishedIn = "arXiv preprint";
        paper.PaperUrl = "https://papers.example.org/1";
        Assert.Equal("Lovelace, Ada. 1843. “Notes.” arXiv preprint. https://papers.example.org/1.", Citation.Chicago(paper));
        Assert.Equal("LOVELACE Ada. Notes[EB/OL]. arXiv preprint, 1843. https://papers.example.org/1.", GbCitation.Of(paper));
    }

    [Fact]
    public void A_title_keeps_its_own_mark_and_fields_in_TeX_commands_are_left_out()
    {
        var paper = Paper("article", "@article{a,\n  pages = {\\page{1}}\n}");
        (paper.Title, paper.PublishedIn) = ("Can machines think?", "Mind");
        Assert.Equal("Lovelace, Ada. 1843. “Can machines think?” Mind.", Citation.Chicago(paper));
        Assert.Equal("LOVELACE Ada. Can machines think?[J]. Mind, 1843.", GbCitation.Of(paper));
    }

    [Theory]
    [InlineData(1, false, "Author, Ana.", "AUTHOR Ana.")]
    [InlineData(2, false, "Author, Ana, and Anb Author.", "AUTHOR Ana, AUTHOR Anb.")]
    [InlineData(3, false, "Author, Ana, Anb Author, and Anc Author.", "AUTHOR Ana, AUTHOR Anb, AUTHOR Anc.")]
    [InlineData(4, false, "Author, Ana, Anb Author, Anc Author, and And Author.", "AUTHOR Ana, AUTHOR Anb, AUTHOR Anc, et al.")]
    [InlineData(11, false, "Author, Ana, Anb Author, Anc Author, And Author, Ane Author, Anf Author, Ang Author, et al.", "AUTHOR Ana, AUTHOR Anb, AUTHOR Anc, et al.")]
    [InlineData(2, true, "Author, Ana, Anb Author, et al.", "AUTHOR Ana, AUTHOR Anb, et al.")]
    public void Long_lists_of_authors_are_cut(int count, bool hasMore, string chicago, string gb)
    {
        var paper = Paper("misc", "");
        (paper.Authors, paper.HasMoreAuthors) = ([.. Enumerable.Range(0, count).Select(i => $"An{(char)('a' + i)} Author")], hasMore);
        Assert.StartsWith(chicago + " 1843.", Citation.Chicago(paper), StringComparison.Ordinal);
        Assert.StartsWith(gb + " Notes", GbCitation.Of(paper), StringComparison.Ordinal);
    }

    [Fact]
    public void A_Chinese_paper_is_cited_in_Chinese()
    {
        var paper = Paper("article", "");
        (paper.Title, paper.PublishedIn, paper.Authors) = ("量化推理综述", "计算机学报", ["张三", "李四", "王五", "赵六"]);
        Assert.Equal("张三，李四，王五，等. 量化推理综述[J]. 计算机学报, 1843.", GbCitation.Of(paper));
    }

    private static Publication Paper(string type, string bibTex) =>
        new() { Key = "a", Type = type, Title = "Notes", Authors = ["Ada Lovelace"], Year = 1843, BibTex = bibTex };
}
