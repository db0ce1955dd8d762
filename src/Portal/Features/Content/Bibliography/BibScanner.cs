namespace Portal.Features.Content.Bibliography;

/// <summary>Takes a BibTeX text apart from the front; the parser knows what comes when.</summary>
internal sealed class BibScanner(string text)
{
    private static readonly IReadOnlyList<string> Months =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private int counted;
    private int lines = 1;
    private int lineStart;

    public int Position { get; private set; }

    /// <summary>A fault at the next character. Lines are counted once, however many faults there are.</summary>
    public BibFault Fault(BibMistake mistake, string name = "")
    {
        if (counted > Position)
        {
            (counted, lines, lineStart) = (0, 1, 0);
        }

        var passed = text.AsSpan(counted, Position - counted);
        lines += passed.Count('\n');
        lineStart = passed.LastIndexOf('\n') is >= 0 and var at ? counted + at + 1 : lineStart;
        counted = Position;
        return new(mistake, lines, Position - lineStart + 1, name);
    }

    /// <summary>The next character, or null at the end.</summary>
    public char? Peek() => Position < text.Length ? text[Position] : null;

    public void Take() => Position++;

    public bool TryTake(char c)
    {
        SkipBlanks();
        var isThere = Peek() == c;
        Position += isThere ? 1 : 0;
        return isThere;
    }

    public void Expect(char c, BibMistake otherwise, string name)
    {
        if (!TryTake(c))
        {
            throw new BibSyntaxException(Fault(otherwise, name));
        }
    }

    public void SkipBlanks() => While(char.IsWhiteSpace);

    public void SkipLine() => While(c => c != '\n');

    public string Until(string ends) => While(c => !ends.Contains(c, StringComparison.Ordinal));

    /// <summary>The name of an entry type or field, in lower case.</summary>
    public string Name() => While(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-').ToLowerInvariant();

    /// <summary>What a field is set to, without the outer braces or quotes.</summary>
    public string Value(string name)
    {
        if (Peek() is '{' or '"')
        {
            return Enclosed(name);
        }

        var start = Fault(BibMistake.Macro, name);
        var word = Name();
        return word.Length > 0 && (word.All(char.IsAsciiDigit) || Months.Contains(word))
            ? word
            : throw new BibSyntaxException(start);
    }

    /// <summary>The text between this brace or quote and the one that closes it; braces inside are balanced.</summary>
    public string Enclosed(string name)
    {
        var start = Position;
        var (depth, end) = text[start] == '{' ? (1, '}') : (0, '"');
        for (var i = start + 1; i < text.Length; i++)
        {
            depth += text[i] switch
            {
                '{' => 1,
                '}' => -1,
                _ => 0,
            };
            if (depth == 0 && text[i] == end)
            {
                Position = i + 1;
                return text[(start + 1)..i];
            }
        }

        throw new BibSyntaxException(Fault(BibMistake.NeverClosed, name));
    }

    /// <summary>Where reading can go on after an error: the next line that begins an entry.</summary>
    public void GoToEntryAfter(int start)
    {
        var next = text.IndexOf("\n@", start, StringComparison.Ordinal);
        Position = next < 0 ? text.Length : next + 1;
    }

    public void GoToEnd() => Position = text.Length;

    private string While(Func<char, bool> belongs)
    {
        var start = Position;
        while (Position < text.Length && belongs(text[Position]))
        {
            Position++;
        }

        return text[start..Position];
    }
}
