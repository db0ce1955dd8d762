using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Accounts;

namespace Portal.Features.Account;

/// <summary>What a person's own account looks like.</summary>
/// <param name="Passkeys">Oldest first.</param>
/// <param name="RecoveryCodes">How many are left.</param>
public sealed record OwnAccount(PortalUser Person, IReadOnlyList<UserPasskeyInfo> Passkeys, int RecoveryCodes, int Sessions)
{
    public bool HasSecondFactor => Person.HasCodes || Passkeys.Count > 0;
}

public sealed class OwnAccounts(PortalDbContext db, UserManager<PortalUser> users)
{
    public async Task<OwnAccount> ReadAsync(CurrentSession session, CancellationToken cancellationToken)
    {
        var person = await db.Users.SingleAsync(u => u.Id == session.UserId, cancellationToken);
        var passkeys = await users.GetPasskeysAsync(person);
        var codes = await db.RecoveryCodes.CountAsync(c => c.UserId == person.Id, cancellationToken);
        var sessions = await db.AccountSessions.CountAsync(s => s.UserId == person.Id, cancellationToken);
        return new(person, [.. passkeys.OrderBy(passkey => passkey.CreatedAt)], codes, sessions);
    }
}
