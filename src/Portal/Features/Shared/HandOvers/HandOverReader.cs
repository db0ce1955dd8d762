using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Inquiries;

namespace Portal.Features.Shared.HandOvers;

/// <summary>The questions to one sender whether the inquiry may be passed on. Each was in a letter at once, so its sender knows of all.</summary>
public static class HandOverReader
{
    /// <returns>The latest first, to be changed or not.</returns>
    public static Task<List<HandOver>> ReadHandOversAsync(this PortalDbContext db, Guid inquiryId, CancellationToken cancellationToken) =>
        db.HandOvers.Where(h => h.InquiryId == inquiryId).OrderByDescending(h => h.RequestedAt).ThenByDescending(h => h.Id).ToListAsync(cancellationToken);
}
