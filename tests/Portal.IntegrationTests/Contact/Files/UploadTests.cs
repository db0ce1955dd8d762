using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Shared.Files;
using Portal.IntegrationTests.Support;
using Portal.Model.Inquiries;

namespace Portal.IntegrationTests.Contact.Files;

/// <summary>Files that are taken while a form is open.</summary>
public sealed class UploadTests(UploadTests.PortalForMany portal) : IClassFixture<UploadTests.PortalForMany>
{
    private const int Most = 10 * 1024 * 1024;

    [Theory]
    [InlineData("")]
    [InlineData("/zh")]
    public async Task What_is_taken_is_named_and_measured(string language)
    {
        using var visitor = portal.NewVisitor();
        var form = await visitor.OpenFormAsync(language);
        var answer = (await visitor.UploadAsync(form, Pdfs.Small, "简历-张三（最终版）.pdf")).Is(HttpStatusCode.OK);
        Assert.StartsWith("application/json", answer.Header("Content-Type"), StringComparison.Ordinal);
        Assert.Equal("no-store", answer.Header("Cache-Control"));
        var file = answer.Json();
        Assert.Equal(["id", "name", "size", "pages", "warning"], file.EnumerateObject().Select(property => property.Name));
        Assert.Equal(("简历-张三（最终版）.pdf", 1000, 2), (file.GetProperty("name").GetString(), file.GetProperty("size").GetInt32(), file.GetProperty("pages").GetInt32()));
        Assert.Null(file.GetProperty("warning").GetString());

        var staged = Assert.Single(await StagedAsync(form));
        Assert.Equal(new(answer.Id(), AttachmentSlot.Cv, "简历-张三（最终版）.pdf", 1000, 2, IsEncrypted: false, staged.Sha256, IsSent: false), staged);
        Assert.Equal(System.Security.Cryptography.SHA256.HashData(Pdfs.Small), staged.Sha256);
    }

