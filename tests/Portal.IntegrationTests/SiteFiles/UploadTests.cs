using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Portal.Features.Shared;
using Portal.IntegrationTests.Support;
using Portal.Model.Files;
using Portal.Model.Site;

namespace Portal.IntegrationTests.SiteFiles;

/// <summary>What the owner puts on the site: made fit for it, or refused with a sentence.</summary>
public sealed class UploadTests(PortalServer portal) : IClassFixture<PortalServer>
{
    [Fact]
    public async Task A_photograph_is_turned_made_smaller_and_tells_nothing_of_where_it_was_taken()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var photograph = await SomePicture.WithExif(2400, 2000);
        Assert.True(photograph.AsSpan().IndexOf(Encoding.ASCII.GetBytes(SomePicture.Place)) > 0);
        (await owner.UploadAsync("组会 合影（2026）.JPG", photograph, "/zh")).Is(HttpStatusCode.OK).Says("已添加一个文件").Says("组会-合影-2026.webp");

        var file = await portal.FileAsync("组会-合影-2026.webp");
        Assert.Equal((1600, 1920, "Olga Owner"), (file.Width, file.Height, file.AddedBy));
        var variants = await portal.InDatabaseAsync(db => db.SiteFileVariants.Where(v => v.FileId == file.Id).OrderBy(v => v.Width).ToListAsync());
        Assert.Equal([480, 960, 1600], variants.Select(variant => variant.Width));
        Assert.All(variants, variant =>
        {
            Assert.Equal((PictureFormat.WebP, variant.Width), (PictureHeader.Read(variant.Bytes)!.Format, PictureHeader.Read(variant.Bytes)!.Width));
            Assert.Equal(variant.Size, variant.Bytes.Length);
            var text = Encoding.Latin1.GetString(variant.Bytes);
            Assert.All(new[] { "EXIF", "Exif", "ICCP", "XMP", "Taken at" }, word => Assert.DoesNotContain(word, text, StringComparison.Ordinal));
        });
        Assert.Equal(file.Fingerprint, SiteFile.FingerprintOf(variants.Select(variant => new FileBytes(variant.Width, variant.Bytes))));
    }

    [Theory]
    [InlineData(".png", 300, "300")]
    [InlineData(".webp", 700, "480 700")]
    [InlineData(".gif", 960, "480 960")]
    [InlineData(".jpg", 1601, "480 960 1600")]
    public async Task Each_format_is_taken_and_nothing_is_made_larger(string extension, int width, string widths)
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var png = SomePicture.Png(width, 200, seed: width % 11);
        (await owner.UploadAsync($"of width {width}.bin", extension == ".png" ? png : await SomePicture.AsAsync(png, extension))).Is(HttpStatusCode.OK);
        var file = await portal.FileAsync($"of-width-{width}.webp");
        var kept = await portal.InDatabaseAsync(db => db.SiteFileVariants.Where(v => v.FileId == file.Id).OrderBy(v => v.Width).Select(v => v.Width).ToListAsync());
        Assert.Equal(widths, string.Join(' ', kept));
    }

    [Fact]
    public async Task A_Pdf_is_kept_as_it_came()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var pdf = SomePdf.Latin("a poster");
        (await owner.UploadAsync("海报.pdf", pdf)).Is(HttpStatusCode.OK).Says("One file added").Says("海报.pdf");
        var file = await portal.FileAsync("海报.pdf");
        Assert.Equal((SiteFileKind.Pdf, pdf.Length, 0, 0), (file.Kind, file.Size, file.Width, file.Height));
        Assert.Equal(pdf, (await portal.FetchAsync(SitePaths.Of(file))).Bytes);
    }

    [Fact]
    public async Task The_same_file_again_is_the_one_that_is_there()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var picture = SomePicture.Png(500, 333, seed: 3);
        (await owner.UploadAsync("first.png", picture)).Is(HttpStatusCode.OK).Says("One file added");
        (await owner.UploadAsync("second.png", picture)).Is(HttpStatusCode.OK).Says("One file was here already").DoesNotSay("second.webp");
        Assert.Equal(1, await portal.InDatabaseAsync(db => db.SiteFiles.CountAsync(file => file.Width == 500)));
    }

    public static TheoryData<string, string, string> Wrong => new()
    {
        { "text", "", "neither a picture" },
        { "text", "/zh", "既不是图片" },
        { "svg", "", "neither a picture" },
        { "empty", "/zh", "文件是空的" },
        { "cut", "", "cannot be read" },
        { "cut gif", "/zh", "图片无法读取" },
        { "bomb", "", "more than 50 megapixels" },
        { "bomb", "/zh", "超过 50 百万像素" },
        { "liar", "", "cannot be read" },
        { "head", "/zh", "图片无法读取" },
        { "large", "", "larger than 20 MB" },
        { "cut pdf", "/zh", "PDF 已损坏" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task What_cannot_be_taken_is_said_and_nothing_is_kept(string kind, string language, string sentence)
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var content = kind switch
        {
            "text" => Encoding.UTF8.GetBytes("I am no picture, whatever my name says."),
            "svg" => Encoding.UTF8.GetBytes("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"),
            "cut" => (await SomePicture.AsAsync(SomePicture.Png(900, 900), ".jpg"))[..6000],
            "cut gif" => (await SomePicture.AsAsync(SomePicture.Png(900, 900), ".gif"))[..9000],
            "bomb" => SomePicture.Bomb(30_000, 30_000),
            "liar" => SomePicture.Bomb(7_000, 7_000),
            "head" => SomePicture.Png(10, 10)[..8],
            "large" => [.. SomePicture.Png(10, 10), .. new byte[21 * 1024 * 1024]],
            "cut pdf" => SomePdf.Latin("cut")[..200],
            _ => [],
        };
        var refused = (await owner.UploadAsync($"not-taken-{kind}.png", content, language)).Is(HttpStatusCode.UnprocessableEntity);
        Assert.Contains(sentence, refused.One("#error-summary").TextContent, StringComparison.Ordinal);
        Assert.Contains($"not-taken-{kind}.png", refused.One("#error-summary").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(await portal.InDatabaseAsync(db => db.SiteFiles.Select(file => file.Name).ToListAsync()), name => name.StartsWith("not-taken", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_chosen_is_said()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        (await owner.SubmitFilesAsync(await owner.VisitAsync("/site/files"), [], [], "form[enctype]")).Is(HttpStatusCode.UnprocessableEntity).Says("choose at least one file");
    }

    [Theory]
    [InlineData("")]
    [InlineData("/nowhere/vipsthumbnail")]
    public async Task Without_the_program_the_page_says_why_and_takes_PDFs(string program)
    {
        await using var other = new PortalServer(portal.Postgres) { Settings = { ["Pictures:VipsThumbnail"] = program } };
        await other.InitializeAsync();
        using var owner = await other.SignInAsOwnerAsync();
        var page = (await owner.VisitAsync("/zh/site/files")).Is(HttpStatusCode.OK).Says("目前只能添加 PDF");
        Assert.Equal("application/pdf", page.One("#Files").GetAttribute("accept"));
        (await owner.UploadAsync("a.png", SomePicture.Png(10, 10))).Is(HttpStatusCode.UnprocessableEntity).Says("Pictures cannot be added");
        (await owner.UploadAsync("a.pdf", SomePdf.Latin("a"))).Is(HttpStatusCode.OK).Says("One file added");
    }

    [Fact]
    public async Task The_doctor_says_whether_the_program_works()
    {
        Assert.Contains("uploads   ok    vipsthumbnail makes", await Doctor.AskAsync(portal.ConnectionString), StringComparison.Ordinal);
        Assert.Contains("uploads   FAULT vipsthumbnail (libvips-tools) cannot be run", await Doctor.AskAsync(portal.ConnectionString, ("Pictures:VipsThumbnail", "/bin/false")), StringComparison.Ordinal);
        Assert.DoesNotContain("uploads", await Doctor.AskAsync(portal.ConnectionString, ("Pictures:VipsThumbnail", "")), StringComparison.Ordinal);
    }
}
