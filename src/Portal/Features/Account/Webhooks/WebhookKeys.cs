using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Portal.Features.Account.Webhooks;

/// <summary>The secrets of webhooks, encrypted in the database: the portal signs with them, so a hash would not do.</summary>
public sealed class WebhookKeys(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("portal.webhook");

    public string Encrypt(string secret) => protector.Protect(secret);

    /// <returns>Null where the keys that encrypted one are lost.</returns>
    public IReadOnlyList<string>? Open(IEnumerable<string> encrypted)
    {
        try
        {
            return [.. encrypted.Select(protector.Unprotect)];
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
