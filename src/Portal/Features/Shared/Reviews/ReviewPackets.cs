using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Reading;
using Portal.Model.Inquiries;
using Portal.Model.Reviews;

namespace Portal.Features.Shared.Reviews;

/// <param name="Pages">Numbers of those that can be shown; empty where none can.</param>
public sealed record PacketFile(Guid Id, AttachmentSlot Slot, IReadOnlyList<int> Pages);

/// <summary>What a colleague sees of an inquiry: nothing by which its sender could be reached, and who it is only where that is wanted.</summary>
/// <param name="Name">Null where it is not to be seen.</param>
public sealed record ReviewPacket(Inquiry Inquiry, string? Name, IReadOnlyList<InquiryAnswer> Answers, IReadOnlyList<PacketFile> Files);

public sealed class ReviewPackets(PortalDbContext db, AttachmentContent contents, PdfPages pages)
{
    public const string PictureType = "image/webp";

    /// <summary>Of one file. Longer ones are no CV.</summary>
    public const int MostPages = 12;

    /// <returns>Null where there is nothing to be reviewed any more.</returns>
    public async Task<ReviewPacket?> ReadAsync(Guid inquiryId, ReviewSight sight, CancellationToken cancellationToken)
    {
        if (await db.Inquiries.AsNoTracking().WithAnswers().SingleOrDefaultAsync(i => i.Id == inquiryId, cancellationToken) is not { } inquiry)
        {
            return null;
        }

        var message = await db.Set<Message>().Where(m => m.InquiryId == inquiryId).OrderBy(m => m.WrittenAt).ThenBy(m => m.Id).Select(m => m.Body).FirstAsync(cancellationToken);
        var files = new List<PacketFile>();
        if (sight.Files && pages.IsThere)
        {
            foreach (var file in await Files(inquiryId).OrderBy(file => file.StagedAt).ToListAsync(cancellationToken))
            {
                files.Add(new(file.Id, file.Slot, await ShowableAsync(file, Contact(inquiry, sight), cancellationToken)));
            }
        }

        return new(inquiry, sight.Name ? inquiry.Sender.FullName : null, RedactedAnswers.Of(inquiry, message, Contact(inquiry, sight), sight), files);
    }

    /// <returns>A WebP of one page without what is left out; null for a page that is not to be shown.</returns>
    public async Task<byte[]?> DrawAsync(Guid inquiryId, Guid fileId, int page, ReviewSight sight, CancellationToken cancellationToken)
    {
        var inquiry = await db.Inquiries.AsNoTracking().WithAnswers().SingleOrDefaultAsync(i => i.Id == inquiryId, cancellationToken);
        if (inquiry is null || !sight.Files || page < 1 || page > MostPages || !pages.IsThere
            || await Files(inquiryId).SingleOrDefaultAsync(file => file.Id == fileId, cancellationToken) is not { } file || page > file.Pages)
        {
            return null;
        }

        var (pdf, contact) = (await BytesAsync(file, cancellationToken), Contact(inquiry, sight));
        return await HiddenAsync(pdf, page, contact, cancellationToken) is { } hidden && (page == 1 || await HiddenAsync(pdf, 1, contact, cancellationToken) is not null)
            ? await pages.DrawAsync(pdf, page, hidden, cancellationToken)
            : null;
    }

    private IQueryable<Attachment> Files(Guid inquiryId) =>
        db.Attachments.AsNoTracking().Where(file => file.InquiryId == inquiryId && file.Threat == null && !file.IsEncrypted && file.Pages > 0);

    /// <summary>A file whose first page hides its contact block from us would show it to others, so then none of its pages is shown.</summary>
    private async Task<IReadOnlyList<int>> ShowableAsync(Attachment file, ContactData contact, CancellationToken cancellationToken)
    {
        var pdf = await BytesAsync(file, cancellationToken);
        var shown = new List<int>();
        for (var page = 1; page <= Math.Min(file.Pages ?? 0, MostPages); page++)
        {
            if (await HiddenAsync(pdf, page, contact, cancellationToken) is not null)
            {
                shown.Add(page);
            }
            else if (page == 1)
            {
                break;
            }
        }

        return shown;
    }

    private async Task<IReadOnlyList<PageArea>?> HiddenAsync(ReadOnlyMemory<byte> pdf, int page, ContactData contact, CancellationToken cancellationToken) =>
        await pages.ReadLinesAsync(pdf, page, cancellationToken) is { } lines ? ContactBlock.Of(lines, contact, isFirst: page == 1) : null;

    /// <summary>At most what the form takes.</summary>
    private async Task<ReadOnlyMemory<byte>> BytesAsync(Attachment file, CancellationToken cancellationToken)
    {
        await using var content = contents.OpenRead(file.Id, file.Size);
        var bytes = new byte[file.Size];
        await content.ReadExactlyAsync(bytes, cancellationToken);
        return bytes;
    }

    private static ContactData Contact(Inquiry inquiry, ReviewSight sight) =>
        new([inquiry.Sender.Email, inquiry.Intern?.Phone], sight.Name ? [] : [inquiry.Sender.FullName, inquiry.Sender.OtherName]);
}
