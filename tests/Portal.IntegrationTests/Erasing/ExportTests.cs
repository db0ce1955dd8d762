using System.IO.Compression;
using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Features.Shared.Archive;
using Portal.IntegrationTests.Contact;
using Portal.IntegrationTests.Contact.Files;
using Portal.IntegrationTests.Intake;
using Portal.IntegrationTests.Support;
using Portal.Model.Audit;
using Portal.Model.Emails;
using Portal.Model.Files;
using Portal.Model.Inquiries;
using Portal.Model.Triage;

namespace Portal.IntegrationTests.Erasing;

/// <summary>A copy of what is kept about a person: all of it, nothing of the house's own, under names that every system takes.</summary>
public sealed class ExportTests(IntakePortal portal) : IClassFixture<IntakePortal>
{
    private static readonly Actor Owner = new(Guid.NewGuid(), "Olga Owner");

    [Fact]
    public async Task The_owner_gets_everything_that_the_person_has_a_right_to()
    {
        var content = Pdfs.OfSize(700_000);
        var inquiry = await FilledAsync("copy@example.edu", (content, "简历-张三（最终版）.pdf"), (Pdfs.Small, "简历-张三（最终版）.pdf"));
        var mail = await portal.ReceiveAsync(portal.Mail("copy@example.edu", "Sent by mail.") with { Answers = [(await portal.LettersAsync(inquiry, EmailKind.Acknowledgement)).Single().MessageId] });
        Assert.Equal(inquiry.Id, mail.InquiryId);
        using var owner = await portal.SignInAsOwnerAsync();
        var page = (await owner.VisitAsync($"/inbox/{inquiry.Reference}/export")).Is(HttpStatusCode.OK);
        using var zip = await DownloadAsync(owner, page);

        var files = zip.Entries.Where(entry => entry.FullName.Contains("/files/", StringComparison.Ordinal)).ToList();
        Assert.Equal(["1 简历-张三（最终版）.pdf", "2 简历-张三（最终版）.pdf"], files.Select(entry => entry.Name));
        Assert.Equal([700_000L, 1000L], files.Select(entry => entry.Length).OrderDescending());
        Assert.Equal(content, await BytesAsync(files.Single(entry => entry.Length == 700_000)));
        Assert.Single(zip.Entries, entry => entry.FullName.EndsWith(".eml", StringComparison.Ordinal));

        var text = await TextAsync(zip, inquiry, "inquiry.txt");
        Assert.All(
            new[] { inquiry.Reference, "Ada Zhang", "张爱达", "copy@example.edu", "In review", "Stars: 4", "Promising", "A sent reply.", "Sent by mail.", "A note about the promise.", "where: Room 7", "New → In review", "Kept until: " },
            word => Assert.Contains(word, text, StringComparison.Ordinal));
        var json = await TextAsync(zip, inquiry, "inquiry.json");
        Assert.All(new[] { text, json }, copy => Assert.All(new[] { "A private note", "A draft", "A private reason", "private_page" }, word => Assert.DoesNotContain(word, copy, StringComparison.Ordinal)));
        var root = JsonDocument.Parse(json).RootElement;
        Assert.Equal((inquiry.Reference, "张爱达", 4), (root.GetProperty("reference").GetString(), root.GetProperty("sender").GetProperty("otherName").GetString(), root.GetProperty("stars").GetInt32()));
        var record = await portal.InDatabaseAsync(db => db.AuditEntries.SingleAsync(e => e.Action == AuditAction.Exported && e.Subject == inquiry.Reference));
        Assert.Equal("Olga Owner", record.ActorName);
    }

