using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Accounts;

namespace Portal.Features.Account;

/// <summary>What stands beside the password of an account: passkeys, the codes of an app, and recovery codes for either.</summary>
public sealed class SecondFactors(PortalDbContext db, UserManager<PortalUser> users)
{
    public async Task<bool> AreThereAsync(PortalUser person) => person.HasCodes || (await users.GetPasskeysAsync(person)).Count > 0;

    /// <summary>For somebody who lost them. In the caller's transaction.</summary>
    public async Task RemoveAsync(PortalUser person, CancellationToken cancellationToken)
    {
        person.SwitchCodesOff();
        foreach (var passkey in await users.GetPasskeysAsync(person))
        {
            (await users.RemovePasskeyAsync(person, passkey.CredentialId)).Expect();
        }

        await DropRecoveryCodesWithoutAsync(person, cancellationToken);
    }

    /// <summary>After one was removed: recovery codes stand in for something, and for nothing where nothing is left.</summary>
    public async Task DropRecoveryCodesWithoutAsync(PortalUser person, CancellationToken cancellationToken)
    {
        if (!await AreThereAsync(person))
        {
            await db.RecoveryCodes.Where(c => c.UserId == person.Id).ExecuteDeleteAsync(cancellationToken);
        }
    }
}
