using Portal.Features.Content.Bibliography;
using Portal.Features.Content.Kinds;
using Portal.Features.Content.Reading;
using Portal.Features.Content.Yaml;
using Portal.Model.Publications;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.UnitTests.Features.Content;

/// <summary>Whatever a text looks like, it comes back from the file as it went in.</summary>
public sealed class TextsThatRoundTripTests
{
    public static TheoryData<string> Hard =>
    [
        "- dash", "# hash", "a # b", ": colon", "a: b", "ends:", "'single'", "\"double\"", "it's \"both\"", "tab\tinside", "null", "~", "true", "no", "17",
        "1e3", "0x1F", "2026-05-06", "2026-05", "[x", "{a}", "{a", "a}", "}{", "%x 100%", "@x", "`x", "*x", "&x", "!x", "|x", ">x", "? x", "-x", "---", "...",
        "emoji 😀", "👩‍💻 zwj", "中文，标点：“引号”（全角）。", "中英 mixed 文本：冒号", @"\alpha $x_1^2$ \{", @"\par{} \lbrace{}", @"\textbackslash{}par{}", @"ends with \", "a\n", "line one\n\n- item\n- item", "# first\nsecond",
        "a\n  indented\nb", "trailing blanks  \nnext", "a\n\n\n\nb", "tab\tin\nlines", "\u3000\u3000中文段落\n\u3000\u3000第二段", "double  blank", "no\u00a0break",
        "Ligatures -- --- `` '' ~ ^ _ & # $ %", "a---------b", "G\\\"odel", "{Team} and others", "x\ufffdy", "1.2.3", "y", ".inf",
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 20)];

    [Theory]
    [MemberData(nameof(Hard))]
    public void Hard_texts_come_back(string text) => AssertComesBack(text);

    [Fact]
    public void Ten_thousand_words_come_back() => AssertComesBack(string.Join(' ', Enumerable.Range(0, 10_000).Select(i => i % 97 == 0 ? $"words{i}.\n\n" : $"word{i}")));

    /// <summary>Texts put together at random from what has a meaning in YAML, BibTeX or TeX; the seed makes them the same each time.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void Random_texts_come_back(int seed)
    {
        string[] parts =
        [
            " ", " ", "  ", "\n", "\n\n", "\t", "-", "- ", "--", "#", " #", ":", ": ", "'", "''", "\"", "`", "``", "{", "}", "{}", "\\", "\\\\", "%", "$", "&", "_", "^", "~", "@", "|", ">",
            "word", "Wort", "and", " and ", "others", ",", ".", "\\par{}", "\\blank0020{}", "中文", "，", "。", "“", "”", "😀", "é", "e\u0301", "\u3000", "\u00a0", "null", "1", "\\'e", "\\ss",
            new string('x', 60) + " ",
        ];
        var random = new Random(seed);
        for (var i = 0; i < 60; i++)
        {
            AssertComesBack(string.Concat(Enumerable.Range(0, random.Next(1, 14)).Select(_ => parts[random.Next(parts.Length)])));
        }
    }

    private static void AssertComesBack(string typed)
    {
        // What the database holds was cleaned at the door.
        var (lines, line) = (CleanText.Lines(typed), CleanText.OneLine(typed));
        if (line.Length == 0)
        {
            return;
        }

        var brief = CleanText.OneLine(CleanText.Cut(line, 60));
        var news = new NewsItem { Key = "a", Date = new(2026, 5, 1), Text = new(lines, line) };
        var paper = new Publication
        {
            Key = "a",
            Title = line,
            Authors = ["Ada Lovelace", line, "Kurt Gödel"],
            EqualContribution = [line],
            Corresponding = [line],
            HasMoreAuthors = true,
            PublishedIn = line,
            ShortTitle = brief,
            Venue = brief,
            Award = brief,
            Area = brief,
            Role = new(line, null),
            Summary = new(lines, line),
            Type = "weird",
        };
        var (newsText, bib) = (YamlOut.List([news], NewsFile.Write), BibWriting.Entry(paper));
        var reading = new ContentReading();
        var readNews = Assert.Single(YamlFile.Rows<NewsItem>("news.yaml", newsText, reading, NewsFile.Read));
        var readPaper = Assert.Single(BibParser.Parse(bib, fault => Assert.Fail($"{fault}\n{bib}")).Select(entry => PublicationsFile.Read(entry, 0, _ => { })));

        Assert.Empty(reading.Faults);
        Assert.Equal(news.Text, readNews.Text);
        Assert.Equal(paper.Summary, readPaper.Summary);
        Assert.Equal((paper.Title, paper.PublishedIn, paper.Type), (readPaper.Title, readPaper.PublishedIn, readPaper.Type));
        Assert.Equal((paper.ShortTitle, paper.Venue, paper.Award, paper.Area, paper.Role), (readPaper.ShortTitle, readPaper.Venue, readPaper.Award, readPaper.Area, readPaper.Role));
        Assert.Equal(paper.Authors, readPaper.Authors);
        Assert.Equal(paper.EqualContribution, readPaper.EqualContribution);
        Assert.Equal(paper.Corresponding, readPaper.Corresponding);
        Assert.True(readPaper.HasMoreAuthors);
        Assert.Equal(bib, BibWriting.Entry(readPaper));
    }

    [Fact]
    public void What_is_written_is_pleasant_to_read()
    {
        var about = new BilingualText("First paragraph.\n\nSecond one: with a colon.", null);
        var profile = new ResearchProfile
        {
            Key = ResearchProfile.TheKey,
            Name = new("Ada Lovelace", null),
            Role = new("Analyst", "分析师：一级"),
            Affiliation = new(string.Join(' ', Enumerable.Repeat("engine", 30)), "引擎"),
            About = about,
            Figures = [new("papers", new("Papers", "论文"), "17", new("Own count", "自行统计"), new(2026, 6, 6))],
        };

        Assert.Equal(
            """
            name:
              en: Ada Lovelace
              zh: null
            role:
              en: Analyst
              zh: 分析师：一级
            affiliation:
              en: >-
                engine engine engine engine engine engine engine engine engine engine engine engine engine engine engine engine engine
                engine engine engine engine engine engine engine engine engine engine engine engine engine
              zh: 引擎
            about:
              en: |-
                First paragraph.

                Second one: with a colon.
              zh: null
            figures:
              - key: papers
                label:
                  en: Papers
                  zh: 论文
                value: "17"
                source:
                  en: Own count
                  zh: 自行统计
                as_of: 2026-06-06

            """,
            YamlOut.Map(profile, ProfileFile.Write), ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void A_paper_is_written_as_its_entry_and_then_in_our_words()
    {
        const string Entry = """
            @inproceedings{a,
              title = {{GPU} kernels \& {\"o}thers},
              author = {Ada {\"}L{\"} Lovelace and {Team, Seedance} and others},
              booktitle = {ICML 2020},
              pages = {1--2},
              year = {2020},
              short = {GK},
              venue = {ICML 2020},
              summary_en = {One {brace} paragraph.\par{}
                And another.},
              selected = {true}
            }

            """;
        var paper = PublicationsFile.Read(Assert.Single(BibParser.Parse(Entry, fault => Assert.Fail(fault.Words))), 0, fault => Assert.Fail(fault.Words));

        Assert.Equal("One {brace} paragraph.\n\nAnd another.", paper.Summary.En);
        Assert.Equal(Entry, BibWriting.Entry(paper), ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void Where_a_paper_and_its_BibTeX_differ_the_paper_is_right()
    {
        var paper = PublicationsFile.Read(
            Assert.Single(BibParser.Parse("@misc{a, title = {Old}, author = {Ada Lovelace}, howpublished = {arXiv}, year = {2020}, doi = {10.1/x}}", _ => { })), 0, _ => { });
        paper.Title = "New";
        paper.Authors = ["Kurt Gödel"];
        paper.PublishedIn = null;
        paper.Year = null;
        paper.PaperUrl = "https://example.org/a_b";

        Assert.Equal("@misc{a,\n  title = {New},\n  author = {Kurt Gödel},\n  doi = {10.1/x},\n  url = {https://example.org/a_b}\n}\n", BibWriting.Entry(paper));
    }
}
