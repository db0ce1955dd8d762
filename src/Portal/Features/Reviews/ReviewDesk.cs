using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Inquiries;
using Portal.Model.Reviews;
using Portal.Model.Text;

namespace Portal.Features.Reviews;

/// <param name="Name">Of the sender; null where the reviewer is not to know.</param>
/// <param name="Topic">Null for the sender's own.</param>
public sealed record AskedReview(string Reference, InquiryKind Kind, BilingualText? Topic, string? Name, DateTimeOffset AskedAt, DateTimeOffset? GivenAt);

/// <summary>What somebody was asked about, and nothing else.</summary>
public sealed class ReviewDesk(PortalDbContext db)
{
    /// <summary>What is not answered first, and then what was asked first.</summary>
    public async Task<IReadOnlyList<AskedReview>> ListAsync(Reviewer who, CancellationToken cancellationToken) =>
        await Asked(who).Join(db.Inquiries, r => r.InquiryId, i => i.Id, (r, i) => new { Review = r, Inquiry = i })
            .OrderBy(row => row.Review.GivenAt != null).ThenBy(row => row.Review.Id)
            .Select(row => new AskedReview(
                row.Inquiry.Reference, row.Inquiry.Kind, row.Inquiry.Topic == null ? null : row.Inquiry.Topic.Title,
                row.Review.ShowsName ? row.Inquiry.Sender.FullName : null, row.Review.AskedAt, row.Review.GivenAt))
            .ToListAsync(cancellationToken);

    /// <returns>Null for whatever was not given to them, as if it were not there.</returns>
    public async Task<Review?> FindAsync(Reviewer who, string reference, CancellationToken cancellationToken)
    {
        var parsed = InquiryReference.Parse(reference);
        return await Asked(who).AsNoTracking().Include(r => r.Scores)
            .SingleOrDefaultAsync(r => db.Inquiries.Any(i => i.Id == r.InquiryId && i.Reference == parsed), cancellationToken);
    }

    /// <summary>What turned out to be spam is nobody's to judge.</summary>
    private IQueryable<Review> Asked(Reviewer who)
    {
        var mine = who.UserId is { } user ? db.Reviews.Where(r => r.UserId == user) : db.Reviews.Where(r => r.LinkId == who.LinkId!.Value);
        return mine.Where(r => r.WithdrawnAt == null
            && db.Inquiries.Any(i => i.Id == r.InquiryId && i.State != InquiryState.Quarantine && i.State != InquiryState.Spam));
    }
}
