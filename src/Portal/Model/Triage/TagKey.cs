using System.Globalization;
using System.Text;

namespace Portal.Model.Triage;

/// <summary>The word of a tag in a query: nothing in it has to be quoted or escaped.</summary>
public static class TagKey
{
    /// <param name="name">Any name.</param>
    /// <returns>Letters and digits in small, with hyphens between; <c>tag</c> where nothing is left.</returns>
    public static string Of(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var rune in name.Normalize(NormalizationForm.FormKC).ToLower(CultureInfo.InvariantCulture).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value is '+' or '#')
            {
                key.Append(rune.ToString());
            }
            else if (key.Length > 0 && key[^1] != '-')
            {
                key.Append('-');
            }
        }

        var cut = Text.CleanText.Cut(key.ToString(), Tag.MaxKeyLength).Trim('-');
        return cut.Length == 0 ? "tag" : cut;
    }
}
