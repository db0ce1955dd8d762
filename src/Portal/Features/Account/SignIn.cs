using Microsoft.AspNetCore.Identity;
using Portal.Model.Accounts;
using Portal.Model.Text;

namespace Portal.Features.Account;

public sealed record SignInCommand(string Email, string Password);

/// <summary>
/// Begins a session, or refuses without saying why: an unknown address, a wrong password and a locked account look the
/// same and take the same time, so that nobody learns who has an account.
/// </summary>
public sealed class SignInHandler(UserManager<PortalUser> users, SignInManager<PortalUser> session)
{
    public async Task<bool> HandleAsync(SignInCommand command)
    {
        var user = MailAddressText.Normalize(command.Email) is { } email ? await users.FindByEmailAsync(email) : null;
        if (user is null || await users.IsLockedOutAsync(user))
        {
            // The work of looking at a password, for nothing.
            users.PasswordHasher.HashPassword(user ?? Nobody, command.Password);
            return false;
        }

        var result = await session.PasswordSignInAsync(user, command.Password, isPersistent: false, lockoutOnFailure: true);
        return result.Succeeded;
    }

    private static readonly PortalUser Nobody = new();
}
