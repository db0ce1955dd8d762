using System.Text;
using Portal.Model.Text;

namespace Portal.Features.Content.Bibliography;

/// <summary>What readers see of a TeX text: braces gone, accents and special letters as characters, dashes as dashes.</summary>
internal static class TexText
{
    public static string Plain(string tex)
    {
        var plain = new StringBuilder(tex.Length);
        for (var i = 0; i < tex.Length; i++)
        {
            switch (tex[i])
            {
                case '{' or '}':
                    break;
                case '~':
                    plain.Append(' ');
                    break;
                case '-' or '`' or '\'' when Ligature(tex, i) is { } ligature:
                    plain.Append(ligature.Sign);
                    i += ligature.Length - 1;
                    break;
                case '\\' when i + 1 < tex.Length:
                    i = Command(tex, i + 1, plain);
                    break;
                case var c:
                    plain.Append(c);
                    break;
            }
        }

        return CleanText.OneLine(plain.ToString());
    }

    /// <summary>What several signs in a row stand for; braces between them keep them apart.</summary>
    private static (char Sign, int Length)? Ligature(string tex, int at) => tex.AsSpan(at) switch
    {
        ['-', '-', '-', ..] => ('—', 3),
        ['-', '-', ..] => ('–', 2),
        ['`', '`', ..] => ('“', 2),
        ['\'', '\'', ..] => ('”', 2),
        _ => null,
    };

    /// <returns>The index of the last character that belongs to the command at <paramref name="start"/>.</returns>
    private static int Command(string tex, int start, StringBuilder plain)
    {
        var end = start;
        while (char.IsAsciiLetter(tex[start]) && end + 1 < tex.Length && char.IsAsciiLetter(tex[end + 1]))
        {
            end++;
        }

        var name = tex[start..(end + 1)];
        if (Accents.TryGetValue(name, out var accent))
        {
            return Accented(tex, end + 1, accent, plain);
        }

        if (Letters.TryGetValue(name, out var letter))
        {
            plain.Append(letter);
            return end + 1 < tex.Length && tex[end + 1] == ' ' ? end + 1 : end;
        }

        // What is not known stays visible, so that somebody notices.
        plain.Append(char.IsAsciiLetter(name[0]) ? $"\\{name}" : name);
        return end;
    }

    /// <summary>An accent stands before its letter in TeX, and after it in Unicode.</summary>
    private static int Accented(string tex, int at, char accent, StringBuilder plain)
    {
        while (at < tex.Length && tex[at] is '{' or ' ' or '\\')
        {
            at++;
        }

        if (at < tex.Length)
        {
            plain.Append(tex[at]).Append(accent);
        }

        return at;
    }

    private static readonly Dictionary<string, char> Accents = new()
    {
        ["`"] = '\u0300',
        ["'"] = '\u0301',
        ["^"] = '\u0302',
        ["~"] = '\u0303',
        ["="] = '\u0304',
        ["u"] = '\u0306',
        ["."] = '\u0307',
        ["\""] = '\u0308',
        ["r"] = '\u030A',
        ["H"] = '\u030B',
        ["v"] = '\u030C',
        ["d"] = '\u0323',
        ["c"] = '\u0327',
        ["k"] = '\u0328',
        ["b"] = '\u0331',
    };

    private static readonly Dictionary<string, char> Letters = new()
    {
        ["ss"] = 'ß',
        ["o"] = 'ø',
        ["O"] = 'Ø',
        ["l"] = 'ł',
        ["L"] = 'Ł',
        ["ae"] = 'æ',
        ["AE"] = 'Æ',
        ["oe"] = 'œ',
        ["OE"] = 'Œ',
        ["aa"] = 'å',
        ["AA"] = 'Å',
        ["i"] = 'ı',
        ["j"] = 'ȷ',
        ["textbackslash"] = '\\',
        ["textbraceleft"] = '{',
        ["textbraceright"] = '}',
        ["textasciitilde"] = '~',
        ["textasciicircum"] = '^',
    };
}
