using System.Security.Cryptography;
using System.Text;
using Portal.Model.Text;

namespace Portal.Features.Contact.Screening;

/// <summary>
/// The same for texts that differ only in case, width, blanks, punctuation or line breaks; what was written cannot be
/// read from it.
/// </summary>
public static class TextFingerprint
{
    public const int Length = SHA256.HashSizeInBytes;

    /// <summary>Shorter texts ("Hello, please see my CV") are alike by chance.</summary>
    public const int MinLetters = 40;

    /// <returns>The fingerprint of the texts together, or null where there are too few letters to tell.</returns>
    public static byte[]? Of(IEnumerable<string> texts)
    {
        var folded = new StringBuilder();
        var letters = 0;
        foreach (var rune in texts.SelectMany(text => CleanText.Lines(text).Normalize(NormalizationForm.FormKC).EnumerateRunes()).Where(Rune.IsLetterOrDigit))
        {
            letters += Rune.IsLetter(rune) ? 1 : 0;
            folded.Append(Rune.ToLowerInvariant(rune).ToString());
        }

        return letters < MinLetters ? null : SHA256.HashData(Encoding.UTF8.GetBytes(folded.ToString()));
    }
}
