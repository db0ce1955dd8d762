using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Portal.Data;

namespace Portal.Features.Contact.Screening;

/// <summary>When a form was opened, in a text that travels with the form and that only the portal can write.</summary>
public sealed class FormStamp(IDataProtectionProvider protection)
{
    /// <summary>Characters.</summary>
    public const int MaxLength = 220;

    private readonly IDataProtector protector = protection.CreateProtector("portal.form");

    /// <param name="formKey">The key of the submission that the form will make.</param>
    public string Create(Guid formKey, DateTimeOffset now) =>
        protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{formKey:N}{now.ToUnixTimeMilliseconds()}"));

    /// <returns>When it was created, or null where it is missing, forged, of another form or older than the keys.</returns>
    /// <remarks>Throws where the keys cannot be read because the database is away: that is no fault of the visitor.</remarks>
    public DateTimeOffset? Read(string? stamp, Guid formKey)
    {
        if (stamp is not { Length: > 0 and <= MaxLength })
        {
            return null;
        }

        try
        {
            var content = protector.Unprotect(stamp);
            return content.StartsWith(formKey.ToString("N"), StringComparison.Ordinal)
                ? DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(content.AsSpan(KeyLength), CultureInfo.InvariantCulture))
                : null;
        }
        catch (CryptographicException e) when (!e.IsDatabaseAway())
        {
            return null;
        }
    }

    private const int KeyLength = 32;
}
