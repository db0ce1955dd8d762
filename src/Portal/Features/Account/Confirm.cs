using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Accounts;

namespace Portal.Features.Account;

/// <summary>The person in a session shows again to be the person.</summary>
public sealed class ConfirmHandler(PortalDbContext db, UserManager<PortalUser> users, SignInManager<PortalUser> session, GuessLimits guesses, AccountSessions sessions)
{
    public async Task<bool> HasPasskeyAsync(CurrentSession current) => (await users.GetPasskeysAsync(await PersonAsync(current))).Count > 0;

    public async Task<bool> WithPasswordAsync(CurrentSession current, string password, CancellationToken cancellationToken)
    {
        var person = await PersonAsync(current);
        if (!await guesses.TakeAsync(GuessLimit.Confirmation, $"{current.UserId}", cancellationToken) || !await users.CheckPasswordAsync(person, password))
        {
            return false;
        }

        await guesses.ForgetAsync(GuessLimit.Confirmation, $"{current.UserId}", cancellationToken);
        await sessions.ConfirmAsync(current, cancellationToken);
        return true;
    }

    public async Task<bool> WithPasskeyAsync(CurrentSession current, string credential, CancellationToken cancellationToken)
    {
        if (await session.AssertPasskeyAsync(credential) is not { User: { } person, Passkey: { } passkey } || person.Id != current.UserId)
        {
            return false;
        }

        (await users.AddOrUpdatePasskeyAsync(person, passkey)).Expect();
        await sessions.ConfirmAsync(current, cancellationToken);
        return true;
    }

    private Task<PortalUser> PersonAsync(CurrentSession current) => db.Users.SingleAsync(u => u.Id == current.UserId);
}
