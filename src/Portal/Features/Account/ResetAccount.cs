using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Account.Tokens;
using Portal.Features.Account.Webhooks;
using Portal.Model.Accounts;
using Portal.Model.Audit;
using Portal.Model.Text;

namespace Portal.Features.Account;

/// <param name="WithoutSecondFactor">Whether passkeys, codes and recovery codes go as well: for somebody who lost them.</param>
public sealed record ResetAccountCommand(string Email, string Password, bool WithoutSecondFactor);

/// <param name="KeptSecondFactor">Whether something besides the password is still asked for.</param>
public sealed record ResetAccountResult(IdentityResult Account, bool KeptSecondFactor = false);

/// <summary>The last way in, for whoever runs the machine: another password, no more lockout, no session left.</summary>
public sealed class ResetAccountHandler(
    PortalDbContext db, Schema schema, UserManager<PortalUser> users, SecondFactors secondFactors, GuessLimits guesses, AccountLetters letters, AuditTrail audit, TimeProvider clock)
{
    public async Task<ResetAccountResult> HandleAsync(ResetAccountCommand command, CancellationToken cancellationToken)
    {
        await schema.MigrateAsync(cancellationToken);
        var email = MailAddressText.Normalize(command.Email);
        if (email is null || await users.FindByEmailAsync(email) is not { } person)
        {
            return new(IdentityResult.Failed(new IdentityError { Description = "There is no account with this address." }));
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        person.Reopen();
        person.Join(person.DisplayName, clock.GetUtcNow());
        letters.Tell(person, AccountNews.PasswordChanged, context: null);
        audit.Record(AuditAction.AccountReset, null, AuditTrail.CommandLine, person.Email);
        if (command.WithoutSecondFactor)
        {
            letters.Tell(person, AccountNews.SecondFactorRemoved, context: null);
            await secondFactors.RemoveAsync(person, cancellationToken);
        }

        var result = await users.ResetPasswordAsync(person, await users.GeneratePasswordResetTokenAsync(person), command.Password);
        if (!result.Succeeded)
        {
            return new(result);
        }

        foreach (var (limit, what) in new[] { (GuessLimit.Account, email), (GuessLimit.Code, $"{person.Id}"), (GuessLimit.Confirmation, $"{person.Id}") })
        {
            await guesses.ForgetAsync(limit, what, cancellationToken);
        }

        await db.AccountSessions.Where(s => s.UserId == person.Id).ExecuteDeleteAsync(cancellationToken);
        await db.EndTokensAsync(person.Id, clock.GetUtcNow(), cancellationToken);
        await db.EndWebhooksAsync(person.Id, cancellationToken);
        await db.OneTimeLinks.Where(l => l.UserId == person.Id).ExecuteDeleteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new(result, await secondFactors.AreThereAsync(person));
    }
}
