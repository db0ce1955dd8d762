using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Accounts;

namespace Portal.Features.Account;

internal static class LockedUsers
{
    /// <summary>Until the transaction ends, nobody else who asks for the same account goes on: what is counted now is still true when something is added.</summary>
    public static Task<PortalUser> LockUserAsync(this PortalDbContext db, Guid id, CancellationToken cancellationToken) =>
        db.Users.FromSql($"select * from users where id = {id} for no key update").SingleAsync(cancellationToken);
}
