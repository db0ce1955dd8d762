using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Support;
using Portal.Model.Publications;
using Portal.Model.Site;
using static Portal.IntegrationTests.Content.BibImportDesk;

namespace Portal.IntegrationTests.Content;

/// <summary>Papers out of pasted BibTeX: what is offered, why, and what a tick does.</summary>
public sealed class BibImportTests(PortalServer portal) : IClassFixture<PortalServer>
{
    [Fact]
    public async Task A_paper_is_pasted_looked_at_ticked_and_public()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var preview = (await owner.PasteAsync(Entry("path2027", "A Path to the List"))).Is(HttpStatusCode.OK);
        Assert.Contains("New", preview.Proposal("A Path to the List"), StringComparison.Ordinal);
        Assert.Contains("Sure: Songwei Liu stands among the authors, with Chenqian Yan.", preview.Proposal("A Path to the List"), StringComparison.Ordinal);
        Assert.Empty(preview.Ticked());

        var unticked = (await owner.ImportAsync(preview)).Is(HttpStatusCode.UnprocessableEntity).Says("Nothing is ticked");
        Assert.Null(await FindAsync("path2027"));

        (await owner.ImportAsync(unticked.Tick("take-1"))).Is(HttpStatusCode.OK).Says("Papers added: 1; updated: 0.").One(".bib-done a[href='/publications/path2027']");
        (await portal.VisitAsync("/publications")).Says("A Path to the List");
        var paper = (await FindAsync("path2027"))!;
        Assert.Equal(("inproceedings", 2027, "ICML 2027"), (paper.Type, paper.Year, paper.PublishedIn));
        Assert.Equal(portal.Clock.Now, paper.EditedAt);
        var revision = await RevisionAsync(paper);
        Assert.Equal((ContentChange.Added, 1, "Olga Owner"), (revision.Change, revision.Version, revision.ActorName));
    }

    [Fact]
    public async Task One_button_ticks_the_sure_ones_and_another_none()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var preview = await owner.PasteAsync(Entry("s1", "Surely One") + Entry("d1", "Doubtful One", "Ada Lovelace and Kurt Gödel") + Entry("s2", "Surely Two"));

        var sure = await owner.MarkAsync(preview, "sure");
        Assert.Equal(["take-1", "take-3"], sure.Ticked());
        Assert.Empty((await owner.MarkAsync(sure, "none")).Ticked());
        Assert.Null(await FindAsync("s1"));
    }

    [Fact]
    public async Task Why_a_paper_is_doubtful_is_said()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var preview = await owner.PasteAsync(
            Entry("w1", "Cut List", "Lekai Song and Pengyu Liu and Yang Liu and others")
            + Entry("w2", "Other People", "Ada Lovelace and Kurt Gödel")
            + Entry("w3", "A Namesake", "Lekai Song and Songwei Liu and Yang Liu")
            + Entry("w4", "Only Initials", "Liu, S. and Yan, Chenqian and Li, M.")
            + Entry("w5", "With a School", "Songwei Liu and Ada Lovelace", ",\n  school = {Zhejiang University, Hangzhou}"));

        Assert.Contains("Doubtful author", preview.Proposal("Cut List"), StringComparison.Ordinal);
        Assert.Contains("Songwei Liu does not stand among the authors, but the list is cut", preview.Proposal("Cut List"), StringComparison.Ordinal);
        Assert.Contains("Songwei Liu does not stand among the authors.", preview.Proposal("Other People"), StringComparison.Ordinal);
        Assert.Contains("it may be somebody of the same name", preview.Proposal("A Namesake"), StringComparison.Ordinal);
        Assert.Contains("Sure: Songwei Liu stands among the authors, with Chenqian Yan.", preview.Proposal("Only Initials"), StringComparison.Ordinal);
        Assert.Contains("Sure: Songwei Liu stands among the authors, and the entry names Zhejiang University.", preview.Proposal("With a School"), StringComparison.Ordinal);
        preview.Says("A paper is sure where its authors name Songwei Liu together with somebody");
    }

    [Fact]
    public async Task A_plain_entry_changes_what_it_says_and_loses_nothing_of_ours()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var before = (await FindAsync("ertacache"))!;
        var preview = await owner.PasteAsync($$"""
            @inproceedings{ertacache,
              title={ {{before.Title}} },
              author={{{string.Join(" and ", before.Authors)}}},
              booktitle={The Fourteenth International Conference on Learning Representations},
              year={2026},
              pages={1--20},
              doi={10.1000/erta},
              urldate={2026-09-01}
            }
            """);
        var proposal = preview.Proposal(before.Title);
        Assert.Contains("Changed", proposal, StringComparison.Ordinal);
        Assert.Contains("Left out, because nothing here uses it: urldate.", proposal, StringComparison.Ordinal);
        Assert.Contains("What the entry does not say stays: short, venue", proposal, StringComparison.Ordinal);
        Assert.Equal(["pages", "booktitle", "doi"], preview.All(".changes dt").Select(name => name.TextContent).OrderByDescending(name => name.Length == 5));

        (await owner.ImportAsync(preview.Tick("take-1"))).Says("Papers added: 0; updated: 1.");
        var after = (await FindAsync("ertacache"))!;
        Assert.Equal("The Fourteenth International Conference on Learning Representations", after.PublishedIn);
        Assert.Contains("doi       = {10.1000/erta}", after.BibTex, StringComparison.Ordinal);
        Assert.Equal(
            (before.Summary, before.Role, before.Venue, before.Area, before.ShortTitle, before.CodeUrl, before.IsSelected, before.Position),
            (after.Summary, after.Role, after.Venue, after.Area, after.ShortTitle, after.CodeUrl, after.IsSelected, after.Position));
        Assert.Equal(before.Corresponding, after.Corresponding);
        Assert.Equal((1, portal.Clock.Now), (after.Version, after.EditedAt));
        Assert.Equal(ContentChange.Edited, (await RevisionAsync(after)).Change);

        // What was said before the import can be brought back.
        Assert.Equal(2, await portal.InDatabaseAsync(db => db.ContentRevisions.CountAsync(revision => revision.RowId == after.Id)));

        var again = await owner.PasteAsync($"@inproceedings{{ertacache, title = {{{before.Title}}}, author = {{{string.Join(" and ", before.Authors)}}}, doi = {{https://doi.org/10.1000/ERTA}}}}");
        Assert.Contains("This paper was changed in the browser on", again.Proposal(before.Title), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_and_names_in_initials_prove_nothing()
    {
        await portal.InDatabaseAsync(db =>
        {
            db.Add(new Publication { Key = "unproven", IsDraft = true, Title = "A draft", Authors = ["Songwei Liu", "Draft Friend"], Type = "misc", BibTex = "@misc{unproven,\n  title = {A draft},\n  author = {Songwei Liu and Draft Friend}\n}\n" });
            return db.SaveChangesAsync();
        });
        using var owner = await portal.SignInAsOwnerAsync();

        // "H Dong" stands on a paper that ships.
        var preview = await owner.PasteAsync(Entry("i1", "With a Draft", "Songwei Liu and Draft Friend") + Entry("i2", "With Initials", "Songwei Liu and H Dong"));
        Assert.Contains("Doubtful author", preview.Proposal("With a Draft"), StringComparison.Ordinal);
        Assert.Contains("Doubtful author", preview.Proposal("With Initials"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_list_of_authors_and_a_plain_type_leave_a_paper_that_can_be_saved()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var form = await owner.SubmitAsync(await owner.VisitAsync("/site/publications/new"), new()
        {
            ["bibtex"] = Entry("kept-type", "A Type to Keep", "Songwei Liu and Chenqian Yan and Gone Author"),
            ["corresponding"] = "Gone Author; Songwei Liu",
            ["equal"] = "Gone Author",
            ["summary.en"] = "In short",
            ["summary.zh"] = "简而言之",
            ["newKey"] = "kept-type",
        }, "form[data-editing]");
        form.Is(HttpStatusCode.OK);
        await owner.ImportAsync((await owner.PasteAsync("@misc{kept-type,\n  title = {A Type to Keep},\n  author = {Songwei Liu and Chenqian Yan},\n  summary_en = {Shorter still}\n}\n")).Tick("take-1"));
        var paper = (await FindAsync("kept-type"))!;
        Assert.Equal(("inproceedings", "ICML 2027", "Shorter still"), (paper.Type, paper.PublishedIn, paper.Summary.En));
        Assert.Equal(["Songwei Liu"], paper.Corresponding);
        Assert.Empty(paper.EqualContribution);
        Assert.Equal(["summary.zh"], paper.StaleTexts);
    }

    [Fact]
    public async Task Proceedings_take_the_place_of_the_preprint()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        await owner.ImportAsync((await owner.PasteAsync($"@misc{{moved-on, title = {{Moved On}}, author = {{{SureAuthors}}}, howpublished = {{arXiv preprint}}}}")).Tick("take-1"));
        await owner.ImportAsync((await owner.PasteAsync(Entry("moved-on", "Moved On"))).Tick("take-1"));
        var paper = (await FindAsync("moved-on"))!;
        Assert.Equal(("inproceedings", "ICML 2027"), (paper.Type, paper.PublishedIn));
        Assert.DoesNotContain("arXiv", paper.BibTex, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paper_that_was_edited_and_says_the_same_again_was_still_not_shown()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        await owner.ImportAsync((await owner.PasteAsync(Entry("there", "There and Back"))).Tick("take-1"));
        var preview = (await owner.PasteAsync(Entry("there", "There and Back", more: ",\n  pages = {1--9}"))).Tick("take-1");
        foreach (var award in new[] { "Oral", "" })
        {
            (await owner.SubmitAsync(await owner.VisitAsync("/site/publications/there"), new() { ["award"] = award }, "form[data-editing]")).Is(HttpStatusCode.OK);
        }

        (await owner.ImportAsync(preview)).Is(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task What_is_here_just_like_that_is_not_offered()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var file = await File.ReadAllTextAsync(Path.Combine(ContentImports.Shipped, "publications.bib"), TestContext.Current.CancellationToken);
        var preview = await owner.PasteAsync(file[file.IndexOf("@inproceedings{abq-llm", StringComparison.Ordinal)..file.IndexOf("@misc{hybrid-sd", StringComparison.Ordinal)]);

        Assert.Empty(preview.All(".proposal"));
        preview.Says("Is here already, just like this (abq-llm).").Says("Entries: 1. New: 0. Changed: 0. Nothing to do: 1. Not readable: 0.");
    }

    [Fact]
    public async Task The_same_paper_under_another_key_is_recognized_and_can_still_be_its_own()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        await owner.ImportAsync((await owner.PasteAsync(Entry("first", "Seen Before", more: ",\n  doi = {10.1000/seen}"))).Tick("take-1"));

        var preview = await owner.PasteAsync(Entry("Other:Key_1", "Quite Another Name", more: ",\n  doi = {https://doi.org/10.1000/SEEN}") + Entry("liu2027", "seen   before?"));
        Assert.Contains("Looks like first, which is here already, since it has the same DOI", preview.Proposal("Quite Another Name"), StringComparison.Ordinal);
        Assert.Contains("Update first as shown", preview.Proposal("Quite Another Name"), StringComparison.Ordinal);
        preview.Says("is about the same paper as the one in line 1 (Quite Another Name)");
        Assert.Empty((await owner.MarkAsync(preview, "sure")).Ticked());

        (await owner.ImportAsync(preview.Tick("take-1-own"))).Says("Papers added: 1; updated: 0.");
        Assert.Equal("Quite Another Name", (await FindAsync("other-key-1"))!.Title);
        Assert.Equal("Seen Before", (await FindAsync("first"))!.Title);
    }

    [Fact]
    public async Task A_key_that_belongs_to_another_paper_is_said_and_both_ways_are_open()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var preview = await owner.PasteAsync(Entry("gqsa", "Something Else Entirely"));
        Assert.Contains("The key gqsa belongs to a paper with another title here", preview.Proposal("Something Else Entirely"), StringComparison.Ordinal);
        Assert.Contains("Add it as a paper of its own, as gqsa-2", preview.Proposal("Something Else Entirely"), StringComparison.Ordinal);

        await owner.ImportAsync(preview.Tick("take-1-own"));
        Assert.StartsWith("GQSA:", (await FindAsync("gqsa"))!.Title, StringComparison.Ordinal);
        Assert.Equal("Something Else Entirely", (await FindAsync("gqsa-2"))!.Title);
    }

    [Fact]
    public async Task What_changed_since_it_was_shown_is_not_imported_and_says_so()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        await owner.ImportAsync((await owner.PasteAsync(Entry("race", "A Race"))).Tick("take-1"));
        var preview = (await owner.PasteAsync(Entry("race", "A Race", more: ",\n  pages = {1--9}") + Entry("calm", "A Calm"))).Tick("take-1", "take-2");
        await owner.ImportAsync((await owner.PasteAsync(Entry("race", "A Race", more: ",\n  pages = {2--8}"))).Tick("take-1"));

        var told = (await owner.ImportAsync(preview)).Is(HttpStatusCode.Conflict).Says("Nothing was imported: the text or a paper here has changed");
        Assert.Equal(["take-2"], told.Ticked());
        Assert.Null(await FindAsync("calm"));
        Assert.Contains("{2--8}", (await FindAsync("race"))!.BibTex, StringComparison.Ordinal);

        (await owner.ImportAsync(told.Tick("take-1"))).Says("Papers added: 1; updated: 1.");
        Assert.Contains("{1--9}", (await FindAsync("race"))!.BibTex, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tick_belongs_to_the_text_that_was_shown()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var preview = (await owner.PasteAsync(Entry("swapped", "As Shown"))).Tick("take-1");
        preview.One("main form").SetAttribute("action", "?handler=Import");

        (await owner.SubmitAsync(preview, new() { ["Text"] = Entry("swapped", "Slipped In") })).Is(HttpStatusCode.Conflict);
        Assert.Null(await FindAsync("swapped"));
    }

    [Fact]
    public async Task The_page_speaks_Chinese()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var page = await owner.SubmitAsync(await owner.VisitAsync("/zh" + Address), new() { ["Text"] = Entry("zh1", "量化：一种方法", "刘松炜 and Chenqian Yan") + "@misc{zh2,\n title = {没有闭合\n" });

        page.Says("无法读取的部分").Says("第 8 行第").Says("一直没有闭合").Says("作者存疑");
        Assert.Contains("作者中没有 Songwei Liu", page.Proposal("量化：一种方法"), StringComparison.Ordinal);
    }

    private Task<Publication?> FindAsync(string key) => portal.InDatabaseAsync(db => db.Publications.SingleOrDefaultAsync(paper => paper.Key == key));

    private Task<ContentRevision> RevisionAsync(Publication paper) =>
        portal.InDatabaseAsync(db => db.ContentRevisions.Where(revision => revision.RowId == paper.Id).OrderByDescending(revision => revision.Version).FirstAsync());
}
