using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Data.Scanning;
using Portal.Model.Files;
using Portal.Model.Inquiries;
using Portal.Model.Site;

namespace Portal.Features.Shared.Files;

/// <param name="FormKey">The form that the file is for.</param>
/// <param name="FileName">As the browser sent it.</param>
/// <param name="Content">Seekable, and on this machine.</param>
/// <param name="AddressKey">Where it comes from, as a keyed hash; null where that cannot be told, and then it is not counted.</param>
public sealed record StageAttachmentCommand(Guid FormKey, AttachmentSlot Slot, string? FileName, Stream Content, byte[]? AddressKey);

/// <summary>Exactly one of the two is set.</summary>
public sealed record StageAttachmentResult(StagedFile? File, FileFault? Fault);

/// <summary>
/// Looks at an uploaded file and keeps it until its form is sent. What was in the same place of the form before is
/// replaced in the same transaction.
/// </summary>
public sealed class StageAttachmentHandler(
    PortalDbContext db, StagedFiles staged, AttachmentContent contents, FileScanner scanner, IOptions<LimitsOptions> limits, TimeProvider clock)
{
    private static readonly TimeSpan CountedTime = TimeSpan.FromHours(1);

    public async Task<StageAttachmentResult> HandleAsync(StageAttachmentCommand command, CancellationToken cancellationToken)
    {
        if (command.Content.Length > limits.Value.UploadBytes)
        {
            return new(null, FileFault.TooLarge);
        }

        var (verdict, pdf) = PdfCheck.Run(command.Content, cancellationToken);
        if (pdf is null)
        {
            return new(null, FaultOf(verdict));
        }

        var now = clock.GetUtcNow();
        if (await HasSentTooManyAsync(command.AddressKey, now, cancellationToken))
        {
            return new(null, FileFault.TooManyUploads);
        }

        var scan = await scanner.ScanAsync(command.Content, cancellationToken);
        if (scan.Threat is not null)
        {
            return new(null, FileFault.Harmful);
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.LockFormAsync(command.FormKey, cancellationToken);
        await staged.DiscardAsync(a => a.FormKey == command.FormKey && a.Slot == command.Slot, cancellationToken);
        if (await StagedBytesAsync(cancellationToken) + pdf.Size > limits.Value.StagedBytes)
        {
            return new(null, FileFault.NoRoom);
        }

        var attachment = Attachment.Stage(command.FormKey, command.Slot, command.FileName, pdf, command.AddressKey, now);
        if (scan.WasScanned)
        {
            attachment.MarkClean(now);
        }

        db.Attachments.Add(attachment);
        await db.SaveChangesAsync(cancellationToken);
        command.Content.Position = 0;
        await contents.WriteAsync(attachment.Id, command.Content, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new(StagedFile.Of(attachment), null);
    }

    private static FileFault FaultOf(PdfVerdict verdict) => verdict switch
    {
        PdfVerdict.Empty => FileFault.Empty,
        PdfVerdict.NotPdf => FileFault.NotPdf,
        PdfVerdict.Damaged => FileFault.Damaged,
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, null),
    };

    /// <summary>
    /// Replaced files count as well. Files that were sent do not, but inquiries have a limit of their own. Uploads of the
    /// same moment do not see each other, so a few more than the limit may pass.
    /// </summary>
    private async Task<bool> HasSentTooManyAsync(byte[]? addressKey, DateTimeOffset now, CancellationToken cancellationToken) =>
        addressKey is not null
        && await db.Attachments.CountAsync(
            a => a.InquiryId == null && a.AddressKey == addressKey && a.StagedAt > now - CountedTime, cancellationToken) >= 2 * limits.Value.RequestsPerAddressAndHour;

    private Task<long> StagedBytesAsync(CancellationToken cancellationToken) =>
        db.Attachments.Where(a => a.InquiryId == null && a.FormKey != null).SumAsync(a => a.Size, cancellationToken);
}
