using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Model.Audit;
using Portal.Model.Keys;
using Portal.Model.Reviews;

namespace Portal.Features.Reviews;

/// <summary>Lets in whoever holds the link, and puts on record that they came.</summary>
public sealed class ReviewLinkDoor(PortalDbContext db, AuditTrail audit, TimeProvider clock)
{
    /// <returns>Null where there is no such link. It may have ended.</returns>
    public Task<ReviewLink?> FindAsync(string secret, CancellationToken cancellationToken)
    {
        var hash = Secret.Hash(secret);
        return db.ReviewLinks.SingleOrDefaultAsync(link => link.SecretHash == hash, cancellationToken);
    }

    public bool IsOpen(ReviewLink link) => link.IsOpen(clock.GetUtcNow());

    /// <param name="subject">What is looked at: an inquiry's reference, or null for the list.</param>
    public async Task RecordAsync(ReviewLink link, string? subject, string? network, CancellationToken cancellationToken)
    {
        link.NoteOpening(clock.GetUtcNow());
        audit.Record(new AuditAuthor(null, link.Name, network), AuditAction.ReviewOpened, subject);
        await db.SaveChangesAsync(cancellationToken);
    }
}
