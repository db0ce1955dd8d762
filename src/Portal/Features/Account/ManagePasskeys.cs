using Microsoft.AspNetCore.Identity;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Model.Accounts;
using Portal.Model.Audit;
using Portal.Model.Text;

namespace Portal.Features.Account;

/// <summary>Adds and removes the passkeys of one's own account. Either ends every other session and is told by mail.</summary>
public sealed class ManagePasskeysHandler(UserManager<PortalUser> users, SignInManager<PortalUser> session, SecondFactors secondFactors, SignInDoor door, AccountLetters letters, AuditTrail audit)
{
    /// <summary>More is no sign of a person.</summary>
    public const int Most = 20;

    public const int MaxNameLength = 60;

    /// <returns>What <c>navigator.credentials.create()</c> takes, as JSON.</returns>
    public async Task<string> OfferAsync(CurrentSession current)
    {
        var person = await PersonAsync(current);
        return await session.MakePasskeyCreationOptionsAsync(new() { Id = $"{person.Id}", Name = person.Email!, DisplayName = person.DisplayName });
    }

    /// <param name="credential">What the browser made, as JSON.</param>
    /// <returns>Whether it is a passkey made for the challenge of this browser and this account.</returns>
    public async Task<bool> AddAsync(CurrentSession current, string credential, CancellationToken cancellationToken)
    {
        var person = await PersonAsync(current);
        if ((await users.GetPasskeysAsync(person)).Count >= Most
            || await session.AttestPasskeyAsync(credential) is not { Passkey: { } passkey, UserEntity: { } entity } || entity.Id != $"{person.Id}")
        {
            return false;
        }

        passkey.Name = CleanText.Cut(DeviceName.Of(session.Context.Request.Headers.UserAgent), MaxNameLength);
        letters.Tell(person, AccountNews.PasskeyAdded, session.Context);
        audit.Record(session.Context, AuditAction.PasskeyAdded, person.Email, after: passkey.Name);
        (await users.AddOrUpdatePasskeyAsync(person, passkey)).Expect();
        await door.RenewAsync(person, SignInMethod.Passkey, cancellationToken);
        return true;
    }

    /// <returns>Whether it was there.</returns>
    public async Task<bool> RemoveAsync(CurrentSession current, byte[] credentialId, CancellationToken cancellationToken)
    {
        var person = await PersonAsync(current);
        var passkeys = await users.GetPasskeysAsync(person);
        if (passkeys.FirstOrDefault(passkey => passkey.CredentialId.AsSpan().SequenceEqual(credentialId)) is not { } removed)
        {
            return false;
        }

        letters.Tell(person, AccountNews.PasskeyRemoved, session.Context);
        audit.Record(session.Context, AuditAction.PasskeyRemoved, person.Email, before: removed.Name);
        (await users.RemovePasskeyAsync(person, credentialId)).Expect();
        await secondFactors.DropRecoveryCodesWithoutAsync(person, cancellationToken);
        await door.RenewAsync(person, current.Method, cancellationToken);
        return true;
    }

    private async Task<PortalUser> PersonAsync(CurrentSession current) => (await users.FindByIdAsync($"{current.UserId}"))!;
}
