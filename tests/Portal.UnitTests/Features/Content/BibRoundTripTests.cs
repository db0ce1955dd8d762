using System.Text.Json;
using Portal.Features.Content.Bibliography;
using Portal.Features.Content.BibImport;
using Portal.Features.Content.Kinds;
using Portal.Model.Publications;
using Portal.Model.Text;

namespace Portal.UnitTests.Features.Content;

/// <summary>BibTeX to a paper, to BibTeX, to a paper: the same paper, and the same text from then on.</summary>
public sealed class BibRoundTripTests
{
    public static TheoryData<string> Hard =>
    [
        @"@article{accents, title = {Stra{\ss}e na{\""\i}ve {\O}rsted \v{S}koda Fran\c{c}ois}, author = {G{\""o}del, Kurt and {\L}ukasiewicz, Jan}, journal = {M{\""u}nchen}}",
        @"@misc{braces, title = {{A} and {B {nested {deep}}}}, author = {Ada {Lovelace}}}",
        @"@misc{protected, title = {{Whole Title}}, author = {Ada Lovelace}}",
        @"@misc{doubly, title = {{{Thrice}}}, author = {Ada Lovelace}}",
        @"@misc{others, title = {T}, author = {Ada Lovelace and others}}",
        @"@misc{institution, title = {T}, author = {{Research and Development} and {Team, Seedance} and ByteDance}}",
        @"@techreport{report, title = {T}, author = {A B}, institution = {Zhejiang University}, number = {7}, address = {Hangzhou}}",
        @"@dataset{unheardof, title = {T}, author = {A B}, publisher = {Z}}",
        @"@misc{signs, title = {100\% of \$5 \& C\# in \_{}snake, $O(n^2)$}, author = {A B}, url = {https://example.org/a\_b?x=1\%202}}",
        @"@inproceedings{quotes, title = ""In {""}quotes{""}"", author = ""A B"", booktitle = ""Proc."", pages = ""1--2"", month = jun, year = 2020}",
        @"@misc{dashes, title = {1--2 --- ``so''~it is}, author = {Jean-Luc O'Neil and van der Berg, Jan}}",
        @"@misc{names, title = {T}, author = {Liu, Songwei and Sr, Jr, Charles and 刘松炜}}",
        @"@misc{chinese, title = {量化：一种方法（第二版）}, author = {刘松炜 and 严晨倩}, summary_zh = {“引号”与——破折号。}}",
        @"@misc{own, title = {T}, author = {A B and C D}, equal = {A B and C D}, corresponding = {C D}, short = {S: {x}}, venue = {V 2020}, award = {Oral, top 0.7\%}, role_en = {Lead}, selected = {true}, draft = {true}, doubtful = {true}, code = {https://example.org/c}, project = {https://example.org/p}}",
        @"@misc{paragraphs, title = {T}, author = {A B}, summary_en = {One.\par{} Two.\newline{}Three \lbrace{} brace.}}",
        @"@misc{unknown, title = {\alpha stays \textsc{So}}, author = {A B}}",
    ];

    [Theory]
    [MemberData(nameof(Hard))]
    public void Hard_entries_come_back(string text) => AssertComesBack(text);

    [Fact]
    public void All_papers_that_ship_come_back()
    {
        var entries = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "content", "publications.bib")).Split("\n@").Select(entry => $"@{entry.TrimStart('@')}").ToList();

        Assert.Equal(22, entries.Count);
        Assert.All(entries, AssertComesBack);
    }

    private static void AssertComesBack(string text)
    {
        var first = Read(text);
        var written = BibWriting.Entry(first);
        var second = Read(written);

        Assert.Equal(Json(first), Json(second));
        Assert.Equal(written, BibWriting.Entry(second));
    }

    private static Publication Read(string text) =>
        PublicationsFile.Read(Assert.Single(BibParser.Parse(text, fault => Assert.Fail($"{fault.Words}\n{text}"))), 0, fault => Assert.Fail($"{fault.Words}\n{text}"));

    private static string Json(Publication paper)
    {
        var json = JsonSerializer.SerializeToNode(paper)!.AsObject();
        foreach (var name in new[] { "Id", "MadeAt", "ChangedAt" })
        {
            json.Remove(name);
        }

        return json.ToJsonString();
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Chinese)]
    public void Every_fault_and_every_reason_has_words_with_all_its_facts(Language language)
    {
        using var speaking = language.Speak();
        Assert.All(Enum.GetValues<BibMistake>(), mistake => Assert.NotEmpty(FaultWords.Of(new BibFault(mistake, 1, 1, "name", "other"))));
        Assert.All(Enum.GetValues<AuthorReason>(), reason => Assert.Contains("Ada", FaultWords.Of(new AuthorJudgement(reason, ["Kurt"]), "Ada"), StringComparison.Ordinal));
        Assert.All(Enum.GetValues<BibOutcome>(), outcome => Assert.NotEmpty(FaultWords.Of(outcome)));
        Assert.All(new[] { BibLikeness.Doi, BibLikeness.Title, BibLikeness.KeyOnly }, likeness => Assert.Contains("some-key", FaultWords.Of(likeness, "some-key"), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("DBLP:conf/icml/LiuZ24", "T", "dblp-conf-icml-liuz24")]
    [InlineData("kong_residual_2022", "T", "kong-residual-2022")]
    [InlineData("刘2024", "T", "2024")]
    [InlineData("刘", "A Title: Two", "a-title-two")]
    [InlineData("", "A Title", "a-title")]
    [InlineData("Import", "A Title", "paper-import")]
    public void A_key_becomes_one_that_addresses_can_have(string written, string title, string key) =>
        Assert.Equal(key, PaperNames.Key(new("misc", written, 1, new Dictionary<string, BibField>()), title));

    [Fact]
    public void A_key_that_is_taken_gets_a_number_and_stays_short_enough()
    {
        var longest = new string('k', 80);

        Assert.Equal("a-3", PaperNames.FreeKey("a", new HashSet<string> { "a", "a-2" }));
        Assert.Equal($"{new string('k', 78)}-2", PaperNames.FreeKey(longest, new HashSet<string> { longest }));
    }
}
