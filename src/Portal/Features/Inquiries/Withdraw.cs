using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Model.Text;

namespace Portal.Features.Inquiries;

/// <summary>The sender takes an inquiry back. Whoever reads it here hears of it; it can be taken up again by the owner alone.</summary>
public sealed class WithdrawHandler(PortalDbContext db, OwnerLetters owner, TimeProvider clock)
{
    /// <param name="reason">Or nothing.</param>
    /// <returns>False where it came to its end, and the sender knows.</returns>
    public async Task<bool> HandleAsync(Guid id, string? reason, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var inquiry = await db.LockAsync(id, cancellationToken);
        var keptBack = await db.KeptBackAsync(inquiry, now, cancellationToken);
        if (!inquiry.CanBeWithdrawn(inquiry.Told(keptBack)))
        {
            return false;
        }

        // First, because nobody hears of what is held back, and from then on it is not.
        using var _ = inquiry.Language.Speak();
        await owner.TellAsync(inquiry, new(OwnerTexts.WithdrewSubject, OwnerTexts.Withdrew, string.IsNullOrWhiteSpace(reason) ? null : reason), cancellationToken);
        inquiry.WithdrawBySender(reason, keptBack, now);

        // Whoever takes the whole inquiry back agrees to nothing that was asked about it.
        foreach (var open in await db.HandOvers.Where(h => h.InquiryId == id && h.Agreed != false && h.WithdrawnAt == null && h.TakenBackAt == null && h.MadeAt == null).ToListAsync(cancellationToken))
        {
            inquiry.EndHandOver(open, now);
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }
}
