using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Model.Accounts;
using Portal.Model.Audit;

namespace Portal.Features.Account;

/// <param name="Step">From the first step.</param>
/// <param name="Code">Of the app, or a recovery code, as typed.</param>
public sealed record SecondStepCommand(string? Step, string Code);

public enum SecondStepOutcome
{
    Entered,

    /// <summary>Wrong, used before, or one guess too many.</summary>
    Refused,

    /// <summary>Too long after the password: it has to be typed again.</summary>
    TooLate,
}

/// <summary>The second factor after a right password: a code of the app, or a recovery code in its place.</summary>
public sealed class SecondStepHandler(
    PortalDbContext db, SignInManager<PortalUser> session, SignInSteps steps, GuessLimits guesses, KnownDevices devices, CodeKeys codes, SignInDoor door, RefusedSignIns refused, AccountLetters letters, AuditTrail audit)
{
    public async Task<SecondStepOutcome> HandleAsync(SecondStepCommand command, CancellationToken cancellationToken)
    {
        if (await steps.ReadAsync(command.Step) is not { } person)
        {
            return SecondStepOutcome.TooLate;
        }

        var attempt = await guesses.CountAsync(GuessLimit.Code, $"{person.Id}", cancellationToken);
        if (attempt > GuessLimit.Code.Most || await MethodAsync(person, command.Code, cancellationToken) is not { } method)
        {
            await refused.RecordAsync(person, attempt, GuessLimit.Code, cancellationToken);
            return SecondStepOutcome.Refused;
        }

        if (method == SignInMethod.PasswordAndRecoveryCode)
        {
            letters.Tell(person, AccountNews.RecoveryCodeUsed, session.Context);
            audit.Record(session.Context, AuditAction.RecoveryCodeUsed, person.Email);
        }

        await guesses.ForgetAsync(GuessLimit.Code, $"{person.Id}", cancellationToken);
        await guesses.ForgetAsync(GuessLimit.Account, person.Email!, cancellationToken);
        if (devices.Of(person, session.Context) is { } device)
        {
            await guesses.ForgetAsync(GuessLimit.Device, device, cancellationToken);
        }

        await door.EnterAsync(person, method, cancellationToken);
        return SecondStepOutcome.Entered;
    }

    private async Task<SignInMethod?> MethodAsync(PortalUser person, string code, CancellationToken cancellationToken)
    {
        if (person.HasCodes && await codes.SpendAsync(person, code, cancellationToken))
        {
            return SignInMethod.PasswordAndCode;
        }

        var hash = RecoveryCode.HashOf(code);
        return await db.RecoveryCodes.Where(c => c.UserId == person.Id && c.Hash == hash).ExecuteDeleteAsync(cancellationToken) == 1
            ? SignInMethod.PasswordAndRecoveryCode : null;
    }
}
