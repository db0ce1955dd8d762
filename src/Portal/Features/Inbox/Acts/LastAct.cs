using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Features.Inbox.Acts;

/// <param name="Reference">Of the inquiry that it was done to; null for an act on several.</param>
public sealed record UndoOffer(Guid Id, string Name, string? Reference, int Total);

/// <summary>What whoever looks at a page of the inbox did last, as long as it can be undone.</summary>
public sealed class LastAct(PortalDbContext db, TimeProvider clock)
{
    public async Task<UndoOffer?> ReadAsync(Guid account, CancellationToken cancellationToken)
    {
        var act = await db.TriageActs.AsNoTracking().Where(a => a.ActorId == account && a.UndoneAt == null && a.FinishedAt != null)
            .OrderByDescending(a => a.Id).FirstOrDefaultAsync(cancellationToken);
        if (act?.CanBeUndone(clock.GetUtcNow()) != true)
        {
            return null;
        }

        var reference = act.Total > 1 ? null : await db.TriageActItems.Where(i => i.ActId == act.Id)
            .Join(db.Inquiries, item => item.InquiryId, inquiry => inquiry.Id, (_, inquiry) => inquiry.Reference).FirstOrDefaultAsync(cancellationToken);
        return act.Total > 1 || reference is not null ? new(act.Id, act.Name, reference, act.Total) : null;
    }
}
