using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Portal.Model.Keys;

/// <summary>What links and cookies carry to prove themselves. Only its hash is stored, so a copy of the database opens nothing.</summary>
public static class Secret
{
    /// <returns>256 random bits, safe in an address.</returns>
    public static string Create() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
