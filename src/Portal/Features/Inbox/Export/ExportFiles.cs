using System.IO.Compression;
using Portal.Data;

namespace Portal.Features.Inbox.Export;

/// <param name="Name">With its folder, which is one level deep.</param>
public sealed record ExportedFile(string Name, DateTimeOffset At, CompressionLevel Compression, Func<Stream> Open);

/// <summary>What senders sent, each under its name. A file in which a scanner found something is not handed out.</summary>
public sealed class ExportFiles(AttachmentContent files, IncomingContent mails)
{
    public IEnumerable<ExportedFile> Of(ExportedInquiry exported)
    {
        var folder = ExportNames.Folder(exported.Inquiry.Reference, exported.Inquiry.Sender.FullName);
        foreach (var (number, file) in exported.Files.Index().Where(pair => pair.Item.Threat is null))
        {
            // A PDF is packed already.
            yield return new($"{folder}/{ExportNames.Of(number, file)}", file.StagedAt, CompressionLevel.NoCompression, () => files.OpenRead(file.Id, file.Size));
        }

        foreach (var (number, mail) in exported.Mails.Index())
        {
            yield return new($"{folder}/{ExportNames.Of(number, mail)}", mail.ReceivedAt, CompressionLevel.Optimal, () => mails.OpenOriginal(mail.Id, mail.Size));
        }
    }
}
