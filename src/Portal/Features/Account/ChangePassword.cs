using Microsoft.AspNetCore.Identity;
using Portal.Model.Accounts;

namespace Portal.Features.Account;

public sealed record ChangePasswordCommand(CurrentSession Session, string Current, string New);

/// <summary>Sets another password, tells its person, and ends every other session of the account.</summary>
public sealed class ChangePasswordHandler(UserManager<PortalUser> users, SignInManager<PortalUser> session, GuessLimits guesses, SignInDoor door, AccountLetters letters, TimeProvider clock)
{
    public async Task<IdentityResult> HandleAsync(ChangePasswordCommand command, CancellationToken cancellationToken)
    {
        var person = (await users.FindByIdAsync($"{command.Session.UserId}"))!;
        if (!await guesses.TakeAsync(GuessLimit.Confirmation, $"{person.Id}", cancellationToken))
        {
            return IdentityResult.Failed(users.ErrorDescriber.PasswordMismatch());
        }

        // Saved together with the new password, or not at all.
        letters.Tell(person, AccountNews.PasswordChanged, session.Context);
        person.NotePassword(clock.GetUtcNow());
        var result = await users.ChangePasswordAsync(person, command.Current, command.New);
        if (result.Succeeded)
        {
            await guesses.ForgetAsync(GuessLimit.Confirmation, $"{person.Id}", cancellationToken);
            await door.RenewAsync(person, command.Session.Method, cancellationToken);
        }

        return result;
    }
}
