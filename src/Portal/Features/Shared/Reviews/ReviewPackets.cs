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

        var message = await db.Set<Message>().Where(m => m.InquiryId == inquiryId).OrderBy(m => m.WrittenAt).ThenBy(m => m.Id).Select(m => m.Body).FirstOrDefaultAsync(cancellationToken) ?? "";
        var files = new List<PacketFile>();
        if (sight.Files && pages.IsThere)
        {
            foreach (var file in await Files(inquiryId).OrderBy(file => file.StagedAt).ToListAsync(cancellationToken))
            {
                files.Add(new(file.Id, file.Slot, await ShowableAsync(file, Contact(inquiry, sight), cancellationToken)));
            }
        }

        return new(inquiry, sight.Name ? inquiry.Sender.FullName : null, RedactedAnswers.Of(inquiry, message, Contact(inquiry, sight), sight), files)
        {
            Redact = text => Contact(inquiry, sight).Remove(text, PacketTexts.LeftOut),
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

        var contact = Contact(inquiry, sight);
        if (await BytesAsync(file, cancellationToken) is not { } pdf || await pages.ReadAsync(pdf, page, cancellationToken) is not { } text
            || ContactBlock.Of(text.Lines, contact, isFirst: page == 1) is not { } hidden
            || (page > 1 && !await IsUnderstoodAsync(pdf, contact, cancellationToken)))
        {
            return null;
        }

        return await pages.DrawAsync(pdf, page, text, hidden, cancellationToken);
    }

    private IQueryable<Attachment> Files(Guid inquiryId) =>
        db.Attachments.AsNoTracking().Where(file => file.InquiryId == inquiryId && file.Threat == null && !file.IsEncrypted && file.Pages > 0 && OfTheForm.Contains(file.Slot));

    /// <summary>A file whose first page hides its contact block from us would show it to others, so then none of its pages is shown.</summary>
    private async Task<IReadOnlyList<int>> ShowableAsync(Attachment file, ContactData contact, CancellationToken cancellationToken)
    {
        var shown = new List<int>();
        if (await BytesAsync(file, cancellationToken) is not { } pdf)
        {
            return shown;
        }

        // One that cannot be read takes its time; those behind it would as well.
        for (var page = 1; page <= Math.Min(file.Pages ?? 0, MostPages) && await pages.ReadAsync(pdf, page, cancellationToken) is { } text; page++)
        {
            if (ContactBlock.Of(text.Lines, contact, isFirst: page == 1) is not null)
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

    private async Task<bool> IsUnderstoodAsync(ReadOnlyMemory<byte> pdf, ContactData contact, CancellationToken cancellationToken) =>
        await pages.ReadAsync(pdf, 1, cancellationToken) is { } first && ContactBlock.Of(first.Lines, contact, isFirst: true) is not null;

    /// <summary>At most what the form takes; null where it was erased meanwhile.</summary>
    private async Task<ReadOnlyMemory<byte>?> BytesAsync(Attachment file, CancellationToken cancellationToken)
    {
        await using var content = contents.OpenRead(file.Id, file.Size);
        var bytes = new byte[file.Size];
        return await content.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken) == bytes.Length ? bytes : null;
    }

    private static ContactData Contact(Inquiry inquiry, ReviewSight sight) =>
        new([inquiry.Sender.Email, inquiry.Intern?.Phone, .. inquiry.Intern?.Phone?.Split([' ', ':', '：', ',', '，'], StringSplitOptions.RemoveEmptyEntries).Where(part => part.Length >= ShortestAccount) ?? []], sight.Name ? [] : [inquiry.Sender.FullName, inquiry.Sender.OtherName]);
}
