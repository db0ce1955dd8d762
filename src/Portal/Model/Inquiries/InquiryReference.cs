using System.Security.Cryptography;

namespace Portal.Model.Inquiries;

/// <summary>
/// The short name of an inquiry that people quote, such as <c>INT-7KQ2-4MXD</c>. Nothing can be opened with it, it
/// reveals no volume, and none of its characters looks like another or makes a word with its neighbours.
/// </summary>
public static class InquiryReference
{
    public const int MaxLength = 13;

    private const string Alphabet = "23456789BCDFGHJKMNPQRSTVWXYZ";

    public static string Create(InquiryKind kind)
    {
        var code = RandomNumberGenerator.GetString(Alphabet, 8);
        return $"{kind.ReferencePrefix()}-{code[..4]}-{code[4..]}";
    }

    /// <returns>The reference as it is stored, or null where the text cannot be one. Case and blanks do not matter.</returns>
    public static string? Parse(string? text)
    {
        var reference = text?.Trim().ToUpperInvariant();
        return reference is { Length: MaxLength } && reference[3] == '-' && reference[8] == '-'
            && reference.Select((c, i) => i is 3 or 8 || (i < 3 ? char.IsAsciiLetterUpper(c) : Alphabet.Contains(c))).All(ok => ok)
            ? reference
            : null;
    }
}
