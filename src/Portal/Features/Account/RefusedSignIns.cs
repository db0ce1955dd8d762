using Microsoft.AspNetCore.Identity;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Model.Accounts;
using Portal.Model.Audit;

namespace Portal.Features.Account;

/// <summary>What is written down of a password or a code that was refused.</summary>
public sealed class RefusedSignIns(PortalDbContext db, SignInManager<PortalUser> session, AccountLetters letters, AuditTrail audit)
{
    /// <summary>
    /// Guesses that are refused unseen are not recorded: a flood of them would only hide the ones that matter. What was typed as
    /// an address and belongs to nobody is not kept, since it may be a password in the wrong field. The person is told once a
    /// window, when the last guess that is looked at was wrong.
    /// </summary>
    /// <param name="person">Null where nobody has the address.</param>
    /// <param name="attempt">Its number in the window, from 1.</param>
    public async Task RecordAsync(PortalUser? person, int attempt, GuessLimit limit, CancellationToken cancellationToken)
    {
        if (attempt > limit.Most)
        {
            return;
        }

        var isLast = attempt == limit.Most;
        audit.Record(session.Context, isLast ? AuditAction.SignInLocked : AuditAction.SignInFailed, person?.Email);
        if (isLast && person is { IsClosed: false, IsInvited: false })
        {
            letters.Tell(person, AccountNews.GuessesUsedUp, session.Context);
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
