using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Portal.Features.Account.Webhooks;

/// <summary>The secrets of webhooks, encrypted in the database: the portal signs with them, so a hash would not do.</summary>
public sealed class WebhookKeys(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("portal.webhook");

    public string Encrypt(string secret) => protector.Protect(secret);

    /// <summary>Those that can be read: one whose keys are lost must not keep the new one that replaced it from signing.</summary>
    /// <returns>None where the keys of all of them are lost.</returns>
    public IReadOnlyList<string> Open(IEnumerable<string> encrypted) => [.. encrypted.Select(Open).OfType<string>()];

    private string? Open(string encrypted)
    {
        try
        {
            return protector.Unprotect(encrypted);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