    [Theory]
    [InlineData("", "has 31 pages", "is protected")]
    [InlineData("/zh", "共有 31 页", "带有保护")]
    public async Task What_the_sender_may_want_to_change_is_said(string language, string many, string encrypted)
    {
        using var visitor = portal.NewVisitor();
        var form = await visitor.OpenFormAsync(language);
        foreach (var (file, warning) in new[] { (Pdfs.OfSize(500, pages: 31), many), (Pdfs.OfSize(500, trailer: "/Encrypt 9 0 R"), encrypted) })
        {
            var answer = (await visitor.UploadAsync(form, file)).Is(HttpStatusCode.OK);
            Assert.Contains(warning, answer.Json().GetProperty("warning").GetString(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("", "larger than 10 MB")]
    [InlineData("/zh", "超过 10 MB")]
    public async Task The_largest_file_is_taken_and_one_byte_more_is_not(string language, string tooLarge)
    {
        using var visitor = portal.NewVisitor();
        var form = await visitor.OpenFormAsync(language);
        var largest = Pdfs.OfSize(Most);
        (await visitor.UploadAsync(form, largest)).Is(HttpStatusCode.OK);
        Assert.Contains(tooLarge, (await visitor.UploadAsync(form, Pdfs.OfSize(Most + 1))).Is(HttpStatusCode.RequestEntityTooLarge).Error(), StringComparison.Ordinal);

        var staged = Assert.Single(await StagedAsync(form));
        Assert.Equal(largest, await ContentAsync(staged));
        Assert.Equal(40, await portal.InDatabaseAsync(db => db.AttachmentChunks.CountAsync(c => c.AttachmentId == staged.Id)));
    }

    [Theory]
    [InlineData("", "This file is empty", "")]
    [InlineData("/zh", "这个文件是空的", "")]
    [InlineData("", "not a PDF", "<!DOCTYPE html><script>alert(1)</script>")]
    [InlineData("/zh", "不是 PDF", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")]
    [InlineData("", "not a PDF", "MZ\u0090\0\u0003")]
    [InlineData("", "not a PDF", "PK\u0003\u0004")]
    [InlineData("", "not a PDF", "<html>%PDF-1.4\n%%EOF")]
    [InlineData("", "incomplete or damaged", "%PDF-1.4\n1 0 obj")]
    [InlineData("/zh", "不完整或已损坏", "%PDF-1.4\n%%EOF PK\u0005\u0006")]
    public async Task What_is_no_good_pdf_is_refused_in_words(string language, string words, string content)
    {
        using var visitor = portal.NewVisitor();
        var form = await visitor.OpenFormAsync(language);
        var answer = (await visitor.UploadAsync(form, [.. content.Select(c => (byte)c)])).Is(HttpStatusCode.UnprocessableEntity);
        Assert.Contains(words, answer.Error(), StringComparison.Ordinal);
        Assert.Empty(await StagedAsync(form));
    }

    [Fact]
    public async Task A_file_in_the_same_place_replaces_the_one_before()
    {
        using var visitor = portal.NewVisitor();
        var form = await visitor.OpenFormAsync();
        var first = (await visitor.UploadAsync(form, Pdfs.OfSize(400_000), "first.pdf")).Is(HttpStatusCode.OK).Id();
        (await visitor.UploadAsync(form, Pdfs.Small, "transcript.pdf", "Transcript")).Is(HttpStatusCode.OK);
        (await visitor.UploadAsync(form, Pdfs.OfSize(2000), "second.pdf")).Is(HttpStatusCode.OK);
        Assert.Equal(["second.pdf", "transcript.pdf"], (await StagedAsync(form)).Select(file => file.Name));
        Assert.False(await portal.InDatabaseAsync(db => db.AttachmentChunks.AnyAsync(c => c.AttachmentId == first)));

        // A bad one leaves the good one where it is.
        (await visitor.UploadAsync(form, [1, 2, 3])).Is(HttpStatusCode.UnprocessableEntity);
        Assert.Equal(2, (await StagedAsync(form)).Count);
    }

    [Fact]
    public async Task A_file_can_be_taken_back_by_its_form_alone()
    {
        using var visitor = portal.NewVisitor();
        var (mine, theirs) = (await visitor.OpenFormAsync(), await visitor.OpenFormAsync());
        var id = (await visitor.UploadAsync(mine, Pdfs.Small)).Is(HttpStatusCode.OK).Id();
        await InStagedFilesAsync(files => files.RemoveAsync(theirs.Key(), id, CancellationToken.None));
        Assert.Single(await StagedAsync(mine));
        await InStagedFilesAsync(files => files.RemoveAsync(mine.Key(), id, CancellationToken.None));
        Assert.Empty(await StagedAsync(mine));
        Assert.False(await portal.InDatabaseAsync(db => db.AttachmentChunks.AnyAsync(c => c.AttachmentId == id)));
    }

    [Fact]
    public async Task Two_hundred_at_once_are_all_taken()
    {
        var file = Pdfs.OfSize(300_000);
        var visitors = Enumerable.Range(0, 200).Select(_ => portal.NewVisitor()).ToList();
        var forms = new List<Page>();
        foreach (var visitor in visitors)
        {
            forms.Add(await visitor.OpenFormAsync());
        }

        var answers = await Task.WhenAll(visitors.Zip(forms, (visitor, form) => visitor.UploadAsync(form, file)));
        Assert.All(answers, answer => answer.Is(HttpStatusCode.OK));
        Assert.Equal(file, await ContentAsync(Assert.Single(await StagedAsync(forms[^1]))));
        visitors.ForEach(visitor => visitor.Dispose());
    }

    [Fact]
    public async Task Of_many_at_once_for_one_place_one_is_left()
    {
        using var visitor = portal.NewVisitor();
        var form = await visitor.OpenFormAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(number => visitor.UploadAsync(form, Pdfs.OfSize(1000 + number))));
        Assert.All(answers, answer => answer.Is(HttpStatusCode.OK));
        var left = Assert.Single(await StagedAsync(form));
        Assert.Contains(left.Id, answers.Select(answer => answer.Id()));
        Assert.Equal(left.Size, (await ContentAsync(left)).Length);
    }

    [Fact]
    public async Task A_file_that_was_sent_cannot_be_taken_back()
    {
        using var visitor = portal.NewVisitor();
        var form = await visitor.OpenFormAsync();
        var id = (await visitor.UploadAsync(form, Pdfs.Small)).Is(HttpStatusCode.OK).Id();
        Assert.NotNull(await portal.InDatabaseAsync(db => db.Attachments.Where(a => a.Id == id).Select(a => a.AddressKey).SingleAsync()));
        (await visitor.CompleteAsync(form, Answers.Intern("sends.file@example.edu"))).Is(HttpStatusCode.OK).One("#reference");

        Assert.True(Assert.Single(await StagedAsync(form)).IsSent);
        var sent = await portal.InDatabaseAsync(db => db.Inquiries.Include(i => i.Attachments).SingleAsync(i => i.Sender.Email == "sends.file@example.edu"));
        Assert.Null(Assert.Single(sent.Attachments).AddressKey);
        await InStagedFilesAsync(files => files.RemoveAsync(form.Key(), id, CancellationToken.None));
        Assert.True(await portal.InDatabaseAsync(db => db.AttachmentChunks.AnyAsync(c => c.AttachmentId == id)));
    }

    private Task<IReadOnlyList<StagedFile>> StagedAsync(Page form) =>
        portal.InDatabaseAsync(db => new StagedFiles(db, new(db)).OfAsync(form.Key(), CancellationToken.None));

    private Task<int> InStagedFilesAsync(Func<StagedFiles, Task> use) => portal.InDatabaseAsync(async db =>
    {
        await use(new(db, new(db)));
        return 0;
    });

    private Task<byte[]> ContentAsync(StagedFile file) => portal.InDatabaseAsync(async db =>
    {
        await using var content = new AttachmentContent(db).OpenRead(file.Id, file.Size);
        var bytes = new MemoryStream();
        await content.CopyToAsync(bytes);
        return bytes.ToArray();
    });

    /// <summary>All tests come from one address.</summary>
    public sealed class PortalForMany : PortalServer
    {
        public PortalForMany(PostgresServer postgres)
            : base(postgres) => Settings["Limits:RequestsPerAddressAndHour"] = "100000";
    }
}
