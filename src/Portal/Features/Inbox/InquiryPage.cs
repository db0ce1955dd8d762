using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Emails;
using Portal.Model.Inquiries;
using Portal.Model.Triage;

namespace Portal.Features.Inbox;

/// <summary>Everything that the page of one inquiry shows, oldest first where there is an order.</summary>
public sealed record InquiryPage(
    Inquiry Inquiry, uint Version, IReadOnlyList<Message> Messages, IReadOnlyList<InquiryEvent> Events, IReadOnlyList<OutgoingEmail> Letters,
    IReadOnlyList<Attachment> Files, IReadOnlyList<Tag> Tags, IReadOnlyList<Tag> AllTags)
{
    /// <summary>Those that were taken into this one.</summary>
    public IReadOnlyList<MergedInquiry> Merged { get; init; } = [];

    /// <summary>How the promised day became another one.</summary>
    public IReadOnlyList<PromiseChange> PromiseChanges { get; init; } = [];

    /// <summary>All that was said since the inquiry itself, here and in those that were taken in.</summary>
    public IEnumerable<(Message Message, MergedInquiry? Of)> Conversation =>
        Messages.Skip(1).Select(message => (message, (MergedInquiry?)null))
            .Concat(Merged.SelectMany(merged => merged.Messages.Select(message => (message, (MergedInquiry?)merged))))
            .OrderBy(said => said.Item1.WrittenAt).ThenBy(said => said.Item1.Id);
}

public sealed class InquiryPages(PortalDbContext db)
{
    public Task<string?> ReferenceOfAsync(Guid id, CancellationToken cancellationToken) =>
        db.Inquiries.Where(i => i.Id == id).Select(i => i.Reference).SingleOrDefaultAsync(cancellationToken);

    /// <summary>Whether there was an inquiry of that reference, of which a page without names is left.</summary>
    public Task<bool> WasErasedAsync(string reference, CancellationToken cancellationToken) => db.ErasedInquiries.AnyAsync(e => e.Reference == reference, cancellationToken);

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
        var tags = await db.Tags.AsNoTracking().OrderBy(tag => tag.Key).ToListAsync(cancellationToken);
        var carried = await db.Set<InquiryTag>().Where(tagged => tagged.InquiryId == id).Select(tagged => tagged.TagId).ToListAsync(cancellationToken);
        return new(found.Inquiry, found.Version, messages, events, letters, [.. files.OrderBy(file => file.Slot)], tags.FindAll(tag => carried.Contains(tag.Id)), tags)
        {
            PromiseChanges = await db.PromiseChangesOf(id).ToListAsync(cancellationToken),
            Merged = await db.ReadMergedAsync(id, cancellationToken),
        };
    }
}
