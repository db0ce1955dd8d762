using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Accounts;

namespace Portal.Features.Account;

/// <summary>The secrets of authenticator apps, encrypted in the database, and the codes made of them: each counts once.</summary>
public sealed class CodeKeys(PortalDbContext db, IDataProtectionProvider protection, TimeProvider clock)
{
    private readonly IDataProtector protector = protection.CreateProtector("portal.code-key");

    public string Encrypt(byte[] key) => Convert.ToBase64String(protector.Protect(key));

    /// <returns>Null where there is none, or where the keys that encrypted it are lost.</returns>
    public byte[]? KeyOf(PortalUser user)
    {
        try
        {
            return user.CodeKey is null ? null : protector.Unprotect(Convert.FromBase64String(user.CodeKey));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <returns>The time step of the code, or null for a wrong one. Spends nothing.</returns>
    public long? Match(PortalUser user, string code) => KeyOf(user) is { } key ? OneTimeCode.Match(key, code, clock.GetUtcNow()) : null;

    /// <summary>Of two that bring the same code at the same time, one gets in.</summary>
    /// <returns>Whether the code is right and was not used before.</returns>
    public async Task<bool> SpendAsync(PortalUser user, string code, CancellationToken cancellationToken) =>
        Match(user, code) is { } step
        && await db.Users.Where(u => u.Id == user.Id && u.LastCodeStep < step).ExecuteUpdateAsync(set => set.SetProperty(u => u.LastCodeStep, step), cancellationToken) == 1;
}
