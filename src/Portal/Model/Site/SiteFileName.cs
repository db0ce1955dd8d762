using System.Globalization;
using System.Text;
using Portal.Model.Text;

namespace Portal.Model.Site;

/// <summary>
/// What a file is called on the site: letters and digits of any script, joined by hyphens, so that the name can stand in an
/// address and in Markdown as it is.
/// </summary>
public static class SiteFileName
{
    /// <summary>In UTF-16 units, with the extension.</summary>
    public const int MaxLength = 100;

    private const int LongestExtension = 5;

    /// <param name="given">A name or a path of any system, or nothing.</param>
    /// <returns>Never empty, never longer than <see cref="MaxLength"/>, with the extension of what the file is.</returns>
    public static string Of(string? given, SiteFileKind kind)
    {
        var name = (given ?? "").Normalize(NormalizationForm.FormC);
        name = name[(name.AsSpan().LastIndexOfAny('/', '\\') + 1)..];
        var dot = name.LastIndexOf('.');
        var stem = Joined(dot > 0 && name.Length - dot <= LongestExtension + 1 ? name[..dot] : name);
        var kept = CleanText.Cut(stem, MaxLength - LongestExtension).Trim('-');
        return (kept.Length > 0 ? kept : Nameless(kind)) + Extension(kind);
    }

    /// <summary>Whether it could have come out of <see cref="Of"/>.</summary>
    public static bool IsName(string name, SiteFileKind kind) => name == Of(name, kind);

    public static string Extension(SiteFileKind kind) => kind == SiteFileKind.Picture ? ".webp" : ".pdf";

    private static string Nameless(SiteFileKind kind) => kind == SiteFileKind.Picture ? "picture" : "document";

    private static string Joined(string name)
    {
        var joined = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark || rune.Value == '_')
            {
                joined.Append(rune.ToString());
            }
            else if (joined.Length > 0 && joined[^1] != '-')
            {
                joined.Append('-');
            }
        }

        return joined.ToString().Trim('-');
    }
}
