using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.IntegrationTests.Support;
using Portal.Model.Accounts;
using Portal.Model.Exports;
using Portal.Model.Files;
using Portal.Model.Inquiries;
using Portal.Model.Text;

namespace Portal.IntegrationTests.Export;

/// <summary>What the owner does to take inquiries out, and what the files say.</summary>
internal static class ExportDesk
{
    public const string Make = "form.form";
    public const string Link = "a[download]";

    /// <returns>The page of the export, once it is over.</returns>
    public static async Task<Page> ExportAsync(this Visitor owner, string query, ExportFormat format, string site = "")
    {
        var page = (await owner.VisitAsync($"{site}/inbox/export?q={Uri.EscapeDataString(query)}")).Is(HttpStatusCode.OK);
        return await owner.WhenOverAsync((await owner.SubmitAsync(page, new() { ["Format"] = format.ToString() }, Make)).Is(HttpStatusCode.OK));
    }

    /// <summary>On a busy machine the request does not wait for it.</summary>
    public static async Task<Page> WhenOverAsync(this Visitor owner, Page export)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (export.All("meta[http-equiv=refresh]").Count > 0)
        {
            limit.Token.ThrowIfCancellationRequested();
            export = (await owner.VisitAsync(export.Path)).Is(HttpStatusCode.OK);
        }

        return export;
    }

    public static string FileOf(this Page export) => export.One(Link).GetAttribute("href")!;

    public static Guid IdOf(this Page export) => Guid.Parse(new Uri($"http://portal.test{export.Path}").Segments[^1]);

    public static async Task<byte[]> TakeAsync(this Visitor owner, Page export) => await owner.SendAsync(new(HttpMethod.Get, export.FileOf()), async answer =>
    {
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsByteArrayAsync();
    });

    public static async Task<IReadOnlyList<Dictionary<string, string>>> TableAsync(this Visitor owner, string query, string site = "") =>
        Table(await owner.TakeAsync(await owner.ExportAsync(query, ExportFormat.Csv, site)));

    public static async Task<JsonElement> JsonAsync(this Visitor owner, string query) =>
        JsonDocument.Parse(await owner.TakeAsync(await owner.ExportAsync(query, ExportFormat.Json))).RootElement;

    public static async Task<ZipArchive> ZipAsync(this Visitor owner, string query) =>
        new(new MemoryStream(await owner.TakeAsync(await owner.ExportAsync(query, ExportFormat.Zip))));

    /// <summary>Each row by its headings (RFC 4180).</summary>
    public static IReadOnlyList<Dictionary<string, string>> Table(byte[] csv)
    {
        Assert.Equal(new byte[] { 0xEF, 0xBB, 0xBF }, csv[..3]);
        var rows = Rows(Encoding.UTF8.GetString(csv.AsSpan(3))).ToList();
        Assert.All(rows, row => Assert.Equal(rows[0].Count, row.Count));
        return [.. rows.Skip(1).Select(row => rows[0].Zip(row).ToDictionary(cell => cell.First, cell => cell.Second))];
    }

    public static IEnumerable<IReadOnlyList<string>> Rows(string text)
    {
        var (row, cell, isQuoted) = (new List<string>(), new StringBuilder(), false);
        for (var at = 0; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '"' when isQuoted && at + 1 < text.Length && text[at + 1] == '"':
                    cell.Append('"');
                    at++;
                    break;
                case '"':
                    isQuoted = !isQuoted;
                    break;
                case ',' when !isQuoted:
                    row.Add(cell.ToString());
                    cell.Clear();
                    break;
                case '\r' when !isQuoted && text[at + 1] == '\n':
                    row.Add(cell.ToString());
                    cell.Clear();
                    yield return row;
                    row = [];
                    at++;
                    break;
                case var other:
                    Assert.True(isQuoted, $"{other} stands outside of quotes");
                    cell.Append(other);
                    break;
            }
        }

        Assert.Empty(row);
    }

    /// <summary>A file of an inquiry, without the form.</summary>
    public static Task<Guid> AttachAsync(this PortalServer portal, Guid inquiry, string name, byte[] content) => portal.InDatabaseAsync(async db =>
    {
        using var stream = new MemoryStream(content);
        var file = Attachment.Stage(Guid.NewGuid(), AttachmentSlot.Later, name, PdfCheck.Run(stream, CancellationToken.None).Pdf!, addressKey: null, portal.Clock.Now);
        file.SendWith(inquiry);
        db.Attachments.Add(file);
        await db.SaveChangesAsync();
        stream.Position = 0;
        await new AttachmentContent(db).WriteAsync(file.Id, stream, CancellationToken.None);
        return file.Id;
    });

    /// <summary>An export that was asked for, of all that a query finds, and that nobody works on yet.</summary>
    public static Task<Guid> AskAsync(this PortalServer portal, string query, ExportFormat format, string account = PortalServer.OwnerEmail) => portal.InDatabaseAsync(async db =>
    {
        var by = await db.Set<PortalUser>().SingleAsync(user => user.Email == account);
        var export = ExportJob.Create(format, Language.English, query, null, null, new(by.Id, by.DisplayName), portal.Clock.Now);
        db.Exports.Add(export);
        await db.SaveChangesAsync();
        return export.Id;
    });

    public static Task<ExportJob?> JobAsync(this PortalServer portal, Guid id) => portal.InDatabaseAsync(db => db.Exports.AsNoTracking().SingleOrDefaultAsync(e => e.Id == id));

    public static Task<int> ChunksAsync(this PortalServer portal, Guid id) => portal.InDatabaseAsync(db => db.ExportChunks.CountAsync(c => c.ExportId == id));
}
