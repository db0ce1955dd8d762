using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data.Content;
using Portal.IntegrationTests.Support;
using Portal.Model.Site;

namespace Portal.IntegrationTests.Ready;

/// <summary>What is asked, and changed, in the tests about answers that are kept.</summary>
internal static class ReadyDesk
{
    /// <summary>Until the portal hears the database, so that nothing it keeps is thrown away for the first hearing.</summary>
    public static Task HearsAsync(this PortalServer portal) => Polling.UntilAsync(() => portal.InServicesAsync(services =>
        Task.FromResult(services.GetRequiredService<ContentVersion>().IsSureAt(portal.Clock.Now.AddDays(1)))));

    /// <summary>
    /// Changes content, and returns once the portal has heard of it as well: each change throws what is kept away twice, where it
    /// was made and when the database tells it.
    /// </summary>
    public static async Task ChangeAsync(this PortalServer portal, Func<Task> change)
    {
        var before = await ChangesAsync(portal);
        await change();
        await Polling.UntilAsync(async () => await ChangesAsync(portal) >= before + 2);
    }

    public static async Task<Answer> AskAsync(this PortalServer portal, string path, string? encodings = null, string? known = null, HttpMethod? method = null)
    {
        using var visitor = portal.NewVisitor(followsRedirects: false);
        var request = new HttpRequestMessage(method ?? HttpMethod.Get, path);
        Add("Accept-Encoding", encodings);
        Add("If-None-Match", known);
        return await visitor.SendAsync(request, Answer.ReadAsync);

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                request.Headers.TryAddWithoutValidation(name, value);
            }
        }
    }

    /// <summary>The profile's tagline is on the home page.</summary>
    public static Task<int> SetTaglineAsync(this PortalServer portal, string text) => portal.InDatabaseAsync(async db =>
    {
        var profile = await db.Profiles.SingleAsync(p => p.Key == ResearchProfile.TheKey);
        profile.Tagline = new(text, profile.Tagline.Zh);
        return await db.SaveChangesAsync();
    });

    private static Task<long> ChangesAsync(PortalServer portal) => portal.InServicesAsync(services => Task.FromResult(services.GetRequiredService<ContentVersion>().Changes));
}

/// <summary>As it travelled.</summary>
internal sealed record Answer(HttpStatusCode Status, SortedDictionary<string, string> Headers, byte[] Body)
{
    public string? Tag => Headers.GetValueOrDefault("ETag");

    public string Text
    {
        get
        {
            using var body = new MemoryStream(Body);
            using Stream decoded = Headers.GetValueOrDefault("Content-Encoding") switch
            {
                "br" => new BrotliStream(body, CompressionMode.Decompress),
                "gzip" => new GZipStream(body, CompressionMode.Decompress),
                _ => body,
            };
            using var reader = new StreamReader(decoded, Encoding.UTF8);
            return reader.ReadToEnd();
        }
    }

    public Answer Is(HttpStatusCode status)
    {
        Assert.True(Status == status, $"{(int)Status}, not {(int)status}: {Text}");
        return this;
    }

    public static async Task<Answer> ReadAsync(HttpResponseMessage response) => new(
        response.StatusCode,
        new(response.Headers.Concat(response.Content.Headers).Where(header => header.Key != "Date").ToDictionary(header => header.Key, header => string.Join(", ", header.Value)), StringComparer.OrdinalIgnoreCase),
        await response.Content.ReadAsByteArrayAsync());
}
