using System.IO.Compression;
using System.Text;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Model.Emails;
using Portal.Model.Inquiries;
using Portal.Model.Site;

namespace Portal.Features.Shared.Archive;

/// <summary>
/// Copies of inquiries as one ZIP: a folder each, with a text for people, the same for programs, and the files. It is
/// written as it is read, so that no file is in memory as a whole.
/// </summary>
public sealed class InquiryArchive(ArchivedInquiries inquiries, AttachmentContent files, IncomingContent mails, IOptions<SiteOptions> site)
{
    public const string ContentType = "application/zip";

    /// <param name="output">Need not seek; stays open.</param>
    public Task WriteAsync(Stream output, IEnumerable<Guid> ids, ArchiveFor reader, CancellationToken cancellationToken) =>
        WriteAsync(output, async zip =>
        {
            foreach (var id in ids)
            {
                if (await inquiries.ReadAsync(id, reader, cancellationToken) is { } archived)
                {
                    await WriteAsync(zip, archived, cancellationToken);
                }
            }
        }, cancellationToken);

    /// <summary>Less than a copy, for somebody else: texts, and the files where they go along.</summary>
    /// <param name="texts">By their names; with the mark that tells old editors which encoding it is.</param>
    internal Task WriteAsync(Stream output, ArchivedInquiry archived, IReadOnlyList<(string Name, string Text)> texts, bool withFiles, DateTimeOffset at, CancellationToken cancellationToken) =>
        WriteAsync(output, async zip =>
        {
            foreach (var (name, text) in texts)
            {
                var content = new MemoryStream(Encoding.UTF8.GetBytes($"\uFEFF{text.ReplaceLineEndings("\r\n")}\r\n"));
                await AddAsync(zip, $"{archived.Inquiry.Reference}/{name}", at, content, CompressionLevel.Optimal, cancellationToken);
            }

            if (withFiles)
            {
                await WriteFilesAsync(zip, archived, cancellationToken);
            }
        }, cancellationToken);

    private static async Task WriteAsync(Stream output, Func<ZipArchive, Task> write, CancellationToken cancellationToken)
    {
        await using var later = new LaterWrites(output);

        // Names that are not plain ASCII are marked as UTF-8.
        await using (var zip = await ZipArchive.CreateAsync(later, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellationToken))
        {
            await write(zip);
        }

        await later.FlushAsync(cancellationToken);
    }

    private async Task WriteAsync(ZipArchive zip, ArchivedInquiry archived, CancellationToken cancellationToken)
    {
        var (folder, at) = (archived.Inquiry.Reference, archived.Inquiry.ReceivedAt);
        await AddAsync(zip, $"{folder}/inquiry.txt", at, new MemoryStream(Encoding.UTF8.GetBytes(ArchiveText.Of(archived, site.Value))), CompressionLevel.Optimal, cancellationToken);
        await AddAsync(zip, $"{folder}/inquiry.json", at, new MemoryStream(ArchiveJson.Of(archived)), CompressionLevel.Optimal, cancellationToken);
        await WriteFilesAsync(zip, archived, cancellationToken);
        foreach (var (number, mail) in archived.Mails.Index())
        {
            await AddAsync(zip, $"{folder}/{ArchiveNames.Of(number, mail)}", mail.ReceivedAt, mails.OpenOriginal(mail.Id, mail.Size), CompressionLevel.Optimal, cancellationToken);
        }
    }

    private async Task WriteFilesAsync(ZipArchive zip, ArchivedInquiry archived, CancellationToken cancellationToken)
    {
        foreach (var (number, file) in archived.Files.Index().Where(pair => pair.Item.Threat is null))
        {
            await AddAsync(zip, $"{archived.Inquiry.Reference}/{ArchiveNames.Of(number, file)}", file.StagedAt, files.OpenRead(file.Id, file.Size), CompressionLevel.NoCompression, cancellationToken);
        }
    }

    private async Task AddAsync(ZipArchive zip, string name, DateTimeOffset at, Stream content, CompressionLevel level, CancellationToken cancellationToken)
    {
        await using (content)
        {
            var entry = zip.CreateEntry(name, level);
            entry.LastWriteTime = site.Value.Local(at);
            await using var target = await entry.OpenAsync(cancellationToken);
            await content.CopyToAsync(target, AttachmentChunk.FullSize, cancellationToken);
        }
    }
}

/// <summary>What files are called in a copy: numbered, so that two of one name stay two, and without any way out of their folder.</summary>
internal static class ArchiveNames
{
    public static string Of(int number, Attachment file) => $"files/{number + 1} {AttachmentName.Of(file.Name)}";

    /// <summary>Not by its subject, which may be anything.</summary>
    public static string Of(int number, IncomingEmail mail) => $"mails/{number + 1} {mail.ReceivedAt:yyyy-MM-dd}.eml";
}
