using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Portal.Model.Inquiries;
using Portal.Model.Keys;

namespace Portal.Data;

/// <summary>
/// What stands behind the plus of the address that answers about one inquiry go to: its reference, so that people
/// recognise it, and 80 bits of an HMAC, so that nobody makes one up. Only lower-case letters and digits, because mail
/// servers may change the case; 28 characters in all, because the part before the @ has room for 64.
/// </summary>
public sealed class ReplyTokens(ServerKeys keys)
{
    public const int Length = ReferenceLength + 1 + MacLength;

    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";
    private const int ReferenceLength = 11;
    private const int MacLength = 16;

    public async ValueTask<string> OfAsync(Guid id, string reference, CancellationToken cancellationToken) =>
        $"{reference.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant()}-{Mac(await KeyAsync(cancellationToken), id)}";

    /// <returns>The inquiry that the token was made for, or null for one that is made up or mistyped.</returns>
    public async Task<Guid?> OpenAsync(PortalDbContext db, string token, CancellationToken cancellationToken)
    {
        var text = token.ToLowerInvariant();
        if (text.Length != Length || text[ReferenceLength] != '-'
            || InquiryReference.Parse($"{text[..3]}-{text[3..7]}-{text[7..ReferenceLength]}") is not { } reference)
        {
            return null;
        }

        var id = await db.Inquiries.Where(i => i.Reference == reference).Select(i => (Guid?)i.Id).SingleOrDefaultAsync(cancellationToken);
        var expected = Mac(await KeyAsync(cancellationToken), id ?? Guid.Empty);
        var given = Encoding.UTF8.GetBytes(text[(ReferenceLength + 1)..]);
        return CryptographicOperations.FixedTimeEquals(given, Encoding.UTF8.GetBytes(expected)) ? id : null;
    }

    private static string Mac(byte[] key, Guid id)
    {
        Span<byte> content = stackalloc byte[16];
        id.TryWriteBytes(content, bigEndian: true, out _);
        var mac = HMACSHA256.HashData(key, content);

        // Five bits a letter (RFC 4648).
        return string.Create(MacLength, mac, static (text, bytes) =>
        {
            for (var i = 0; i < text.Length; i++)
            {
                var (at, shift) = Math.DivRem(i * 5, 8);
                text[i] = Alphabet[(((bytes[at] << 8) | bytes[at + 1]) >> (11 - shift)) & 31];
            }
        });
    }

    private ValueTask<byte[]> KeyAsync(CancellationToken cancellationToken) => keys.ReadAsync(ServerKey.ReplyAddresses, cancellationToken);
}
