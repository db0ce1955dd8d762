using System.Globalization;
using System.Security.Cryptography;

namespace Portal.Model.Accounts;

/// <summary>Codes of six digits that an app and the server make from a shared secret and the time (TOTP, RFC 6238, with SHA-1 as every app knows it).</summary>
public static class OneTimeCode
{
    public const int Digits = 6;

    /// <summary>Bytes of a secret (RFC 4226: 160 bits recommended).</summary>
    public const int KeyLength = 20;

    /// <summary>For how long a code is the current one.</summary>
    public static readonly TimeSpan Step = TimeSpan.FromSeconds(30);

    /// <summary>Clocks differ, and people type slowly: the code before and the one after count as well.</summary>
    private const int Neighbours = 1;

    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(KeyLength);

    public static long StepAt(DateTimeOffset now) => now.ToUnixTimeSeconds() / (long)Step.TotalSeconds;

    public static string Of(ReadOnlySpan<byte> key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> mac = stackalloc byte[SHA1.HashSizeInBytes];
#pragma warning disable CA5350 // What every authenticator app computes; HMAC does not suffer from SHA-1's collisions.
        HMACSHA1.HashData(key, counter, mac);
#pragma warning restore CA5350
        var number = System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(mac[(mac[^1] & 0xf)..]) & int.MaxValue;
        return (number % 1_000_000).ToString($"D{Digits}", CultureInfo.InvariantCulture);
    }

    /// <param name="typed">As typed: spaces between the digits are how apps show them.</param>
    /// <returns>The time step whose code it is, to be spent with it; null for a wrong code.</returns>
    public static long? Match(ReadOnlySpan<byte> key, string typed, DateTimeOffset now)
    {
        var code = Clean(typed);
        for (var step = StepAt(now) - Neighbours; step <= StepAt(now) + Neighbours; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(System.Text.Encoding.UTF8.GetBytes(code), System.Text.Encoding.UTF8.GetBytes(Of(key, step))))
            {
                return step;
            }
        }

        return null;
    }

    /// <summary>Full-width digits, as a Chinese keyboard may write them, are digits.</summary>
    private static string Clean(string typed) =>
        string.Concat(typed.Normalize(System.Text.NormalizationForm.FormKC).Where(character => !char.IsWhiteSpace(character) && character != '-'));
}
