using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Portal.Model.Webhooks;

/// <summary>Signatures of the Standard Webhooks specification: HMAC-SHA256 over id, moment and body, beginning with "v1,".</summary>
public static class WebhookSignature
{
    public const string Prefix = "whsec_";

    /// <summary>Bytes; the specification asks for 24 to 64.</summary>
    private const int KeySize = 32;

    /// <returns>256 random bits as the specification writes them.</returns>
    public static string CreateSecret() => Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeySize));

    /// <param name="secrets">Each makes a signature of its own; a space is between them.</param>
    public static string Sign(IEnumerable<string> secrets, string id, DateTimeOffset at, ReadOnlySpan<byte> body)
    {
        byte[] signed = [.. Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}.{at.ToUnixTimeSeconds()}.")), .. body];
        return string.Join(' ', secrets.Select(secret => "v1," + Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(secret[Prefix.Length..]), signed))));
    }
}
