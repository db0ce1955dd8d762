using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using Portal.Model.Inquiries;
using Portal.Model.Keys;

namespace Portal.Data;

/// <summary>The digits of codes that go to senders, derived from their rows: neither a letter in the outbox nor the row has them.</summary>
public sealed class SenderCodeDigits(ServerKeys keys)
{
    private const ulong Codes = 100_000_000;

    /// <returns>Eight digits.</returns>
    public async ValueTask<string> OfAsync(Guid codeId, CancellationToken cancellationToken)
    {
        var key = await keys.ReadAsync(ServerKey.SenderCodes, cancellationToken);
        var number = BinaryPrimitives.ReadUInt64BigEndian(HMACSHA256.HashData(key, codeId.ToByteArray(bigEndian: true))) % Codes;
        return number.ToString($"D{SenderCode.Digits}", CultureInfo.InvariantCulture);
    }

    /// <summary>Takes as long for a wrong code as for the right one.</summary>
    /// <param name="typed">As typed: blanks and full-width digits are no mistake.</param>
    public async ValueTask<bool> IsAsync(Guid codeId, string typed, CancellationToken cancellationToken)
    {
        var digits = string.Concat(typed.Where(char.IsDigit).Select(digit => (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(digit))));
        var right = await OfAsync(codeId, cancellationToken);
        return digits.Length == right.Length && CryptographicOperations.FixedTimeEquals(System.Text.Encoding.ASCII.GetBytes(digits), System.Text.Encoding.ASCII.GetBytes(right));
    }
}
