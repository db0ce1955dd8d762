using System.Net;
using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.IntegrationTests.Contact;
using Portal.IntegrationTests.Contact.Files;
using Portal.IntegrationTests.Support;
using Portal.Model.Files;
using Portal.Model.Inquiries;

namespace Portal.IntegrationTests.Inbox;

/// <summary>The files of an inquiry, for whoever works on it and for nobody else.</summary>
public sealed class DownloadTests(PortalServer portal) : IClassFixture<PortalServer>
{
    private const string Name = "简历-张三（最终版）.pdf";

    [Fact]
    public async Task The_file_comes_as_it_was_sent_to_be_kept_and_not_shown()
    {
        var content = Pdfs.OfSize(10 * 1024 * 1024);
        var path = await SendAsync(content, Name);
        using var owner = await portal.SignInAsOwnerAsync();
        var (answer, bytes) = await GetAsync(owner, path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(content, bytes);
        Assert.Equal("application/pdf", $"{answer.Content.Headers.ContentType}");
        Assert.Equal(("attachment", Name), (answer.Content.Headers.ContentDisposition!.DispositionType, answer.Content.Headers.ContentDisposition.FileNameStar));
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
        Assert.True(answer.Headers.CacheControl!.NoStore);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("sandbox; default-src 'none';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("'self'", policy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 99)]
    [InlineData(262_143, 262_144)]
    [InlineData(262_144, 524_287)]
    [InlineData(599_999, 599_999)]
    [InlineData(300_000, null)]
    [InlineData(null, 500)]
    public async Task A_part_can_be_asked_for(int? from, int? to)
    {
        var content = Pdfs.OfSize(600_000);
        var path = await SendAsync(content);
        using var owner = await portal.SignInAsOwnerAsync();
        var (answer, bytes) = await GetAsync(owner, path, new(from, to));
        Assert.Equal(HttpStatusCode.PartialContent, answer.StatusCode);
        var (first, last) = from is null ? (content.Length - to!.Value, content.Length - 1) : (from.Value, to ?? (content.Length - 1));
        Assert.Equal(content[first..(last + 1)], bytes);
        Assert.Equal($"bytes {first}-{last}/{content.Length}", $"{answer.Content.Headers.ContentRange}");
    }

    [Fact]
    public async Task A_part_behind_the_end_is_not_there()
    {
        var path = await SendAsync(Pdfs.Small);
        using var owner = await portal.SignInAsOwnerAsync();
        var (answer, _) = await GetAsync(owner, path, new(1000, 1001));
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, answer.StatusCode);
        Assert.Equal("bytes */1000", $"{answer.Content.Headers.ContentRange}");
    }

    [Fact]
    public async Task Head_tells_how_large_it_is()
    {
        var path = await SendAsync(Pdfs.OfSize(300_000));
        using var owner = await portal.SignInAsOwnerAsync();
        var (length, bytes) = await owner.SendAsync(new(HttpMethod.Head, path), async answer =>
            (answer.Content.Headers.ContentLength, await answer.Content.ReadAsByteArrayAsync()));
        Assert.Equal((300_000, 0), (length, bytes.Length));
    }

    [Fact]
    public async Task Only_who_is_signed_in_gets_it()
    {
        var path = await SendAsync(Pdfs.Small);
        using var visitor = portal.NewVisitor(followsRedirects: false);
        var answer = (await visitor.VisitAsync(path)).Is(HttpStatusCode.Redirect).DoesNotSay("PDF");
        Assert.StartsWith("/account/sign-in?", answer.Header("Location"), StringComparison.Ordinal);
        (await visitor.SendAsync(new(HttpMethod.Head, path))).Is(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task What_is_not_of_this_inquiry_is_not_here()
    {
        var (mine, other) = (await SendAsync(Pdfs.Small), await SendAsync(Pdfs.Small));
        var staged = await portal.InDatabaseAsync(async db =>
        {
            var file = await StoreAsync(db, Pdfs.Small, "staged.pdf", inquiry: null);
            await db.SaveChangesAsync();
            return file.Id;
        });
        using var owner = await portal.SignInAsOwnerAsync();
        (await owner.VisitAsync(mine)).Is(HttpStatusCode.OK);
        var files = mine[..(mine.LastIndexOf('/') + 1)];
        foreach (var id in new[] { other.Split('/')[^1], $"{staged}", $"{Guid.NewGuid()}", "x", $"{Guid.Empty}" })
        {
            (await owner.VisitAsync(files + id)).Is(HttpStatusCode.NotFound);
        }

        (await owner.VisitAsync(mine.Replace("/INT-", "/COL-", StringComparison.Ordinal))).Is(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("", "Files", "31 pages", "Protected")]
    [InlineData("/zh", "附件", "31 页", "带有保护")]
    public async Task The_page_of_the_inquiry_lists_it(string language, string heading, string pages, string isProtected)
    {
        var path = await SendAsync(Pdfs.OfSize(340_000, pages: 31, trailer: "/Encrypt 9 0 R"), Name);
        using var owner = await portal.SignInAsOwnerAsync();
        var page = (await owner.VisitAsync(language + path[..path.IndexOf("/files", StringComparison.Ordinal)])).Is(HttpStatusCode.OK);
        Assert.Equal(heading, page.One("#files").TextContent);
        var link = page.One(".files a");
        Assert.Equal((Name, language + path), (link.TextContent, link.GetAttribute("href")));
        page.Says("332 KB").Says(pages).Says(isProtected);
        (await owner.VisitAsync(link.GetAttribute("href")!)).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_inquiry_that_is_deleted_takes_its_files_along()
    {
        var path = await SendAsync(Pdfs.OfSize(600_000));
        var id = Guid.Parse(path.Split('/')[^1]);
        await portal.InDatabaseAsync(db => db.Inquiries.Where(i => i.Attachments.Any(a => a.Id == id)).ExecuteDeleteAsync());
        Assert.False(await portal.InDatabaseAsync(db => db.AttachmentChunks.AnyAsync(c => c.AttachmentId == id)));
    }

    /// <returns>Where the file of a new inquiry is.</returns>
    private async Task<string> SendAsync(byte[] content, string name = "cv.pdf")
    {
        using var visitor = portal.NewVisitor();
        var form = await visitor.VisitAsync(Answers.InternForm);
        var email = $"{Guid.NewGuid():N}@example.edu";
        (await visitor.CompleteAsync(form, Answers.Intern(email))).Is(HttpStatusCode.OK);
        return await portal.InDatabaseAsync(async db =>
        {
            var inquiry = await db.Inquiries.SingleAsync(i => i.Sender.Email == email);
            var file = await StoreAsync(db, content, name, inquiry.Id);
            return $"/inbox/{inquiry.Reference}/files/{file.Id}";
        });
    }

    private async Task<Attachment> StoreAsync(PortalDbContext db, byte[] content, string name, Guid? inquiry)
    {
        using var stream = new MemoryStream(content);
        var pdf = PdfCheck.Run(stream, CancellationToken.None).Pdf!;
        var file = Attachment.Stage(Guid.NewGuid(), AttachmentSlot.Cv, name, pdf, addressKey: null, portal.Clock.Now);
        if (inquiry is { } id)
        {
            file.SendWith(id);
        }

        db.Attachments.Add(file);
        await db.SaveChangesAsync();
        stream.Position = 0;
        await new AttachmentContent(db).WriteAsync(file.Id, stream, CancellationToken.None);
        return file;
    }

    private static Task<(HttpResponseMessage Answer, byte[] Bytes)> GetAsync(Visitor visitor, string path, RangeHeaderValue? range = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Range = range;
        return visitor.SendAsync(request, async answer => (answer, await answer.Content.ReadAsByteArrayAsync()));
    }
}
