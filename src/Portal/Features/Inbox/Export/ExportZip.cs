using System.IO.Compression;
using Portal.Features.Shared.Archive;
using Portal.Model.Inquiries;
using Portal.Model.Site;

namespace Portal.Features.Inbox.Export;

/// <summary>
/// The table, the JSON, and a folder for each inquiry that has files. A ZIP is written from front to back, so the inquiries are
/// gone through once for each of the three.
/// </summary>
internal static class ExportZip
{
    public const string Csv = "inquiries.csv";
    public const string Json = "inquiries.json";

    /// <summary>How often the inquiries are read.</summary>
    public const int Rounds = 3;

    /// <param name="read">Begins anew with each call.</param>
    public static async Task WriteAsync(Stream output, ExportSource source, Func<IAsyncEnumerable<ExportBatch>> read, SiteOptions site, CancellationToken cancellationToken)
    {
        await using var later = new LaterWrites(output);
        await using (var zip = await ZipArchive.CreateAsync(later, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellationToken))
        {
            var at = site.Local(source.At);
            await AddAsync(zip, Csv, at, CompressionLevel.Fastest, stream => ExportCsv.WriteAsync(stream, read(), site, cancellationToken), cancellationToken);
            await AddAsync(zip, Json, at, CompressionLevel.Fastest, stream => ExportJson.WriteAsync(stream, source, read(), site, cancellationToken), cancellationToken);
            await foreach (var batch in read().WithCancellation(cancellationToken))
            {
                var files = batch.Services.GetRequiredService<ExportFiles>();
                foreach (var file in batch.Inquiries.SelectMany(files.Of))
                {
                    await AddAsync(zip, file.Name, site.Local(file.At), file.Compression, stream => CopyAsync(file, stream, cancellationToken), cancellationToken);
                }
            }
        }

        await later.FlushAsync(cancellationToken);
    }

    internal static async Task CopyAsync(ExportedFile file, Stream target, CancellationToken cancellationToken)
    {
        await using var content = file.Open();
        await content.CopyToAsync(target, AttachmentChunk.FullSize, cancellationToken);
    }

    private static async Task AddAsync(
        ZipArchive zip, string name, DateTimeOffset at, CompressionLevel level, Func<Stream, Task> write, CancellationToken cancellationToken)
    {
        var entry = zip.CreateEntry(name, level);
        entry.LastWriteTime = at;
        await using var target = await entry.OpenAsync(cancellationToken);
        await write(target);
    }
}
