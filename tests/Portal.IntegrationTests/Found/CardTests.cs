using System.Buffers.Binary;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Found;

/// <summary>The pictures beside shared links, drawn by the real program.</summary>
public sealed class CardTests(PortalServer portal) : IClassFixture<PortalServer>
{
    private static readonly byte[] Signature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    [Theory]
    [InlineData("/")]
    [InlineData("/zh/")]
    [InlineData("/zh/privacy")]
    [InlineData("/topics/low-bit-diffusion")]
    [InlineData("/zh/topics/low-bit-diffusion")]
    [InlineData("/publications/tcec")]
    [InlineData("/zh/publications/tcec")]
    public async Task A_page_names_a_picture_of_the_right_size_that_may_be_kept_for_good(string path)
    {
        var page = await portal.VisitAsync(path);
        var (bytes, cache, tag) = await FetchAsync(PublicSite.PathOf(page.Meta("og:image")!));
        Assert.Equal(Signature, bytes[..8]);
        Assert.Equal((1200, 630), (BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20))));
        Assert.InRange(bytes.Length, 10_000, 300_000);
        Assert.Equal("public, max-age=31536000, immutable", cache);
        Assert.Contains(tag!.Trim('"'), page.Meta("og:image")!, StringComparison.Ordinal);
        Assert.Equal(("1200", "630", "image/png", "summary_large_image"), (page.Meta("og:image:width"), page.Meta("og:image:height"), page.Meta("og:image:type"), page.Meta("twitter:card")));
    }

    [Fact]
    public async Task Languages_topics_and_papers_have_pictures_of_their_own()
    {
        var pictures = new List<string>();
        foreach (var path in new[] { "/", "/zh/", "/topics/low-bit-diffusion", "/zh/topics/low-bit-diffusion", "/publications/tcec", "/publications/gqsa" })
        {
            pictures.Add(Convert.ToHexString((await FetchAsync(PublicSite.PathOf((await portal.VisitAsync(path)).Meta("og:image")!))).Bytes));
        }

        Assert.Equal(pictures.Count, pictures.Distinct().Count());
    }

    [Fact]
    public async Task Another_text_is_another_address_and_the_old_one_leads_there()
    {
        await portal.AddAsync(PublicSite.Opening("renamed", DateOnly.FromDateTime(portal.Clock.Now.UtcDateTime).AddDays(3)));
        var before = PublicSite.PathOf((await portal.VisitAsync("/zh/topics/renamed")).Meta("og:image")!);
        await portal.InDatabaseAsync(db => db.Topics.Where(t => t.Key == "renamed").ExecuteUpdateAsync(set => set.SetProperty(t => t.Title.Zh, "换了一个标题")));
        var after = PublicSite.PathOf((await portal.VisitAsync("/zh/topics/renamed")).Meta("og:image")!);
        Assert.NotEqual(before, after);
        using var visitor = portal.NewVisitor(followsRedirects: false);
        Assert.Equal(after, (await visitor.VisitAsync(before)).Is(HttpStatusCode.Redirect).Header("Location"));
    }

    [Theory]
    [InlineData("/cards/topic-no-such-topic/0.png")]
    [InlineData("/cards/paper-no-such-paper/0.png")]
    [InlineData("/cards/else/0.png")]
    [InlineData("/cards/site/..%2f..%2fetc.png.jpg")]
    public async Task Of_what_is_not_shown_there_is_none(string path) => (await portal.VisitAsync(path)).Is(HttpStatusCode.NotFound);

    [Fact]
    public async Task Nor_of_a_doubtful_paper()
    {
        var doubtful = await portal.InDatabaseAsync(db => db.Publications.Where(p => p.IsDoubtful).Select(p => p.Key).FirstAsync());
        (await portal.VisitAsync($"/cards/paper-{doubtful}/0.png")).Is(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/nowhere/rsvg-convert")]
    public async Task Without_the_program_pages_name_no_picture_and_nothing_else_is_missing(string program)
    {
        await using var other = new PortalServer(portal.Postgres) { Settings = { ["Pictures:RsvgConvert"] = program } };
        await other.InitializeAsync();
        foreach (var path in new[] { "/", "/zh/topics/low-bit-diffusion", "/publications/tcec", "/privacy" })
        {
            var page = (await other.VisitAsync(path)).Is(HttpStatusCode.OK);
            Assert.Null(page.Meta("og:image"));
            Assert.Equal("summary", page.Meta("twitter:card"));
            Assert.NotNull(page.Meta("og:title"));
        }

        (await other.VisitAsync("/cards/site/0.png")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_program_that_does_something_else_breaks_nothing()
    {
        await using var other = new PortalServer(portal.Postgres) { Settings = { ["Pictures:RsvgConvert"] = "/bin/false" } };
        await other.InitializeAsync();
        var picture = PublicSite.PathOf((await other.VisitAsync("/")).Is(HttpStatusCode.OK).Meta("og:image")!);
        (await other.VisitAsync(picture)).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_doctor_says_whether_the_program_works()
    {
        Assert.Contains("pictures  ok    rsvg-convert draws", await Doctor.AskAsync(portal.ConnectionString), StringComparison.Ordinal);
        Assert.Contains("pictures  FAULT rsvg-convert (librsvg2-bin) cannot be run", await Doctor.AskAsync(portal.ConnectionString, ("Pictures:RsvgConvert", "/bin/false")), StringComparison.Ordinal);
        Assert.DoesNotContain("rsvg-convert", await Doctor.AskAsync(portal.ConnectionString, ("Pictures:RsvgConvert", "")), StringComparison.Ordinal);
    }

    private async Task<(byte[] Bytes, string? Cache, string? Tag)> FetchAsync(string path)
    {
        using var visitor = portal.NewVisitor(followsRedirects: false);
        return await visitor.SendAsync(new(HttpMethod.Get, path), async answer =>
        {
            Assert.Equal((HttpStatusCode.OK, "image/png"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
            return (await answer.Content.ReadAsByteArrayAsync(), answer.Headers.CacheControl?.ToString(), answer.Headers.ETag?.Tag);
        });
    }
}
