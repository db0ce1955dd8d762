using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Inquiries;

namespace Portal.Features.HandOvers;

/// <summary>Takes a question back. The sender's page says so; nothing was passed on, so no letter is needed.</summary>
public sealed class TakeBackHandOverHandler(PortalDbContext db, TimeProvider clock)
{
    /// <exception cref="InquiryRuleException">It is over.</exception>
    /// <exception cref="DbUpdateConcurrencyException">The inquiry is gone.</exception>
    public async Task HandleAsync(Guid inquiryId, Guid handOverId, Actor by, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var inquiry = await db.LockAsync(inquiryId, cancellationToken);
        if (await db.HandOvers.SingleOrDefaultAsync(h => h.Id == handOverId && h.InquiryId == inquiryId, cancellationToken) is not { } handOver)
        {
            throw new InquiryRuleException(InquiryRule.HandOverOver);
        }

        inquiry.TakeBackHandOver(handOver, by, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
