using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Support;
using Portal.Model.Site;

namespace Portal.IntegrationTests.SiteFiles;

/// <summary>The owner's page of files, as a browser without script uses it.</summary>
internal static class FilesDesk
{
    private const string Upload = "form[enctype]";

    public static async Task<Page> UploadAsync(this Visitor owner, string name, byte[] content, string language = "") =>
        await owner.SubmitFilesAsync((await owner.VisitAsync($"{language}/site/files")).Is(HttpStatusCode.OK), [], new() { ["Files"] = new(name, content) }, Upload);

    public static async Task<SiteFile> FileAsync(this PortalServer portal, string name) =>
        await portal.InDatabaseAsync(db => db.SiteFiles.AsNoTracking().SingleAsync(file => file.Name == name));

    public static async Task<int> CountAsync(this PortalServer portal) => await portal.InDatabaseAsync(db => db.SiteFiles.CountAsync());

    public static string FormOf(SiteFile file, string handler) => $"#file-{file.Fingerprint} form[action*='handler={handler}']";

    public static async Task<(HttpStatusCode Status, byte[] Bytes, HttpResponseMessage Answer)> FetchAsync(
        this PortalServer portal, string path, Action<HttpRequestMessage>? change = null, HttpMethod? method = null)
    {
        using var visitor = portal.NewVisitor(followsRedirects: false);
        var request = new HttpRequestMessage(method ?? HttpMethod.Get, path);
        change?.Invoke(request);
        return await visitor.SendAsync(request, async answer =>
        {
            var copy = new HttpResponseMessage(answer.StatusCode);
            var bytes = await answer.Content.ReadAsByteArrayAsync();
            copy.Content = new ByteArrayContent([]);
            copy.Content.Headers.Clear();
            foreach (var (name, values) in answer.Headers)
            {
                copy.Headers.TryAddWithoutValidation(name, values);
            }

            foreach (var (name, values) in answer.Content.Headers)
            {
                copy.Content.Headers.TryAddWithoutValidation(name, values);
            }

            return (answer.StatusCode, bytes, copy);
        });
    }
}
