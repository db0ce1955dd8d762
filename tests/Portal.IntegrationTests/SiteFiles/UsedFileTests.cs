using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.Features.Shared;
using Portal.IntegrationTests.Ready;
using Portal.IntegrationTests.Support;
using Portal.Model.Site;

namespace Portal.IntegrationTests.SiteFiles;

/// <summary>Files in what readers see: in texts, beside the name, as the curriculum vitae; and none goes while something shows it.</summary>
public sealed class UsedFileTests(PortalServer portal) : IClassFixture<PortalServer>
{
    private const string Form = "form[data-editing]";

    [Fact]
    public async Task What_is_copied_from_the_list_shows_the_picture_and_keeps_it_there()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        (await owner.UploadAsync("in a text.png", SomePicture.Png(1200, 800, seed: 1))).Is(HttpStatusCode.OK);
        var file = await portal.FileAsync("in-a-text.webp");
        (await owner.SubmitAsync(await owner.VisitAsync("/site/files"), new() { ["altEn"] = "A [curve] that falls", ["altZh"] = "一条下降的曲线" }, FilesDesk.FormOf(file, "Describe"))).Is(HttpStatusCode.OK).Says("description is saved");
        var list = await owner.VisitAsync("/site/files");
        var (english, chinese) = (list.One($"#snippet-{file.Fingerprint}-en").TextContent, list.One($"#snippet-{file.Fingerprint}-zh-Hans").TextContent);
        list.Says("Not used anywhere yet");

        (await owner.SubmitAsync(await owner.VisitAsync("/site/news/2026-04-s2o"), new() { ["text.en"] = $"Look:\n\n{english}", ["text.zh"] = $"请看：\n\n{chinese}" }, Form)).Is(HttpStatusCode.OK);
        var picture = (await portal.VisitAsync("/news/2026-04-s2o")).Is(HttpStatusCode.OK).One(".prose img");
        Assert.Equal(("A [curve] that falls", "1200", "800"), (picture.GetAttribute("alt"), picture.GetAttribute("width"), picture.GetAttribute("height")));
        Assert.Equal("一条下降的曲线", (await portal.VisitAsync("/zh/news/2026-04-s2o")).One(".prose img").GetAttribute("alt"));
        foreach (var address in picture.GetAttribute("srcset")!.Split(", ").Select(choice => choice.Split(' ')[0]).Append(picture.GetAttribute("src")!))
        {
            Assert.Equal(HttpStatusCode.OK, (await portal.FetchAsync(address)).Status);
        }

        var refused = (await owner.SubmitAsync(await owner.VisitAsync("/zh/site/files"), [], FilesDesk.FormOf(file, "Remove"))).Is(HttpStatusCode.Conflict);
        Assert.Equal("/zh/site/news/2026-04-s2o", refused.One("#error-summary a").GetAttribute("href"));
        Assert.Equal(HttpStatusCode.OK, (await portal.FetchAsync(SitePaths.Of(file))).Status);

        (await owner.SubmitAsync(await owner.VisitAsync("/site/news/2026-04-s2o"), new() { ["text.en"] = "Nothing", ["text.zh"] = "没有" }, Form)).Is(HttpStatusCode.OK);
        (await owner.SubmitAsync(await owner.VisitAsync("/site/files"), [], FilesDesk.FormOf(file, "Remove"))).Is(HttpStatusCode.OK).Says("The file is removed");
        Assert.Equal(HttpStatusCode.NotFound, (await portal.FetchAsync(SitePaths.Of(file))).Status);
        Assert.Equal(0, await portal.InDatabaseAsync(db => db.SiteFileVariants.CountAsync(variant => variant.FileId == file.Id)));
    }

    [Fact]
    public async Task The_profile_shows_a_picture_and_leads_to_the_curriculum_vitae()
    {
        await portal.HearsAsync();
        using var owner = await portal.SignInAsOwnerAsync();
        (await owner.UploadAsync("me.png", SomePicture.Png(640, 640, seed: 2))).Is(HttpStatusCode.OK);
        (await owner.UploadAsync("cv.pdf", SomePdf.Latin("cv", pages: 40))).Is(HttpStatusCode.OK);
        var (me, cv) = (await portal.FileAsync("me.webp"), await portal.FileAsync("cv.pdf"));
        Assert.Empty((await portal.VisitAsync("/about")).All(".portrait, .cv-file"));

        var form = await owner.VisitAsync("/site/profile/profile");
        Assert.DoesNotContain(form.All("[name='picture.0'] option"), option => option.GetAttribute("value") == cv.Fingerprint);
        (await owner.SubmitAsync(form, new() { ["picture.0"] = me.Fingerprint, ["cv.0"] = cv.Fingerprint }, Form)).Is(HttpStatusCode.OK).Says("Saved");
        foreach (var path in new[] { "/", "/zh/about" })
        {
            var page = (await portal.VisitAsync(path)).Is(HttpStatusCode.OK);
            var portrait = page.One("img.portrait");
            Assert.Equal((SitePaths.Of(me), "640", "640"), (portrait.GetAttribute("src"), portrait.GetAttribute("width"), portrait.GetAttribute("height")));
            Assert.NotEmpty(portrait.GetAttribute("alt")!);
            Assert.Contains($"\"image\":\"{PortalServer.BaseUrl}{SitePaths.Of(me)}\"", page.Body, StringComparison.Ordinal);
        }

        var link = (await portal.VisitAsync("/zh/about")).One(".cv-file a");
        Assert.Equal((SitePaths.Of(cv), $"简历（PDF，{ByteSize.Of(cv.Size)}）"), (link.GetAttribute("href"), link.TextContent));

        // What is said of the picture is kept with no page that is out of date.
        (await owner.SubmitAsync(await owner.VisitAsync("/site/files"), new() { ["altEn"] = "In the lab" }, FilesDesk.FormOf(me, "Describe"))).Is(HttpStatusCode.OK);
        Assert.Equal("In the lab", (await portal.VisitAsync("/")).One("img.portrait").GetAttribute("alt"));
        foreach (var file in new[] { me, cv })
        {
            (await owner.SubmitAsync(await owner.VisitAsync("/site/files"), [], FilesDesk.FormOf(file, "Remove"))).Is(HttpStatusCode.Conflict);
        }
    }

    [Fact]
    public async Task A_description_that_is_too_long_is_refused()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        (await owner.UploadAsync("described.png", SomePicture.Png(64, 64, seed: 5))).Is(HttpStatusCode.OK);
        var file = await portal.FileAsync("described.webp");
        (await owner.SubmitAsync(await owner.VisitAsync("/site/files"), new() { ["altEn"] = new string('x', SiteFile.MaxAltLength + 1) }, FilesDesk.FormOf(file, "Describe"))).Is(HttpStatusCode.UnprocessableEntity).Says("longer than 300");
        Assert.True((await portal.FileAsync("described.webp")).AltText.IsEmpty);
    }
}
