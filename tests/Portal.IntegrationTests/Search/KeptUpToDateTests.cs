using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Contact;
using Portal.IntegrationTests.Support;
using Portal.Model.Inquiries;
using Portal.Model.Search;
using Portal.Model.Triage;

namespace Portal.IntegrationTests.Search;

/// <summary>Whatever changes is found as it is now, without anybody asking for it.</summary>
public sealed class KeptUpToDateTests(PortalServer portal) : IClassFixture<PortalServer>
{
    private static readonly Actor Owner = new(Guid.NewGuid(), "Olga");

    [Fact]
    public async Task What_is_posted_is_found_by_everything_in_it()
    {
        using var visitor = portal.NewVisitor();
        var form = await visitor.VisitAsync(Answers.InternForm);
        var receipt = await visitor.CompleteAsync(form, Answers.Intern("zeno.quill@eleatic.example").With("Input.Major", "Paradoxology"));
        var reference = receipt.One("#reference").TextContent;
        foreach (var words in new[] { reference, reference.ToLowerInvariant(), "zeno.quill@eleatic.example", "eleatic", "paradoxology", "\"first month\" quill", "Ada Zhang paradox" })
        {
            Assert.Single(await portal.FindAsync(words));
        }
    }

    [Fact]
    public async Task Notes_and_answers_are_found_and_drafts_are_not()
    {
        var id = await portal.KeepAsync(SomeInquiry.New(portal.Clock.Now));
        await portal.ChangeAsync(id, inquiry => inquiry.AddNote("Knows Wolpertinger well", Owner, portal.Clock.Now));
        Assert.Equal([id], await portal.FindAsync("wolpertinger"));
        await portal.ChangeAsync(id, inquiry => inquiry.Reply("We have no Elwetritsch", Owner, portal.Clock.Now));
        Assert.Equal([id], await portal.FindAsync("wolpertinger elwetritsch"));
        await portal.ChangeAsync(id, inquiry => inquiry.Draft("Rasselbock", Owner, portal.Clock.Now));
        Assert.Empty(await portal.FindAsync("rasselbock"));
    }

    [Fact]
    public async Task A_tag_is_found_in_both_languages_until_it_is_taken_off_or_renamed()
    {
        var id = await portal.KeepAsync(SomeInquiry.New(portal.Clock.Now));
        var tag = Tag.Create("gryphon", new("Gryphon", "狮鹫兽"), TagColour.Blue, portal.Clock.Now);
        await portal.InDatabaseAsync(db =>
        {
            db.Tags.Add(tag);
            return db.SaveChangesAsync();
        });
        await portal.ChangeAsync(id, inquiry => inquiry.TagWith([tag], Owner, portal.Clock.Now));
        Assert.Equal([id], await portal.FindAsync("gryphon 獅鷲獸"));
        await portal.InDatabaseAsync(async db =>
        {
            (await db.Tags.SingleAsync(t => t.Id == tag.Id)).Rename(new("Basilisk", null), TagColour.Red);
            return await db.SaveChangesAsync();
        });
        Assert.Equal([id], await portal.FindAsync("basilisk"));
        Assert.Empty(await portal.FindAsync("狮鹫"));
        await portal.ChangeAsync(id, inquiry => inquiry.TagWith([], Owner, portal.Clock.Now));
        Assert.Empty(await portal.FindAsync("basilisk"));
    }

    [Fact]
    public async Task A_file_is_found_by_its_name_and_later_by_its_text()
    {
        var id = await portal.KeepAsync(SomeInquiry.New(portal.Clock.Now));
        var file = Attachment.Stage(Guid.NewGuid(), AttachmentSlot.Cv, "Chimera_简历.pdf", new(10, new byte[32], 1, false), null, portal.Clock.Now);
        file.SendWith(id);
        await portal.InDatabaseAsync(db =>
        {
            db.Attachments.Add(file);
            return db.SaveChangesAsync();
        });
        Assert.Equal([id], await portal.FindAsync("chimera 简历"));
        await portal.InDatabaseAsync(db =>
        {
            db.AttachmentTexts.Add(new() { AttachmentId = file.Id, Text = "Bred Hippogriff in the lab" });
            return db.SaveChangesAsync();
        });
        Assert.Equal([id], await portal.FindAsync("chimera hippogriff"));
    }

    [Fact]
    public async Task A_corrected_address_takes_the_place_of_the_old_one()
    {
        var id = await portal.KeepAsync(SomeInquiry.New(portal.Clock.Now));
        await portal.ChangeAsync(id, inquiry => inquiry.CorrectAddress("selkie@isles.example", Owner, portal.Clock.Now));
        Assert.Equal([id], await portal.FindAsync("selkie"));
        await portal.ChangeAsync(id, inquiry => inquiry.CorrectAddress("kelpie@isles.example", Owner, portal.Clock.Now));
        Assert.Equal([id], await portal.FindAsync("kelpie"));
        Assert.Empty(await portal.FindAsync("selkie"));
    }

    [Fact]
    public async Task What_is_deleted_is_not_found()
    {
        var id = await portal.KeepAsync(SomeInquiry.New(portal.Clock.Now));
        await portal.ChangeAsync(id, inquiry => inquiry.AddNote("Banshee", Owner, portal.Clock.Now));
        Assert.Equal([id], await portal.FindAsync("banshee"));
        await portal.InDatabaseAsync(db => db.Inquiries.Where(inquiry => inquiry.Id == id).ExecuteDeleteAsync());
        Assert.Empty(await portal.FindAsync("banshee"));
    }

    [Fact]
    public async Task The_place_of_a_hit_is_known()
    {
        var id = await portal.KeepAsync(SomeInquiry.New(portal.Clock.Now));
        await portal.ChangeAsync(id, inquiry => inquiry.AddNote("Saw a Kappa and a Tengu", Owner, portal.Clock.Now));
        var document = Assert.Single(await portal.InDatabaseAsync(db => new Portal.Data.Search.SearchDocuments(db).LoadAsync([id], CancellationToken.None)));
        var hit = document.Find(SearchQuery.Of("tengu ada kappa"), 100)!;
        Assert.Equal((SearchPart.Note, 2), (hit.Part, hit.Snippet.Count));
        Assert.Equal(SearchPart.Name, document.Find(SearchQuery.Of("ada"), 100)!.Part);
        Assert.Null(document.Find(SearchQuery.Of("-ada"), 100));
    }
}
