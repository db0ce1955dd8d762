using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Portal.Model.Accounts;

namespace Portal.Features.Account;

/// <summary>
/// What stands between the password and the second factor: a note in the form, encrypted, that this account's password was
/// right a moment ago. It opens nothing without the second factor.
/// </summary>
public sealed class SignInSteps(IDataProtectionProvider protection, UserManager<PortalUser> users, TimeProvider clock)
{
    /// <summary>Long enough to find the phone.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private readonly IDataProtector protector = protection.CreateProtector("portal.sign-in-step");

    public string After(PortalUser user) => protector.Protect($"{user.Id}|{user.SecurityStamp}|{clock.GetUtcNow().ToUnixTimeSeconds()}");

    /// <returns>Null for a step that is made up, too old, or from before a change of the account.</returns>
    public async Task<PortalUser?> ReadAsync(string? step)
    {
        try
        {
            return protector.Unprotect(step ?? "").Split('|') is [var id, var stamp, var at]
                && DateTimeOffset.FromUnixTimeSeconds(long.Parse(at, CultureInfo.InvariantCulture)) + Lifetime > clock.GetUtcNow()
                && await users.FindByIdAsync(id) is { IsClosed: false } user && user.SecurityStamp == stamp
                ? user : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
