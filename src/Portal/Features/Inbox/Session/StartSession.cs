using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Inbox.List;
using Portal.Features.Inbox.Query;
using Portal.Model.Inquiries;
using Portal.Model.Triage;

namespace Portal.Features.Inbox.Session;

/// <summary>Takes the most urgent of what waits for somebody here, without what was decided and only has to be told.</summary>
public sealed class StartSessionHandler(PortalDbContext db, InboxFinder finder, InboxScopes scopes, TimeProvider clock)
{
    private const string Urgent = "is:todo -is:untold";

    /// <param name="isAnew">Ends the one that is under way; otherwise that one goes on.</param>
    /// <returns>False where nothing waits.</returns>
    public async Task<bool> HandleAsync(Actor by, bool isAnew, CancellationToken cancellationToken)
    {
        if (!isAnew && await db.TriageSessions.AnyAsync(s => s.AccountId == by.Id, cancellationToken))
        {
            return true;
        }

        var scope = await scopes.ReadAsync(cancellationToken);
        var found = await finder.AfterAsync(InboxQuery.Read(Urgent, scope), scope, null, TriageSession.Size, cancellationToken);
        var ids = found.Select(cursor => cursor.Id).ToList();
        var states = await db.Inquiries.Where(i => ids.Contains(i.Id)).ToDictionaryAsync(i => i.Id, i => i.State, cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.TriageSessions.Where(s => s.AccountId == by.Id).ExecuteDeleteAsync(cancellationToken);
        if (states.Count > 0)
        {
            db.TriageSessions.Add(TriageSession.Start(by.Id, ids.Where(states.ContainsKey).Select(id => (id, states[id])), clock.GetUtcNow()));
            try
            {
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateException e) when (e.IsUniqueViolation())
            {
                // Pressed twice: the other one is the session.
                return true;
            }
        }

        await transaction.CommitAsync(cancellationToken);
        return states.Count > 0;
    }
}
