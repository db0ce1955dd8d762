using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Accounts;
using Portal.Model.Text;

namespace Portal.Features.Account;

public sealed record SignInCommand(string Email, string Password);

/// <summary>
/// Begins a session, or refuses without saying why: an unknown address, a wrong password and a locked account look the
/// same and take the same time, so that nobody learns who has an account.
/// </summary>
public sealed class SignInHandler(PortalDbContext db, UserManager<PortalUser> users, SignInManager<PortalUser> session, TimeProvider clock)
{
    public async Task<bool> HandleAsync(SignInCommand command, CancellationToken cancellationToken)
    {
        var user = MailAddressText.Normalize(command.Email) is { } email ? await users.FindByEmailAsync(email) : null;
        if (user is null || !await CountAsync(user, cancellationToken))
        {
            // The work of looking at a password, for nothing.
            users.PasswordHasher.HashPassword(Nobody, command.Password);
            return false;
        }

        var result = await session.PasswordSignInAsync(user, command.Password, isPersistent: false, lockoutOnFailure: false);
        if (result.Succeeded)
        {
            await db.Users.Where(u => u.Id == user.Id).ExecuteUpdateAsync(
                set => set.SetProperty(u => u.AccessFailedCount, 0).SetProperty(u => u.LockoutEnd, (DateTimeOffset?)null), cancellationToken);
        }

        return result.Succeeded;
    }

    /// <summary>
    /// Counts the attempt before the password is looked at, in one statement, and locks the account with the last one
    /// that is allowed. The framework counts after a failure and loses count of guesses that come at the same time.
    /// </summary>
    /// <returns>Whether the attempt is allowed.</returns>
    private async Task<bool> CountAsync(PortalUser user, CancellationToken cancellationToken)
    {
        var lockout = users.Options.Lockout;
        var now = clock.GetUtcNow();
        DateTimeOffset? end = now + lockout.DefaultLockoutTimeSpan;
        var last = lockout.MaxFailedAccessAttempts - 1;
        return await db.Users.Where(u => u.Id == user.Id && (u.LockoutEnd == null || u.LockoutEnd <= now)).ExecuteUpdateAsync(
            set => set
                .SetProperty(u => u.LockoutEnd, u => u.AccessFailedCount >= last ? end : null)
                .SetProperty(u => u.AccessFailedCount, u => u.AccessFailedCount >= last ? 0 : u.AccessFailedCount + 1),
            cancellationToken) == 1;
    }

    private static readonly PortalUser Nobody = new();
}
