using Microsoft.EntityFrameworkCore;
using Portal.Model.Search;

namespace Portal.Data.Search;

/// <summary>Reads what inquiries are found by.</summary>
public sealed class SearchDocuments(PortalDbContext db)
{
    /// <returns>Of those that are still there, in no order.</returns>
    public async Task<IReadOnlyList<SearchDocument>> LoadAsync(IReadOnlyCollection<Guid> inquiryIds, CancellationToken cancellationToken)
    {
        var inquiries = await db.Inquiries.AsNoTracking().AsSplitQuery()
            .Include(inquiry => inquiry.Intern).Include(inquiry => inquiry.Collaboration).Include(inquiry => inquiry.Talk).Include(inquiry => inquiry.Question)
            .Include(inquiry => inquiry.Messages).Include(inquiry => inquiry.Tags).Include(inquiry => inquiry.Attachments)
            .Where(inquiry => inquiryIds.Contains(inquiry.Id))
            .ToListAsync(cancellationToken);
        var tagIds = inquiries.SelectMany(inquiry => inquiry.Tags).Select(tagged => tagged.TagId).Distinct().ToList();
        var tags = await db.Tags.AsNoTracking().Where(tag => tagIds.Contains(tag.Id)).ToDictionaryAsync(tag => tag.Id, cancellationToken);
        var fileIds = inquiries.SelectMany(inquiry => inquiry.Attachments).Select(file => file.Id).ToList();
        var texts = await db.AttachmentTexts.AsNoTracking().Where(text => fileIds.Contains(text.AttachmentId)).ToDictionaryAsync(text => text.AttachmentId, text => text.Text, cancellationToken);
        return [.. inquiries.Select(inquiry => SearchDocument.Of(inquiry, tags, texts))];
    }
}
