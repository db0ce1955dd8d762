using Microsoft.AspNetCore.Identity;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Model.Accounts;
using Portal.Model.Audit;

namespace Portal.Features.Account;

/// <summary>Switches the codes of an app on and off for one's own account. Either ends every other session and is told by mail.</summary>
public sealed class ManageCodesHandler(
    PortalDbContext db, UserManager<PortalUser> users, SignInManager<PortalUser> session, CodeKeys codes, GuessLimits guesses, SecondFactors secondFactors, SignInDoor door, AccountLetters letters, AuditTrail audit, TimeProvider clock)
{
    /// <returns>The secret for the app: the same until it is in force, so that a page loaded again fits what was scanned; null where codes are in force.</returns>
    public async Task<byte[]?> OfferAsync(CurrentSession current, CancellationToken cancellationToken)
    {
        var person = await PersonAsync(current);
        if (person.HasCodes)
        {
            return null;
        }

        if (codes.KeyOf(person) is { } key)
        {
            return key;
        }

        key = OneTimeCode.NewKey();
        person.OfferCodes(codes.Encrypt(key));
        await db.SaveChangesAsync(cancellationToken);
        return key;
    }

    /// <param name="code">Shows that the app has the secret.</param>
    public async Task<bool> SwitchOnAsync(CurrentSession current, string code, CancellationToken cancellationToken)
    {
        var person = await PersonAsync(current);
        if (person.HasCodes || !await guesses.TakeAsync(GuessLimit.Code, $"{person.Id}", cancellationToken) || codes.Match(person, code) is not { } step)
        {
            return false;
        }

        person.SwitchCodesOn(step, clock.GetUtcNow());
        letters.Tell(person, AccountNews.CodesOn, session.Context);
        audit.Record(session.Context, AuditAction.CodesSwitchedOn, person.Email);
        await guesses.ForgetAsync(GuessLimit.Code, $"{person.Id}", cancellationToken);
        await door.RenewAsync(person, SignInMethod.PasswordAndCode, cancellationToken);
        return true;
    }

    public async Task SwitchOffAsync(CurrentSession current, CancellationToken cancellationToken)
    {
        var person = await PersonAsync(current);
        if (!person.HasCodes)
        {
            return;
        }

        person.SwitchCodesOff();
        letters.Tell(person, AccountNews.CodesOff, session.Context);
        audit.Record(session.Context, AuditAction.CodesSwitchedOff, person.Email);
        await secondFactors.DropRecoveryCodesWithoutAsync(person, cancellationToken);
        await door.RenewAsync(person, SignInMethod.Password, cancellationToken);
    }

    private async Task<PortalUser> PersonAsync(CurrentSession current) => (await users.FindByIdAsync($"{current.UserId}"))!;
}
