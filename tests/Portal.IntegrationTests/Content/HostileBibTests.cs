using System.Diagnostics;
using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Support;
using static Portal.IntegrationTests.Content.BibImportDesk;

namespace Portal.IntegrationTests.Content;

/// <summary>Broken, huge and strange BibTeX: explained, bounded, and never lost.</summary>
public sealed class HostileBibTests(PortalServer portal) : IClassFixture<PortalServer>
{
    [Fact]
    public async Task What_cannot_be_read_is_told_with_line_and_column_and_the_rest_is_offered()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var page = await owner.PasteAsync(
            "@misc{a,\n  title = {Never closed,\n  year = {2020}\n\n@misc{b, title = {No author}}\n@misc{c,\n  journal = icml,\n  title = {Macro}\n}\n"
            + "@string{x = {y}}\n@misc{d, author = {Ada Lovelace}}\n" + Entry("e", "The Good One") + "@misc(f, title = {Round})\n");

        Assert.Equal(
            [
                "Line 2, column 11: The brace or quote that opens title is never closed.",
                "Line 5, column 1: The entry has no author.",
                "Line 7, column 13: The value of journal is a word without braces: an abbreviation that is not defined here. Write it out in braces.",
                "Line 10, column 1: @string defines abbreviations, which are not supported; write the names out where they are used.",
                "Line 11, column 1: The entry has no title.",
                "Line 18, column 1: This does not begin like an entry: @article{key, …",
            ],
            page.All(".bib-faults li").Select(fault => string.Join(' ', fault.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
        Assert.Contains("New", page.Proposal("The Good One"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_field_that_is_wrong_is_left_out_and_said()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var page = await owner.PasteAsync("@misc{fields,\n  title = {Wrong Fields},\n  author = {" + SureAuthors + "},\n  year = {to appear},\n  url = {javascript:alert(1)},\n  title = {Twice}\n}");
        var proposal = page.Proposal("Wrong Fields");
        Assert.Contains("Line 4, column 3: The year is not a year from 1900 to 2100; it is left out.", proposal, StringComparison.Ordinal);
        Assert.Contains("url is not an address that begins with http:// or https://", proposal, StringComparison.Ordinal);
        Assert.Contains("title stands already in line 2; the first one counts.", proposal, StringComparison.Ordinal);

        await owner.ImportAsync(page.Tick("take-1"));
        var bibTex = await portal.InDatabaseAsync(db => db.Publications.Where(paper => paper.Key == "fields").Select(paper => paper.BibTex).SingleAsync());
        Assert.Equal("@misc{fields,\n  title  = {{Wrong Fields}},\n  author = {Songwei Liu and Chenqian Yan}\n}\n", bibTex);
    }

    [Fact]
    public async Task A_file_of_another_system_is_read_as_it_was_meant()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var text = "\uFEFF@article{DBLP:journals/corr/LiuG26,\r\n  author = {Liu, Songwei and G{\\\"o}del, Kurt and 严晨倩 and Yan, Chenqian},\r\n  title = {Na{\\\"\\i}ve \\& {GPU} 中文},\r\n  journal = {CoRR}\r\n}\r\n";
        var page = await owner.ChooseAsync(text);

        Assert.Contains("Songwei Liu, Kurt Gödel, 严晨倩, Chenqian Yan", page.Proposal("Naïve & GPU 中文"), StringComparison.Ordinal);
        Assert.Contains("Add it as dblp-journals-corr-liug26", page.Proposal("Naïve & GPU 中文"), StringComparison.Ordinal);
        Assert.Equal(text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Trim(), page.Answer("Text"));
    }

    [Fact]
    public async Task Too_much_text_is_explained_and_stays()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var text = string.Concat(Enumerable.Repeat(Entry("k", "Long 长"), 1 + (5 * 1024 * 1024 / Encoding.UTF8.GetByteCount(Entry("k", "Long 长"))))).Trim();
        var page = (await owner.PasteAsync(text)).Is(HttpStatusCode.UnprocessableEntity);

        Assert.Equal("Error: That is too much for one import: at most 1024 thousand characters. Import it in parts.", page.ErrorAt("Text"));
        Assert.Equal(text, page.Answer("Text"));
        (await owner.ChooseAsync(text)).Is(HttpStatusCode.UnprocessableEntity).Says("too much for one import");
    }

    [Fact]
    public async Task Too_many_entries_are_explained_and_stay()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var text = string.Join('\n', Enumerable.Range(0, 20_000).Select(i => $"@misc{{k{i}, title={{T{i}}}, author={{A}}}}"));
        var watch = Stopwatch.StartNew();
        var page = (await owner.PasteAsync(text)).Is(HttpStatusCode.UnprocessableEntity);

        Assert.Equal("Error: These are 20000 entries; one import takes at most 500. Import them in parts.", page.ErrorAt("Text"));
        Assert.Equal(text, page.Answer("Text"));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{watch.Elapsed}");
    }

    /// <summary>Each of these makes a careless reader look at everything again and again.</summary>
    public static TheoryData<string, string> Costly => new()
    {
        { "deep", "@misc{a, title = {" + new string('{', 250_000) + "x" + new string('}', 250_000) + "}, author = {Ada}}" },
        { "open", new string('{', 500_000) },
        { "unclosed", string.Concat(Enumerable.Repeat("@misc{a,\n title = {x,\n", 40_000)) },
        { "nameless", string.Concat(Enumerable.Repeat("@misc\n", 150_000)) },
        { "ands", "@misc{a, title = {x}, author = {" + string.Concat(Enumerable.Repeat("{A} and ", 120_000)) + "B}}" },
        { "fields", "@misc{a, title = {x}, author = {A}" + string.Concat(Enumerable.Range(0, 60_000).Select(i => $",f{i}={{}}")) + "}" },
        { "backslashes", "@misc{a, title = {" + string.Concat(Enumerable.Repeat("\\'", 250_000)) + "}, author = {Ada}}" },
    };

    [Theory]
    [MemberData(nameof(Costly))]
    public async Task Costly_text_is_answered_in_time(string what, string text)
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var watch = Stopwatch.StartNew();
        var page = await owner.PasteAsync(text);

        Assert.True(page.Status is HttpStatusCode.OK or HttpStatusCode.UnprocessableEntity, $"{what}: {page.Status}");
        Assert.Equal(text.Trim(), page.Answer("Text"));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(15), $"{what}: {watch.Elapsed}");
    }

    [Fact]
    public async Task Two_files_or_a_file_and_a_text_are_asked_back()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        (await owner.ChooseAsync(Encoding.UTF8.GetBytes(Entry("f", "File")), Entry("t", "Text"))).Is(HttpStatusCode.UnprocessableEntity).Says("not both");

        var form = await owner.VisitAsync(Address);
        var two = new MultipartFormDataContent();
        foreach (var (name, value) in FormFields.Of((IHtmlFormElement)form.One("main form")))
        {
            two.Add(new StringContent(value), name);
        }

        two.Add(new StringContent(Entry("a", "A")), "File", "a.bib");
        two.Add(new StringContent(Entry("b", "B")), "File", "b.bib");
        (await owner.SendAsync(new(HttpMethod.Post, Address) { Content = two })).Is(HttpStatusCode.UnprocessableEntity).Says("Choose one file only.");
    }

    [Fact]
    public async Task What_is_no_text_is_refused_in_words()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        (await owner.ChooseAsync([0x25, 0x50, 0x44, 0x46, 0xFF, 0xFE, 0x00])).Is(HttpStatusCode.UnprocessableEntity).Says("This file is not text in UTF-8");
        (await owner.ChooseAsync(Encoding.Latin1.GetBytes(Entry("l", "Gödel")))).Is(HttpStatusCode.UnprocessableEntity).Says("This file is not text in UTF-8");
        (await owner.PasteAsync("")).Is(HttpStatusCode.UnprocessableEntity).Says("There is no BibTeX yet");
        (await owner.PasteAsync("just words, no entries")).Is(HttpStatusCode.OK).Says("Entries: 0.");
    }

    [Fact]
    public async Task Nothing_in_the_text_gets_into_the_page_as_markup_or_into_the_database_as_trouble()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var page = await owner.ChooseAsync(Entry("nul", "<script>alert(1)</script> \0 {\\unknown} &amp; 100\\%", SureAuthors + " and <b>Bold</b>", ",\n  venue = {" + new string('v', 101) + "}"));
        Assert.Empty(page.All("main script:not([src]), main b"));
        Assert.Contains("venue is longer than 100 characters; it is left out.", page.Text, StringComparison.Ordinal);

        (await owner.ImportAsync(page.Tick("take-1"))).Says("Papers added: 1");
        Assert.Equal(
            "<script>alert(1)</script> \\unknown &amp; 100%", await portal.InDatabaseAsync(db => db.Publications.Where(paper => paper.Key == "nul").Select(paper => paper.Title).SingleAsync()));

        (await owner.PasteAsync($"@{new string('t', 41)}{{long, title = {{Long Type}}, author = {{Ada}}}}")).Says("The type of an entry has at most 40 letters.");
        (await owner.PasteAsync($"@misc{{{new string('k', 300)}, title = {{Long Key}}, author = {{Ada}}}}")).Says($"Add it as {new string('k', 80)}");
        (await owner.PasteAsync("@misc{刘, title = {刘}, author = {刘松}}")).Says("Add it as paper-");
    }
}
