using System.Net;
using System.Net.Http.Headers;
using Portal.Features.Shared;
using Portal.IntegrationTests.Support;
using Portal.Model.Files;
using Portal.Model.Site;

namespace Portal.IntegrationTests.SiteFiles;

/// <summary>What readers get under the address of a file: the same for good, or nothing.</summary>
public sealed class ServedFileTests(PortalServer portal) : IClassFixture<PortalServer>, IAsyncLifetime
{
    private const string ForGood = "public, max-age=31536000, immutable";

    private SiteFile picture = null!;
    private SiteFile pdf = null!;

    public async ValueTask InitializeAsync()
    {
        if (await portal.CountAsync() == 0)
        {
            using var owner = await portal.SignInAsOwnerAsync();
            (await owner.UploadAsync("曲线.png", SomePicture.Png(1000, 400))).Is(HttpStatusCode.OK);
            (await owner.UploadAsync("简历.pdf", [.. SomePdf.Latin("cv"), .. Enumerable.Repeat((byte)'\n', 600_000), .. SomePdf.Latin("end")])).Is(HttpStatusCode.OK);
        }

        (picture, pdf) = (await portal.FileAsync("曲线.webp"), await portal.FileAsync("简历.pdf"));
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_picture_may_be_kept_for_good_in_each_of_its_widths()
    {
        foreach (var (query, width) in new[] { ("", 1000), ("?w=1000", 1000), ("?w=960", 960), ("?w=480", 480) })
        {
            var (status, bytes, answer) = await portal.FetchAsync(SitePaths.Of(picture) + query);
            Assert.Equal((HttpStatusCode.OK, "image/webp", ForGood), (status, answer.Content.Headers.ContentType?.ToString(), Cache(answer)));
            Assert.Equal(width, PictureHeader.Read(bytes)!.Width);
            Assert.Equal((bytes.Length, $"\"{picture.Fingerprint}-{width}\""), (answer.Content.Headers.ContentLength, answer.Headers.ETag!.ToString()));
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.False(answer.Headers.Contains("Set-Cookie"));
        }
    }

    [Fact]
    public async Task Whoever_has_it_gets_it_no_second_time_and_HEAD_says_the_same_without_it()
    {
        var path = SitePaths.Of(picture);
        var (_, bytes, first) = await portal.FetchAsync(path);
        var again = await portal.FetchAsync(path, request => request.Headers.IfNoneMatch.Add(first.Headers.ETag!));
        Assert.Equal((HttpStatusCode.NotModified, 0, ForGood), (again.Status, again.Bytes.Length, Cache(again.Answer)));
        var other = await portal.FetchAsync(path + "?w=480", request => request.Headers.IfNoneMatch.Add(first.Headers.ETag!));
        Assert.Equal(HttpStatusCode.OK, other.Status);
        var head = await portal.FetchAsync(path, method: HttpMethod.Head);
        Assert.Equal((HttpStatusCode.OK, 0, (long)bytes.Length), (head.Status, head.Bytes.Length, head.Answer.Content.Headers.ContentLength));
    }

    [Fact]
    public async Task Of_a_Pdf_parts_are_served_under_its_own_name_and_nothing_may_act_in_it()
    {
        var whole = await portal.FetchAsync(SitePaths.Of(pdf));
        Assert.Equal((HttpStatusCode.OK, "application/pdf", pdf.Size), (whole.Status, whole.Answer.Content.Headers.ContentType?.ToString(), whole.Bytes.Length));
        var disposition = whole.Answer.Content.Headers.ContentDisposition!;
        Assert.Equal(("inline", "简历.pdf"), (disposition.DispositionType, disposition.FileNameStar));
        Assert.StartsWith("default-src 'none'", whole.Answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        foreach (var (from, to) in new[] { (0, 9), (262_140, 262_150), (500_000, pdf.Size - 1) })
        {
            var part = await portal.FetchAsync(SitePaths.Of(pdf), request => request.Headers.Range = new RangeHeaderValue(from, to));
            Assert.Equal(HttpStatusCode.PartialContent, part.Status);
            Assert.Equal(whole.Bytes[from..(to + 1)], part.Bytes);
        }

        var beyond = await portal.FetchAsync(SitePaths.Of(pdf), request => request.Headers.Range = new RangeHeaderValue(pdf.Size, null));
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, beyond.Status);
    }

    [Fact]
    public async Task Any_other_address_leads_nowhere()
    {
        var path = SitePaths.Of(picture);
        string[] wrong =
        [
            path + "?w=481", path + "?w=1600", path + "?w=-480", path + "?w=x", path + "?w=99999999999", path.Replace("1000x400", "1000x401", StringComparison.Ordinal),
            path.Replace("1000x400/", "", StringComparison.Ordinal), path + "x", path.Replace(picture.Fingerprint, pdf.Fingerprint, StringComparison.Ordinal),
            path.Replace(picture.Fingerprint, new string('0', SiteFile.FingerprintLength), StringComparison.Ordinal), SitePaths.Of(pdf) + "?w=480", $"/files/{pdf.Fingerprint}/1x1/{Uri.EscapeDataString(pdf.Name)}",
            $"/files/{pdf.Fingerprint}/other.pdf", "/files/a/b", "/files",
        ];
        foreach (var address in wrong)
        {
            Assert.True((await portal.FetchAsync(address)).Status == HttpStatusCode.NotFound, address);
        }
    }

    [Fact]
    public async Task Nobody_but_the_owner_comes_to_the_list()
    {
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Post })
        {
            var (status, _, answer) = await portal.FetchAsync("/site/files", method: method);
            Assert.True(status is HttpStatusCode.Redirect or HttpStatusCode.BadRequest, $"{method} {(int)status} {answer.Headers.Location}");
        }
    }

    private static string Cache(HttpResponseMessage answer) => answer.Headers.TryGetValues("Cache-Control", out var values) ? string.Join(", ", values) : "";
}
