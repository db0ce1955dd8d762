using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Triage;

namespace Portal.Features.Inbox.Bulk;

/// <summary>Rung when an act on many is larger than a request should wait for.</summary>
public sealed class BulkSignal(TimeProvider clock) : WakeSignal(clock);

/// <summary>Does the rest of acts on many behind the requests, also after a restart, and forgets acts that nobody can undo any more.</summary>
internal sealed class BulkWorker(IServiceScopeFactory scopes, BulkSignal signal, TimeProvider clock, ILogger<BulkWorker> logger)
    : WokenWorker("Acting on many inquiries", TimeSpan.FromSeconds(30), signal, logger)
{
    protected override async Task<TimeSpan?> WorkAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var old = clock.GetUtcNow() - TriageAct.Kept;
        await db.TriageActs.Where(a => a.FinishedAt < old).ExecuteDeleteAsync(cancellationToken);

        var isOver = true;
        foreach (var id in await db.TriageActs.Where(a => a.FinishedAt == null).OrderBy(a => a.At).Select(a => a.Id).ToListAsync(cancellationToken))
        {
            isOver &= await scope.ServiceProvider.GetRequiredService<RunBulkHandler>().HandleAsync(id, TriageAct.MaxItems, cancellationToken);
        }

        // Somebody else works on the last ones.
        return isOver ? null : TimeSpan.FromSeconds(1);
    }
}
