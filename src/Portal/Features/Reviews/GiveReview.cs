using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Model.Audit;

namespace Portal.Features.Reviews;

/// <param name="Scores">By criterion; null is "no opinion".</param>
public sealed record GiveReviewCommand(Guid ReviewId, string Reference, IReadOnlyDictionary<Guid, int?> Scores, string? Comment, AuditAuthor By);

/// <summary>Answers what somebody was asked, for the first time or anew.</summary>
public sealed class GiveReviewHandler(PortalDbContext db, AuditTrail audit, TimeProvider clock)
{
    /// <returns>False where it is not asked for any more.</returns>
    public async Task<bool> HandleAsync(GiveReviewCommand command, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);

        // A form that is sent twice at once is answered one after the other.
        await db.Database.ExecuteSqlAsync($"select from reviews where id = {command.ReviewId} for no key update", cancellationToken);
        if (await db.Reviews.Include(r => r.Scores).SingleOrDefaultAsync(r => r.Id == command.ReviewId && r.WithdrawnAt == null, cancellationToken) is not { } review)
        {
            return false;
        }

        review.Give(command.Scores, command.Comment, clock.GetUtcNow());
        audit.Record(command.By, AuditAction.ReviewGiven, command.Reference);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }
}
