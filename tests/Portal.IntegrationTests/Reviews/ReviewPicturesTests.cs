using System.Net;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Reviews;

/// <summary>Pages of files as pictures: what is left out cannot be got back, and what cannot be looked through is not shown.</summary>
public sealed class ReviewPicturesTests(PortalServer portal) : IClassFixture<PortalServer>
{
    [Fact]
    public async Task Pages_that_differ_in_their_contact_data_alone_are_the_same_picture()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        using var reader = portal.NewVisitor();
        var pictures = new List<byte[]>();
        foreach (var (name, text) in new[] { ("one", "Ada Zhang, ada@one.example, +86 138 0013 8000"), ("two", "Bo Liu - b.liu@two.example - 010-62781234"), ("three", "no address at all") })
        {
            var reference = await portal.ApplyAsync($"{name}@pictures.example", SomePdf.Latin(text));
            var link = await owner.LinkAsync(reference, name);
            var page = (await reader.VisitAsync($"{link}/{reference}")).Is(HttpStatusCode.OK).DoesNotSay("Ada Zhang CV.pdf");
            if (name == "three")
            {
                Assert.Empty(page.All(".packet-page"));
                page.Says("could not be told from the rest");
                continue;
            }

            var address = page.One(".packet-page").GetAttribute("src")!;
            var (status, type, bytes) = await reader.PictureAsync(address);
            Assert.Equal((HttpStatusCode.OK, "image/webp"), (status, type));
            pictures.Add(bytes);
            Assert.Equal(HttpStatusCode.NotFound, (await reader.PictureAsync(address[..^1] + "2")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await reader.PictureAsync(address[..^1] + "0")).Status);
            using var stranger = portal.NewVisitor();
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.PictureAsync(address.Replace(link, "/review/x", StringComparison.Ordinal))).Status);
        }

        Assert.Equal(pictures[0], pictures[1]);
    }

    [Fact]
    public async Task Pages_without_text_and_files_that_are_not_to_be_seen_are_not_shown()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        using var reader = portal.NewVisitor();
        var scanned = await portal.ApplyAsync("scanned@pictures.example", SomePdf.WithoutText);
        var link = await owner.LinkAsync(scanned, "Scanned");
        Assert.Empty((await reader.VisitAsync($"{link}/{scanned}")).Is(HttpStatusCode.OK).All(".packet-page"));

        var closed = await portal.ApplyAsync("closed@pictures.example", SomePdf.Latin("closed@pictures.example"));
        var page = await owner.AskForReviewAsync(closed, new() { ["Input.LinkName"] = "Answers only", ["Input.ShowsFiles"] = null });
        var answersOnly = new Uri(page.One("#new-link").TextContent).AbsolutePath;
        Assert.Empty((await reader.VisitAsync($"{answersOnly}/{closed}")).Is(HttpStatusCode.OK).All(".packet-file"));
        var preview = (await owner.VisitAsync($"/inbox/{closed}/reviews/preview")).Is(HttpStatusCode.OK).One(".packet-page").GetAttribute("src")!;
        Assert.Equal(HttpStatusCode.OK, (await owner.PictureAsync(preview)).Status);
        var file = preview.Split('/')[^2];
        Assert.Equal(HttpStatusCode.NotFound, (await reader.PictureAsync($"{answersOnly}/{closed}/files/{file}/1")).Status);
    }

    [Theory]
    [InlineData(90)]
    [InlineData(270)]
    public async Task A_page_that_is_turned_is_not_drawn(int degrees)
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var reference = await portal.ApplyAsync($"turned{degrees}@pictures.example", SomePdf.Latin($"turned{degrees}@pictures.example", turned: degrees));
        foreach (var picture in (await owner.VisitAsync($"/inbox/{reference}/reviews/preview")).Is(HttpStatusCode.OK).All(".packet-page"))
        {
            Assert.Equal(HttpStatusCode.NotFound, (await owner.PictureAsync(picture.GetAttribute("src")!)).Status);
        }
    }

    [Fact]
    public async Task Where_pages_cannot_be_drawn_the_answers_are_there()
    {
        await using var poor = new PortalServer(portal.Postgres) { Settings = { ["Files:PdfToPpm"] = "" } };
        await poor.InitializeAsync();
        using var owner = await poor.SignInAsOwnerAsync();
        var reference = await poor.ApplyAsync("poor@pictures.example", SomePdf.Latin("poor@pictures.example"));
        var link = await owner.LinkAsync(reference, "Poor");
        Assert.Empty((await poor.VisitAsync($"{link}/{reference}")).Is(HttpStatusCode.OK).Says("Example University").All(".packet-file"));
    }
}
