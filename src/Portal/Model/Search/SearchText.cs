using System.Text;

namespace Portal.Model.Search;

/// <summary>
/// Texts as they are compared: without case, accents, the width of letters, the kind of dash or quotation mark, and the difference between traditional
/// and simplified Chinese.
/// </summary>
public static class SearchText
{
    /// <summary>Letters that Unicode does not take apart, and shapes of characters that its list of simplified ones leaves out.</summary>
    private const string OwnPairs = "øołlđdıi裏里衆众羣群峯峰爲为麪面啓启綫线産产説说";

    private static readonly Lazy<char[]> Table = new(MakeTable);

    /// <summary>Character by character: what is found in the folded text stands at the same place in the text itself.</summary>
    public static string Fold(string text) => string.Create(text.Length, text, static (folded, source) =>
    {
        var table = Table.Value;
        for (var i = 0; i < folded.Length; i++)
        {
            folded[i] = table[source[i]];
        }
    });

    /// <summary>Texts as <see cref="SearchEntry.Text"/> keeps them: folded, blanks of any kind and number as one, and a line for each.</summary>
    public static string OfEntry(IEnumerable<string> texts) =>
        string.Join('\n', texts.Select(text => OneBlank(Fold(text))).Where(text => text.Length > 0));

    internal static string OneBlank(string folded)
    {
        var kept = new StringBuilder(folded.Length);
        foreach (var character in folded.AsSpan().Trim(' '))
        {
            if (character != ' ' || kept[^1] != ' ')
            {
                kept.Append(character);
            }
        }

        return kept.ToString();
    }

    private static char[] MakeTable()
    {
        var simplified = Simplified();
        var table = new char[char.MaxValue + 1];
        for (var i = 0; i < table.Length; i++)
        {
            var character = Plain((char)i);
            table[i] = simplified.GetValueOrDefault(character, character);
        }

        return table;
    }

    private static char Plain(char character)
    {
        character = character switch
        {
            >= '\uFF01' and <= '\uFF5E' => (char)(character - 0xFEE0),
            >= '\u2010' and <= '\u2015' or '\u2212' => '-',
            '\u2018' or '\u2019' or '\u02BC' => '\'',
            '\u201C' or '\u201D' => '"',
            '\0' => ' ',
            _ when char.IsWhiteSpace(character) || char.IsControl(character) => ' ',
            _ => character,
        };
        return char.IsAscii(character) ? char.ToLowerInvariant(character)
            : char.IsSurrogate(character) || IsWhole(character) ? character
            : char.ToLowerInvariant(FirstOf(character));
    }

    /// <summary>Syllables that are taken apart into what nobody would search for.</summary>
    private static bool IsWhole(char character) => character is (>= '\u3040' and <= '\u30FF') or (>= '\uAC00' and <= '\uD7A3') or '\uFFFE' or '\uFFFF';

    private static char FirstOf(char character)
    {
        var parts = character.ToString().Normalize(NormalizationForm.FormD);
        return char.IsLetter(parts[0]) ? parts[0] : character;
    }

    private static Dictionary<char, char> Simplified()
    {
        using var reader = new StreamReader(typeof(SearchText).Assembly.GetManifestResourceStream("simplified.txt")!);
        var lines = reader.ReadToEnd().Split('\n').Where(line => !line.StartsWith('#'));
        return lines.SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Concat(OwnPairs.Chunk(2).Select(pair => new string(pair)))
            .ToDictionary(pair => pair[0], pair => pair[1]);
    }
}
