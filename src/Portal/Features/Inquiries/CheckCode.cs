using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Inquiries;

namespace Portal.Features.Inquiries;

public enum CodeResult
{
    Right,
    Wrong,

    /// <summary>None is open: too old, used, or tried too often.</summary>
    None,
}

/// <summary>Compares what was typed with the codes that are still good; each attempt counts before anything is compared.</summary>
public sealed class CheckCodeHandler(PortalDbContext db, SenderCodeDigits digits, TimeProvider clock)
{
    public async Task<CodeResult> HandleAsync(Guid inquiryId, string typed, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        List<SenderCode> open;
        await using (var transaction = await db.Database.BeginTransactionAsync(cancellationToken))
        {
            await db.LockAsync(inquiryId, cancellationToken);
            var oldest = now - SenderCode.Lifetime;
            var lately = await db.SenderCodes.Where(c => c.InquiryId == inquiryId && c.AskedAt > oldest).ToListAsync(cancellationToken);
            open = lately.FindAll(code => code.IsUsable(now));
            open.ForEach(code => code.CountAttempt());
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        if (open.Count == 0)
        {
            return CodeResult.None;
        }

        var right = default(SenderCode);
        foreach (var code in open)
        {
            right = await digits.IsAsync(code.Id, typed, cancellationToken) ? code : right;
        }

        if (right is null)
        {
            return CodeResult.Wrong;
        }

        // Once only, whoever comes at the same moment.
        var used = await db.SenderCodes.Where(c => c.Id == right.Id && c.UsedAt == null).ExecuteUpdateAsync(set => set.SetProperty(c => c.UsedAt, now), cancellationToken);
        return used == 1 ? CodeResult.Right : CodeResult.None;
    }
}
