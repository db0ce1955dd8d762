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
public sealed record ReviewPacket(Inquiry Inquiry, string? Name, IReadOnlyList<InquiryAnswer> Answers, IReadOnlyList<PacketFile> Files)
{
    /// <summary>What others wrote about it, as this colleague may read it.</summary>
    public required Func<string, string> Redact { get; init; }
}

public sealed class ReviewPackets(PortalDbContext db, AttachmentContent contents, PdfPages pages)
{
    public const string PictureType = "image/webp";

    /// <summary>Of one file. Longer ones are no CV.</summary>
    public const int MostPages = 12;

    /// <summary>Of what may be the name of an account, in characters.</summary>
    private const int ShortestAccount = 5;

    /// <summary>What came with letters or later is not for reviewers.</summary>
    private static readonly AttachmentSlot[] OfTheForm = [AttachmentSlot.Cv, AttachmentSlot.Transcript, AttachmentSlot.First, AttachmentSlot.Second];

    /// <returns>Null where there is nothing to be reviewed any more.</returns>
    public async Task<ReviewPacket?> ReadAsync(Guid inquiryId, ReviewSight sight, CancellationToken cancellationToken)
    {
        if (await db.Inquiries.AsNoTracking().WithAnswers().SingleOrDefaultAsync(i => i.Id == inquiryId, cancellationToken) is not { } inquiry)
        {
            return null;
        }

        var contact = Contact(inquiry, sight);
        var message = await db.Set<Message>().Where(m => m.InquiryId == inquiryId).OrderBy(m => m.WrittenAt).ThenBy(m => m.Id).Select(m => m.Body).FirstOrDefaultAsync(cancellationToken) ?? "";
        var files = new List<PacketFile>();
        if (sight.Files && pages.IsThere)
        {
            foreach (var file in await Files(inquiryId).OrderBy(file => file.StagedAt).ToListAsync(cancellationToken))
            {
                files.Add(new(file.Id, file.Slot, [.. (await HiddenAsync(file, MostPages, contact, cancellationToken)).Where(page => page.Hidden is not null).Select(page => page.Number)]));
            }
        }

        return new(inquiry, sight.Name ? inquiry.Sender.FullName : null, RedactedAnswers.Of(inquiry, message, contact, sight), files)
        {
            Redact = text => contact.Remove(text, PacketTexts.LeftOut),
        };
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

        var read = await HiddenAsync(file, page, Contact(inquiry, sight), cancellationToken);
        return read.Count == page && read[^1] is { Hidden: { } hidden } last ? await pages.DrawAsync(last.Pdf, page, last.Text, hidden, cancellationToken) : null;
    }

    private IQueryable<Attachment> Files(Guid inquiryId) =>
        db.Attachments.AsNoTracking().Where(file => file.InquiryId == inquiryId && file.Threat == null && !file.IsEncrypted && file.Pages > 0 && OfTheForm.Contains(file.Slot));

    /// <summary>A file whose first page hides its contact block from us would show it to others, so then none of its pages is shown.</summary>
    /// <returns>The first pages, with what is left out of each; null for one that is not to be shown.</returns>
    private async Task<IReadOnlyList<ReadPage>> HiddenAsync(Attachment file, int last, ContactData contact, CancellationToken cancellationToken)
    {
        if (await BytesAsync(file, cancellationToken) is not { } pdf)
        {
            return [];
        }

        var texts = await pages.ReadAsync(pdf, last, cancellationToken);
        List<ReadPage> read = [.. texts.Select((text, at) => new ReadPage(at + 1, pdf, text, ContactBlock.Of(text.Lines, contact, isFirst: at == 0)))];
        return read is [{ Hidden: not null }, ..] ? read : [];
    }

    /// <summary>At most what the form takes; null where it was erased meanwhile.</summary>
    private async Task<ReadOnlyMemory<byte>?> BytesAsync(Attachment file, CancellationToken cancellationToken)
    {
        await using var content = contents.OpenRead(file.Id, file.Size);
        var bytes = new byte[file.Size];
        return await content.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken) == bytes.Length ? bytes : null;
    }

    private static ContactData Contact(Inquiry inquiry, ReviewSight sight) =>
        new([inquiry.Sender.Email, inquiry.Intern?.Phone, .. inquiry.Intern?.Phone?.Split([' ', ':', '：', ',', '，'], StringSplitOptions.RemoveEmptyEntries).Where(part => part.Length >= ShortestAccount) ?? []], sight.Name ? [] : [inquiry.Sender.FullName, inquiry.Sender.OtherName]);

    private sealed record ReadPage(int Number, ReadOnlyMemory<byte> Pdf, PdfPageText Text, IReadOnlyList<PageArea>? Hidden);
}
