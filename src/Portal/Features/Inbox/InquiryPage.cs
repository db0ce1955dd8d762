using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Emails;
using Portal.Model.Inquiries;

namespace Portal.Features.Inbox;

/// <summary>Everything that the page of one inquiry shows, oldest first where there is an order.</summary>
public sealed record InquiryPage(
    Inquiry Inquiry, uint Version, IReadOnlyList<Message> Messages, IReadOnlyList<InquiryEvent> Events, IReadOnlyList<OutgoingEmail> Letters,
    IReadOnlyList<Attachment> Files);

public sealed class InquiryPages(PortalDbContext db)
{
    public async Task<InquiryPage?> ReadAsync(string reference, CancellationToken cancellationToken)
    {
        var found = await db.Inquiries.AsNoTracking()
            .WithAnswers()
            .Where(i => i.Reference == reference)
            .Select(i => new { Inquiry = i, Version = EF.Property<uint>(i, SeenInquiries.Version) })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return null;
        }

        var id = found.Inquiry.Id;
        var messages = await db.Set<Message>().AsNoTracking().Include(m => m.Mail!.Files.OrderBy(file => file.Number))
            .Where(m => m.InquiryId == id).OrderBy(m => m.WrittenAt).ThenBy(m => m.Id).ToListAsync(cancellationToken);
        var events = await db.Set<InquiryEvent>().AsNoTracking()
            .Where(e => e.InquiryId == id).OrderBy(e => e.At).ThenBy(e => e.Id).ToListAsync(cancellationToken);
        var letters = await db.OutgoingEmails.AsNoTracking()
            .Where(e => e.InquiryId == id)
            .OrderBy(e => e.CreatedAt).ThenBy(e => e.Id)
            .ToListAsync(cancellationToken);
        var files = await db.Attachments.AsNoTracking().Where(a => a.InquiryId == id).ToListAsync(cancellationToken);
        return new(found.Inquiry, found.Version, messages, events, letters, [.. files.OrderBy(file => file.Slot)]);
    }
}
