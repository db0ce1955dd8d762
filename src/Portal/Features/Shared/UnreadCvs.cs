using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Audit;
using Portal.Model.Inquiries;
using Portal.Model.Text;

namespace Portal.Features.Shared;

/// <summary>Whose CV somebody decides about without having opened it, as the record of acts tells it.</summary>
public sealed class UnreadCvs(PortalDbContext db)
{
    /// <param name="reader">Whose reading counts.</param>
    /// <returns>Those of the inquiries that have a CV which the reader never opened.</returns>
    public async Task<HashSet<Guid>> ReadAsync(IReadOnlyCollection<Guid> inquiries, Guid reader, CancellationToken cancellationToken)
    {
        var files = await db.Attachments.AsNoTracking().Where(file => inquiries.Contains(file.InquiryId!.Value) && file.Slot == AttachmentSlot.Cv && file.Threat == null)
            .Join(db.Inquiries, file => file.InquiryId, inquiry => inquiry.Id, (file, inquiry) => new { file.Id, InquiryId = inquiry.Id, inquiry.Reference }).ToListAsync(cancellationToken);
        var references = files.Select(file => file.Reference).ToList();
        var seen = (await db.AuditEntries.Where(e => e.ActorId == reader && e.Action == AuditAction.FileViewed && references.Contains(e.Subject!)).Select(e => new { e.Subject, e.After }).ToListAsync(cancellationToken))
            .Select(entry => (entry.Subject, entry.After)).ToHashSet();
        return [.. files.Where(file => !seen.Contains((file.Reference, $"{SnakeCase.Of(AttachmentSlot.Cv)} {file.Id.ToString("N")[..8]}"))).Select(file => file.InquiryId)];
    }
}
