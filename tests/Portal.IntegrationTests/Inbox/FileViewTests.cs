using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Support;
using Portal.Model.Audit;
using Portal.Model.Inquiries;

namespace Portal.IntegrationTests.Inbox;

/// <summary>Files that are read in the browser: beside the answers, alone, or as text.</summary>
public sealed class FileViewTests(PortalThatDoesNotRead portal) : IClassFixture<PortalThatDoesNotRead>
{
    private static readonly byte[] Cv = SomePdf.Latin("I wrote CUDA kernels.");

    [Fact]
    public async Task The_viewer_of_the_browser_gets_it_and_no_other_site_may_frame_it()
    {
        var path = await StoreAsync();
        using var owner = await portal.SignInAsOwnerAsync();
        var (answer, bytes) = await owner.SendAsync(new(HttpMethod.Get, path + "/view"), async answer => (answer, await answer.Content.ReadAsByteArrayAsync()));
        Assert.Equal((HttpStatusCode.OK, "application/pdf"), (answer.StatusCode, $"{answer.Content.Headers.ContentType}"));
        Assert.Equal(Cv, bytes);
        Assert.Equal(("inline", "简历.pdf"), (answer.Content.Headers.ContentDisposition!.DispositionType, answer.Content.Headers.ContentDisposition.FileNameStar));
        Assert.Equal(["default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"], answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Equal(["SAMEORIGIN"], answer.Headers.GetValues("X-Frame-Options"));
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(["same-origin"], answer.Headers.GetValues("Cross-Origin-Resource-Policy"));
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task A_part_can_be_asked_for_without_a_second_record()
    {
        var path = await StoreAsync();
        using var owner = await portal.SignInAsOwnerAsync();
        (await owner.VisitAsync(path + "/view")).Is(HttpStatusCode.OK);
        var request = new HttpRequestMessage(HttpMethod.Get, path + "/view");
        request.Headers.Range = new(10, 19);
        (await owner.SendAsync(request)).Is(HttpStatusCode.PartialContent);
        Assert.Equal([$"cv {path.Split('/')[^1][..8]}"], await ViewsAsync(path));
    }

    [Fact]
    public async Task The_text_is_plain_and_counts_as_looking()
    {
        var path = await StoreAsync("<script>alert('你好')</script>");
        using var owner = await portal.SignInAsOwnerAsync();
        Assert.Empty(await ViewsAsync(path));
        var (answer, text) = await owner.SendAsync(new(HttpMethod.Get, path + "/text"), async answer => (answer, await answer.Content.ReadAsStringAsync()));
        Assert.Equal((HttpStatusCode.OK, "text/plain; charset=utf-8", "<script>alert('你好')</script>"), (answer.StatusCode, $"{answer.Content.Headers.ContentType}", text));
        Assert.StartsWith("sandbox; default-src 'none';", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal([$"cv {path.Split('/')[^1][..8]}"], await ViewsAsync(path));
    }

    [Theory]
    [InlineData("/view")]
    [InlineData("/text")]
    public async Task Another_inquirys_file_and_a_harmful_one_are_not_here(string way)
    {
        var (mine, other, harmful) = (await StoreAsync("mine"), await StoreAsync("other"), await StoreAsync("harmful"));
        await portal.InDatabaseAsync(db => db.Attachments.Where(a => a.Id == Id(harmful)).ExecuteUpdateAsync(set => set.SetProperty(a => a.ScannedAt, portal.Clock.Now).SetProperty(a => a.Threat, "Eicar")));
        using var owner = await portal.SignInAsOwnerAsync();
        (await owner.VisitAsync(mine + way)).Is(HttpStatusCode.OK);
        foreach (var path in new[] { mine.Replace($"{Id(mine)}", $"{Id(other)}", StringComparison.Ordinal), harmful, mine.Replace($"{Id(mine)}", $"{Guid.NewGuid()}", StringComparison.Ordinal) })
        {
            (await owner.VisitAsync(path + way)).Is(HttpStatusCode.NotFound);
        }

        Assert.Empty(await ViewsAsync(harmful));
        using var visitor = portal.NewVisitor(followsRedirects: false);
        (await visitor.VisitAsync(mine + way)).Is(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_file_whose_text_was_not_read_has_none()
    {
        var path = await StoreAsync();
        using var owner = await portal.SignInAsOwnerAsync();
        (await owner.VisitAsync(path + "/text")).Is(HttpStatusCode.NotFound);
        Assert.Empty(await ViewsAsync(path));
    }

    [Theory]
    [InlineData("", "Read 简历.pdf here", "Text of 简历.pdf")]
    [InlineData("/zh", "在此阅读 简历.pdf", "简历.pdf 的文字")]
    public async Task The_page_offers_both_and_may_frame_nothing_else(string language, string read, string text)
    {
        var path = await StoreAsync("Some text");
        using var owner = await portal.SignInAsOwnerAsync();
        var page = (await owner.VisitAsync(language + path[..path.IndexOf("/files", StringComparison.Ordinal)])).Is(HttpStatusCode.OK);
        Assert.Equal((read, $"{language}{path}/view"), (page.One("a[data-file-view]").TextContent, page.One("a[data-file-view]").GetAttribute("href")));
        Assert.Equal((text, $"{language}{path}/text"), (page.One("[data-file-text] summary").TextContent, page.One("[data-file-text] a").GetAttribute("href")));
        Assert.Empty(page.All("iframe"));
        page.DoesNotSay("Some text");
        Assert.Contains("; frame-src 'self'", page.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", page.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("DENY", page.Header("X-Frame-Options"));
        Assert.DoesNotContain("frame-src", (await owner.VisitAsync("/inbox")).Header("Content-Security-Policy"), StringComparison.Ordinal);
    }

    private static Guid Id(string path) => Guid.Parse(path.Split('/')[^1]);

    /// <param name="text">What was read in it; null: nothing yet.</param>
    private async Task<string> StoreAsync(string? text = null)
    {
        var id = await StoredFiles.StoreAsync(portal, Cv);
        return await portal.InDatabaseAsync(async db =>
        {
            await db.Attachments.Where(a => a.Id == id).ExecuteUpdateAsync(set => set.SetProperty(a => a.TextState, text is null ? FileTextState.Empty : FileTextState.Done));
            if (text is not null)
            {
                db.AttachmentTexts.Add(new() { AttachmentId = id, Text = text });
                await db.SaveChangesAsync();
            }

            return $"/inbox/{await db.Inquiries.Where(i => i.Attachments.Any(a => a.Id == id)).Select(i => i.Reference).SingleAsync()}/files/{id}";
        });
    }

    private Task<List<string?>> ViewsAsync(string path) => portal.InDatabaseAsync(db =>
    {
        var reference = path.Split('/')[2];
        return db.AuditEntries.Where(e => e.Action == AuditAction.FileViewed && e.Subject == reference).OrderBy(e => e.Id).Select(e => e.After).ToListAsync();
    });
}