    [Fact]
    public async Task The_sender_gets_what_the_private_page_shows()
    {
        var inquiry = await FilledAsync("sender-copy@example.edu", (Pdfs.Small, "cv.pdf"));
        using var zip = await WriteAsync(inquiry, ArchiveFor.Sender);
        var copies = new[] { await TextAsync(zip, inquiry, "inquiry.txt"), await TextAsync(zip, inquiry, "inquiry.json") };
        Assert.All(copies, copy => Assert.All(
            new[] { "A private note", "A draft", "A private reason", "Promising", "In review", "in_review", "Stars", "★", "private_page" }, word => Assert.DoesNotContain(word, copy, StringComparison.Ordinal)));
        Assert.All(copies, copy => Assert.All(new[] { "A sent reply.", "Ada Zhang", "cv.pdf" }, word => Assert.Contains(word, copy, StringComparison.Ordinal)));
        Assert.All(copies, copy => Assert.All(new[] { "A note about the promise.", "Room 7" }, word => Assert.Contains(word, copy, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Somebody_who_writes_Chinese_reads_Chinese()
    {
        using var visitor = portal.NewVisitor();
        var receipt = await visitor.CompleteAsync(await visitor.VisitAsync("/zh" + Contact.Answers.InternForm), Contact.Answers.Intern("zh-copy@example.edu").With("Input.AnswerIn", "Chinese"));
        var inquiry = await portal.ReadAsync(receipt.One("#reference").TextContent);
        using var zip = await WriteAsync(inquiry, ArchiveFor.Sender);
        var text = await TextAsync(zip, inquiry, "inquiry.txt");
        Assert.Contains($"编号：{inquiry.Reference}", text, StringComparison.Ordinal);
        Assert.Contains("最早到岗日期", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_is_never_a_path_and_a_dangerous_file_is_left_out()
    {
        var inquiry = await FilledAsync("paths@example.edu", (Pdfs.Small, "cv.pdf"), (Pdfs.OfSize(2000), "bad.pdf"));
        await portal.InDatabaseAsync(async db =>
        {
            await db.Attachments.Where(a => a.InquiryId == inquiry.Id && a.Size == 1000).ExecuteUpdateAsync(set => set.SetProperty(a => a.Name, "../../..\\etc/passwd\u202E.pdf"));
            return await db.Attachments.Where(a => a.InquiryId == inquiry.Id && a.Size == 2000).ExecuteUpdateAsync(set => set.SetProperty(a => a.Threat, "Eicar").SetProperty(a => a.ScannedAt, portal.Clock.Now));
        });
        using var zip = await WriteAsync(inquiry, ArchiveFor.Person);
        var file = Assert.Single(zip.Entries, entry => entry.FullName.Contains("/files/", StringComparison.Ordinal));
        Assert.EndsWith("/files/1 passwd.pdf", file.FullName, StringComparison.Ordinal);
        Assert.All(zip.Entries, entry => Assert.StartsWith($"{inquiry.Reference}/", entry.FullName, StringComparison.Ordinal));
        Assert.Contains("bad.pdf (left out", await TextAsync(zip, inquiry, "inquiry.txt"), StringComparison.Ordinal);
    }

    /// <summary>An application with everything that people here put on it, and files.</summary>
    private async Task<Inquiry> FilledAsync(string email, params (byte[] Content, string Name)[] files)
    {
        var received = await portal.ApplyAsync(email);
        await portal.InDatabaseAsync(async db =>
        {
            var (inquiry, now) = (await db.Inquiries.Include(i => i.Tags).SingleAsync(i => i.Id == received.Id), portal.Clock.Now);
            var tag = Tag.Create($"tag-{Guid.NewGuid():N}"[..20], new("Promising", null), TagColour.Green, now);
            db.Tags.Add(tag);
            inquiry.TagWith([tag], Owner, now);
            inquiry.AddNote("A private note.", Owner, now);
            inquiry.Rate(4, Owner, now);
            inquiry.ExtendPromise(now.AddDays(30), "A note about the promise.", Owner, now);
            var interview = inquiry.ProposeInterview(new([now.AddDays(9)], 30, "Room 7"), inquiry.Reply("A sent reply.", Owner, now), null, Owner, now);
            inquiry.MoveTo(InquiryState.InReview, "A private reason", until: null, Owner, now);
            inquiry.Draft("A draft.", Owner, now);
            await db.SaveChangesAsync();
            db.Interviews.Add(interview);
            await db.SaveChangesAsync();
            foreach (var ((content, name), slot) in files.Zip([AttachmentSlot.Cv, AttachmentSlot.Transcript]))
            {
                using var stream = new MemoryStream(content);
                var file = Attachment.Stage(inquiry.FormKey, slot, name, PdfCheck.Run(stream, CancellationToken.None).Pdf!, addressKey: null, now);
                file.SendWith(inquiry.Id);
                db.Attachments.Add(file);
                await db.SaveChangesAsync();
                stream.Position = 0;
                await new AttachmentContent(db).WriteAsync(file.Id, stream, CancellationToken.None);
            }

            return true;
        });
        return await portal.ReadAsync(received.Reference);
    }

    private async Task<ZipArchive> WriteAsync(Inquiry inquiry, ArchiveFor reader)
    {
        var stream = new MemoryStream();
        await portal.InServicesAsync(async services =>
        {
            await services.GetRequiredService<InquiryArchive>().WriteAsync(stream, [inquiry.Id], reader, CancellationToken.None);
            return true;
        });
        stream.Position = 0;
        return new(stream);
    }

    private static async Task<ZipArchive> DownloadAsync(Visitor owner, Page page)
    {
        var token = page.One("main form input[name='__RequestVerificationToken']").GetAttribute("value")!;
        var request = new HttpRequestMessage(HttpMethod.Post, page.Path) { Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]) };
        var (type, disposition, bytes) = await owner.SendAsync(request, async answer =>
        {
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            return ($"{answer.Content.Headers.ContentType}", answer.Content.Headers.ContentDisposition!.DispositionType, await answer.Content.ReadAsByteArrayAsync());
        });
        Assert.Equal(("application/zip", "attachment"), (type, disposition));
        return new(new MemoryStream(bytes));
    }

    private static async Task<string> TextAsync(ZipArchive zip, Inquiry inquiry, string name)
    {
        using var reader = new StreamReader(await zip.GetEntry($"{inquiry.Reference}/{name}")!.OpenAsync());
        return await reader.ReadToEndAsync();
    }

    private static async Task<byte[]> BytesAsync(ZipArchiveEntry entry)
    {
        using var copy = new MemoryStream();
        await using var stream = await entry.OpenAsync();
        await stream.CopyToAsync(copy);
        return copy.ToArray();
    }
}
