namespace Portal.Features.Content.Bibliography;

/// <summary>
/// Reads BibTeX: entries, nested braces, quoted values, numbers, month names. Text between entries is comment, and so are
/// lines that begin with a percent sign. Macros (<c>@string</c>, <c>#</c>) are refused rather than half understood.
/// </summary>
internal sealed class BibParser
{
    private readonly BibScanner scanner;
    private readonly Action<int, string> refuse;

    private BibParser(string text, Action<int, string> refuse) => (scanner, this.refuse) = (new(text), refuse);

    /// <param name="refuse">Told the line and the words of each error; reading goes on with the next entry.</param>
    public static IReadOnlyList<BibEntry> Parse(string text, Action<int, string> refuse) => [.. new BibParser(text, refuse).Entries()];

    private IEnumerable<BibEntry> Entries()
    {
        while (SkipComment())
        {
            var start = scanner.Position;
            BibEntry? entry = null;
            try
            {
                entry = Entry();
            }
            catch (BibSyntaxException fault)
            {
                refuse(fault.Line, fault.Message);
                scanner.GoToEntryAfter(start);
            }

            if (entry is not null)
            {
                yield return entry;
            }
        }
    }

    /// <summary>Goes to the next entry, if there is one.</summary>
    private bool SkipComment()
    {
        while (scanner.Peek() is { } c and not '@')
        {
            if (c is '{' or '}')
            {
                refuse(scanner.Line, $"'{c}' outside of an entry; does one above it close too early?");
                scanner.GoToEntryAfter(scanner.Position);
            }
            else if (c == '%')
            {
                scanner.SkipLine();
            }
            else
            {
                scanner.Take();
            }
        }

        return scanner.Peek() is not null;
    }

    private BibEntry? Entry()
    {
        var line = scanner.Line;
        scanner.Take();
        var type = scanner.Name();
        scanner.SkipBlanks();
        switch (type)
        {
            case "comment" when scanner.Peek() != '{':
                scanner.SkipLine();
                return null;
            case "comment" or "preamble" when scanner.Peek() == '{':
                scanner.Enclosed(type);
                return null;
            case "string":
                throw new BibSyntaxException(line, "@string is not supported: write the text out where it is used");
        }

        if (type.Length == 0 || !scanner.TryTake('{'))
        {
            throw new BibSyntaxException(line, "an entry begins like @misc{key,");
        }

        var key = scanner.Until(",}{=\"").Trim();
        var fields = new Dictionary<string, BibField>();
        while (scanner.TryTake(','))
        {
            scanner.SkipBlanks();
            if (scanner.Peek() == '}')
            {
                break;
            }

            Field(fields);
        }

        scanner.Expect('}', $"'{key}' goes on after its last field; is a comma missing or a brace too many?");
        return new(type, key, line, fields);
    }

    private void Field(Dictionary<string, BibField> fields)
    {
        var line = scanner.Line;
        var name = scanner.Name();
        if (name.Length == 0)
        {
            throw new BibSyntaxException(line, "expected the name of a field");
        }

        scanner.SkipBlanks();
        scanner.Expect('=', $"expected = after {name}");
        scanner.SkipBlanks();
        var text = scanner.Value(name);
        scanner.SkipBlanks();
        if (scanner.Peek() is not (',' or '}'))
        {
            throw new BibSyntaxException(line, scanner.Peek() == '#'
                ? $"{name} joins texts with #, which is not supported: write one text"
                : $"the value of {name} must be followed by a comma or the end of the entry; are its braces balanced?");
        }

        if (!fields.TryAdd(name, new(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), line)))
        {
            refuse(line, $"{name} stands already in line {fields[name].Line}");
        }
    }
}
