using System.Globalization;
using System.Text;
using Portal.Model.Text;

namespace Portal.Model.Inquiries;

/// <summary>
/// What an uploaded file is called from then on: a name that shows what it is, on any screen and any disk, whatever the
/// browser or somebody in its place sent.
/// </summary>
public static class AttachmentName
{
    /// <summary>In characters, with the extension.</summary>
    public const int MaxLength = 150;

    private const string Extension = ".pdf";

    /// <summary>Dots and blanks: at the edges of a name they hide it, or are dropped by some systems.</summary>
    private static readonly char[] Edges = [' ', '.', '\u00A0', '\u3000'];

    /// <summary>For a file whose name has nothing left that could be shown. Understood in both languages.</summary>
    private const string Nameless = "document";

    /// <param name="given">A name or a path of any system, or nothing.</param>
    /// <returns>Never empty, never longer than <see cref="MaxLength"/>, and always with the extension of a PDF.</returns>
    public static string Of(string? given)
    {
        var name = Visible(LastComponent(CleanText.OneLine(given ?? ""))).TrimEnd(Edges);
        var stem = Trimmed(name.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) ? name[..^Extension.Length] : name);
        var kept = Trimmed(CleanText.Cut(stem, MaxLength - Extension.Length));
        return (kept.Length == 0 ? Nameless : kept) + Extension;
    }

    /// <summary>Of a file that was not taken and may be anything.</summary>
    public static string OfAny(string? given)
    {
        var name = Trimmed(Visible(LastComponent(CleanText.OneLine(given ?? ""))));
        return name.Length == 0 ? Nameless : CleanText.Cut(name, MaxLength);
    }

    private static string LastComponent(string path) => path[(path.AsSpan().LastIndexOfAny('/', '\\') + 1)..];

    /// <summary>
    /// Without format characters (marks of direction, joiners, soft hyphens), which <see cref="CleanText"/> leaves in
    /// texts because some scripts need them, and without what other systems read as something else than a name.
    /// </summary>
    private static string Visible(string name)
    {
        var visible = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            if (rune.Value is ':' or '*' or '?' or '"' or '<' or '>' or '|')
            {
                visible.Append('_');
            }
            else if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format)
            {
                visible.Append(rune.ToString());
            }
        }

        return visible.ToString().Normalize(NormalizationForm.FormC);
    }

    private static string Trimmed(string name) => name.Trim(Edges);
}
