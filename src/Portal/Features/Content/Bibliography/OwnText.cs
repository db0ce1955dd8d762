using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Portal.Features.Content.Bibliography;

/// <summary>
/// Our own fields of an entry are plain text, not TeX. What BibTeX would fold or miscount is written as a name with empty
/// braces: <c>\par{}</c> an empty line, <c>\newline{}</c> a line break, <c>\blank3000{}</c> a blank by its code that is not
/// one plain blank between words, <c>\lbrace{}</c> and <c>\rbrace{}</c> braces without partners, and
/// <c>\textbackslash{}</c> the backslash of a text that says such a thing itself. Any other backslash is one.
/// </summary>
internal static partial class OwnText
{
    public static string Read(string field) => Names().Replace(field, name => name.Groups["name"].Value switch
    {
        "par" => "\n\n",
        "newline" => "\n",
        "lbrace" => "{",
        "rbrace" => "}",
        "textbackslash" => @"\",
        var blank => ((char)int.Parse(blank.AsSpan("blank".Length), NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString(),
    });

    /// <summary>What <see cref="Read"/> reads as this text, once line breaks are folded. A paragraph begins on a line of its own.</summary>
    public static string Write(string text)
    {
        var field = new StringBuilder(text.Length);
        var areBracesKept = AreBalanced(text);
        var names = Names().Matches(text).Select(name => name.Index).ToHashSet();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n')
            {
                var isEmptyLine = i + 1 < text.Length && text[i + 1] == '\n';
                field.Append(isEmptyLine ? @"\par{}" : @"\newline{}").Append("\n    ");
                i += isEmptyLine ? 1 : 0;
                continue;
            }

            field.Append(text[i] switch
            {
                '\\' when names.Contains(i) => @"\textbackslash{}",
                '{' when !areBracesKept => @"\lbrace{}",
                '}' when !areBracesKept => @"\rbrace{}",
                var c when char.IsWhiteSpace(c) && !(c == ' ' && IsBetweenWords(text, i)) => $@"\blank{(int)c:x4}{{}}",
                var c => c.ToString(),
            });
        }

        return field.ToString();
    }

    private static bool IsBetweenWords(string text, int at) =>
        at > 0 && at + 1 < text.Length && !char.IsWhiteSpace(text[at - 1]) && !char.IsWhiteSpace(text[at + 1]);

    private static bool AreBalanced(string text)
    {
        var depth = 0;
        foreach (var c in text)
        {
            depth += c switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth < 0)
            {
                return false;
            }
        }

        return depth == 0;
    }

    [GeneratedRegex(@"\\(?<name>lbrace|rbrace|textbackslash|blank[0-9a-f]{4})\{\}|\\(?<name>par|newline)\{\} ?", RegexOptions.NonBacktracking)]
    private static partial Regex Names();
}
