using System.Security.Cryptography;
using Portal.Model.Keys;

namespace Portal.Model.Accounts;

/// <summary>
/// Stands in for a lost phone or passkey, once. Only its hash is stored; a used one is deleted.
/// </summary>
public sealed class RecoveryCode
{
    /// <summary>Of a set, which is shown once, when it is made.</summary>
    public const int Count = 10;

    /// <summary>80 random bits: too many to guess, so that a plain hash is enough.</summary>
    private const int Bytes = 10;

    private RecoveryCode()
    {
    }

    public Guid Id { get; private set; }
    public Guid UserId { get; private set; }
    public byte[] Hash { get; private set; } = [];

    /// <returns>The rows to store, and the codes to show, such as <c>K3QF-7TZ2-MH4W-PXAN</c>.</returns>
    public static (IReadOnlyList<RecoveryCode> Rows, IReadOnlyList<string> Codes) MakeSet(Guid userId, DateTimeOffset now)
    {
        var codes = Enumerable.Range(0, Count).Select(_ => Base32.InGroups(Base32.Encode(RandomNumberGenerator.GetBytes(Bytes)), '-')).ToList();
        return ([.. codes.Select(code => new RecoveryCode { Id = RowId.Create(now), UserId = userId, Hash = HashOf(code) })], codes);
    }

    /// <param name="typed">As typed: small letters, spaces and hyphens make no difference.</param>
    public static byte[] HashOf(string typed) =>
        Secret.Hash(string.Concat(typed.Normalize(System.Text.NormalizationForm.FormKC).Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant());
}
