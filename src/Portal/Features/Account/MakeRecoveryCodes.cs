using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Accounts;

namespace Portal.Features.Account;

/// <summary>Makes a new set of recovery codes, which voids the one before.</summary>
public sealed class MakeRecoveryCodesHandler(PortalDbContext db, SignInManager<PortalUser> session, AccountLetters letters, TimeProvider clock)
{
    /// <returns>The codes, to be shown now and never again.</returns>
    public async Task<IReadOnlyList<string>> HandleAsync(CurrentSession current, CancellationToken cancellationToken)
    {
        var person = await db.Users.SingleAsync(u => u.Id == current.UserId, cancellationToken);
        var (rows, codes) = RecoveryCode.MakeSet(person.Id, clock.GetUtcNow());
        db.RecoveryCodes.RemoveRange(await db.RecoveryCodes.Where(c => c.UserId == person.Id).ToListAsync(cancellationToken));
        db.RecoveryCodes.AddRange(rows);
        letters.Tell(person, AccountNews.RecoveryCodesMade, session.Context);
        await db.SaveChangesAsync(cancellationToken);
        return codes;
    }
}
