using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Inquiries;

namespace Portal.Features.Inbox;

/// <summary>What the page of the main inquiry shows of one that was taken in.</summary>
public sealed record MergedInquiry(string Reference, Sender Sender, IReadOnlyList<Message> Messages, IReadOnlyList<Attachment> Files);

internal static class MergedInquiryReading
{
    public static async Task<IReadOnlyList<MergedInquiry>> ReadMergedAsync(this PortalDbContext db, Guid mainId, CancellationToken cancellationToken)
    {
        var ids = await db.MergedIntoAsync(mainId, cancellationToken);
        if (ids.Count == 0)
        {
            return [];
        }

        var inquiries = await db.Inquiries.AsNoTracking().Where(i => ids.Contains(i.Id)).OrderBy(i => i.ReceivedAt).ThenBy(i => i.Id).ToListAsync(cancellationToken);
        var messages = await db.Set<Message>().AsNoTracking().Include(m => m.Mail!.Files.OrderBy(file => file.Number))
            .Where(m => ids.Contains(m.InquiryId)).ToListAsync(cancellationToken);
        var files = await db.Attachments.AsNoTracking().Where(a => ids.Contains(a.InquiryId!.Value)).ToListAsync(cancellationToken);
        return [.. inquiries.Select(inquiry => new MergedInquiry(
            inquiry.Reference, inquiry.Sender,
            messages.FindAll(message => message.InquiryId == inquiry.Id),
            [.. files.Where(file => file.InquiryId == inquiry.Id).OrderBy(file => file.Slot)]))];
    }
}
