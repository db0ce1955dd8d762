namespace Portal.Model.Text;

/// <summary>The beginning of a text where a whole one would be too long: titles, descriptions.</summary>
public static class TextBeginning
{
    /// <summary>Of a title, in weighted characters.</summary>
    public const int MaxTitle = 120;

    /// <summary>The first sentence with its stop, or the whole text where there is only one.</summary>
    public static string Sentence(string text)
    {
        var line = CleanText.OneLine(text);
        for (var i = 0; i < line.Length; i++)
        {
            var ends = line[i] is '。' or '！' or '？' || (line[i] is '.' or '!' or '?' && i + 2 < line.Length && line[i + 1] == ' ' && !char.IsLower(line[i + 2]));
            if (ends)
            {
                return line[..(i + 1)];
            }
        }

        return line;
    }

    /// <summary>The first sentence without its full stop, cut at a word (or a Chinese character) where it is longer than a title.</summary>
    public static string Title(string text)
    {
        var sentence = Sentence(text).TrimEnd('.', '。');
        return CleanText.WeightedLength(sentence) <= MaxTitle ? sentence : $"{Fitting(sentence)}…";
    }

    private static string Fitting(string sentence)
    {
        var (length, end) = (0, 0);
        foreach (var rune in sentence.EnumerateRunes())
        {
            length += CleanText.WeightedLength(rune.ToString());
            if (length >= MaxTitle)
            {
                break;
            }

            end += rune.Utf16SequenceLength;
        }

        var blank = sentence.LastIndexOf(' ', Math.Max(end - 1, 0));
        var isWordCut = end < sentence.Length && char.IsAsciiLetterOrDigit(sentence[end]);
        return sentence[..(isWordCut && blank > 0 ? blank : end)].TrimEnd(' ', ',', '，', '、', ';', '；', ':', '：');
    }
}
