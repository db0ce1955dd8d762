using Portal.Features.Content.Bibliography;

namespace Portal.UnitTests.Features.Content;

public sealed class BibliographyTests
{
    private readonly List<string> faults = [];

    private IReadOnlyList<BibEntry> Parse(string text) => BibParser.Parse(text, fault => faults.Add($"{fault.Line}: {fault.Words}"));

    [Fact]
    public void Values_in_braces_quotes_and_bare_numbers_are_read()
    {
        var entry = Assert.Single(Parse("""
            @InProceedings{some-key,
              Title = {A {GPU} that {n{e}sts}},
              author = "Ada {"}L{"} Lovelace",
              year = 1843,
              month = jun,
              note = {over
                two lines},
            }
            """));

        Assert.Equal(("inproceedings", "some-key", 1), (entry.Type, entry.Key, entry.Line));
        Assert.Equal("A {GPU} that {n{e}sts}", entry.Fields["title"].Text);
        Assert.Equal("Ada {\"}L{\"} Lovelace", entry.Fields["author"].Text);
        Assert.Equal("1843", entry.Fields["year"].Text);
        Assert.Equal("jun", entry.Fields["month"].Text);
        Assert.Equal("over two lines", entry.Fields["note"].Text);
        Assert.Equal(6, entry.Fields["note"].Line);
        Assert.Empty(faults);
    }

    [Fact]
    public void Comments_are_passed_over()
    {
        var entries = Parse("""
            Free text, exported today.
            % write to @nobody {
            @comment{jabref-meta: @misc{not-an-entry, title = {No}} }
            @preamble{"\newcommand{\x}{y}"}
            @misc{one, title = {One}} @misc{two, title = {Two}}
            """);

        Assert.Equal(["one", "two"], entries.Select(entry => entry.Key));
        Assert.Empty(faults);
    }

    [Theory]
    [InlineData("@misc{a,\n title = {Never closed,\n year = {2020}\n", "2: the value of title is never closed")]
    [InlineData("@misc{a,\n title = {One {brace too few},\n year = {2020}\n}\n", "2: the value of title must be followed by a comma or the end of the entry; are its braces balanced?")]
    [InlineData("@misc{a,\n title = {One}},\n year = {2020}\n}\n", "3: '{' outside of an entry; does one above it close too early?")]
    [InlineData("@misc{a,\n title = {One}\n year = {2020}\n}\n", "2: the value of title must be followed by a comma or the end of the entry; are its braces balanced?")]
    [InlineData("@misc{a,\n title {One}\n}\n", "2: expected = after title")]
    [InlineData("@misc{a,\n journal = icml\n}\n", "2: the value of journal must stand in braces or quotes")]
    [InlineData("@misc{a,\n title = {One} # {Two}\n}\n", "2: title joins texts with #, which is not supported: write one text")]
    [InlineData("@misc{a,\n title = {One},\n title = {Two}\n}\n", "3: title stands already in line 2")]
    [InlineData("@string{icml = {ICML}}\n", "1: @string is not supported: write the text out where it is used")]
    [InlineData("@misc(a, title = {One})\n", "1: an entry begins like @misc{key,")]
    public void A_mistake_is_named_with_its_line_and_the_next_entry_is_read_all_the_same(string text, string fault)
    {
        var entries = Parse(text + "\n@misc{next, title = {Next}}\n");

        Assert.Equal([fault], faults);
        Assert.Equal("next", entries[^1].Key);
    }

    [Theory]
    [InlineData("Ada Lovelace and Charles Babbage", false, "Ada Lovelace", "Charles Babbage")]
    [InlineData("Lovelace, Ada and\n  Babbage, Sr, Charles and others", true, "Ada Lovelace", "Charles Babbage Sr")]
    [InlineData("{Research and Development} and Kurt G{\\\"o}del", false, "Research and Development", "Kurt Gödel")]
    [InlineData("{Team, Seedance} and Alexandra Anderson", false, "Team, Seedance", "Alexandra Anderson")]
    public void Names_are_written_as_people_say_them(string tex, bool hasMore, params string[] names)
    {
        var authors = AuthorNames.Parse(tex);

        Assert.Equal(names, authors.Names);
        Assert.Equal(hasMore, authors.HasMore);
    }

    [Theory]
    [InlineData(@"{GPU} kernels \& more at 50\%", "GPU kernels & more at 50%")]
    [InlineData(@"Stra\ss e, \O rsted, na\""{\i}ve, Fran\c{c}ois, \v{S}koda", "Straße, Ørsted, naïve, François, Škoda")]
    [InlineData("1--2 --- ``so''~it is", "1–2 — “so” it is")]
    [InlineData(@"\alpha stays", @"\alpha stays")]
    public void Tex_becomes_text(string tex, string text) => Assert.Equal(text, TexText.Plain(tex));

    [Fact]
    public void The_copy_for_readers_holds_standard_fields_in_order_and_protects_the_title()
    {
        var entry = Assert.Single(Parse("""
            @inproceedings{a, summary_en = {Ours}, year = {2020}, author = {Ada Lovelace and others}, title = {{A} and {B}},
              booktitle = {ICML 2020}, note = {Abridged}, code = {https://example.org}}
            """));

        Assert.Equal(
            """
            @inproceedings{a,
              title     = {{{A} and {B}}},
              author    = {Ada Lovelace and others},
              booktitle = {ICML 2020},
              year      = {2020},
              note      = {Abridged}
            }

            """,
            BibRendering.Render(entry),
            ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void A_title_that_is_protected_already_gets_no_third_pair_of_braces()
    {
        var entry = Assert.Single(Parse("@misc{a, title = {{Ada {L}}}}"));

        Assert.Contains("title = {{Ada {L}}}", BibRendering.Render(entry), StringComparison.Ordinal);
    }
}
