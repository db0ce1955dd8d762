using System.Globalization;

namespace Portal.Features.Content.Bibliography;

/// <summary>
/// Reads BibTeX: entries, nested braces, quoted values, numbers, month names. Text between entries is comment, and so are
/// lines that begin with a percent sign. Macros (<c>@string</c>, <c>#</c>) are refused rather than half understood.
/// </summary>
internal sealed class BibParser
{
    /// <summary>Who has made so many is not helped by more, and each may cost a look at all of the text.</summary>
    private const int MostFaults = 100;

    private readonly BibScanner scanner;
    private readonly Action<BibFault> tell;
    private int faults;

    private BibParser(string text, Action<BibFault> tell) => (scanner, this.tell) = (new(text), tell);

    /// <param name="tell">Told of each fault; reading goes on with the next entry.</param>
    public static IReadOnlyList<BibEntry> Parse(string text, Action<BibFault> tell) => [.. new BibParser(text, tell).Entries()];

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
            catch (BibSyntaxException wrong)
            {
                scanner.GoToEntryAfter(start);
                Refuse(wrong.Fault);
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
                var fault = scanner.Fault(BibMistake.Outside, c.ToString());
                scanner.GoToEntryAfter(scanner.Position);
                Refuse(fault);
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
        var start = scanner.Fault(BibMistake.NoBeginning);
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
                throw new BibSyntaxException(start with { Mistake = BibMistake.Macros });
        }

        if (type.Length == 0 || !scanner.TryTake('{'))
        {
            throw new BibSyntaxException(start);
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

        scanner.Expect('}', BibMistake.GoesOn, key);
        return new(type, key, start.Line, fields) { Column = start.Column };
    }

    private void Field(Dictionary<string, BibField> fields)
    {
        var start = scanner.Fault(BibMistake.NoFieldName);
        var name = scanner.Name();
        if (name.Length == 0)
        {
            throw new BibSyntaxException(start);
        }

        scanner.SkipBlanks();
        scanner.Expect('=', BibMistake.NoEquals, name);
        scanner.SkipBlanks();
        var text = scanner.Value(name);
        scanner.SkipBlanks();
        if (scanner.Peek() is not (',' or '}'))
        {
            throw new BibSyntaxException(start with { Mistake = scanner.Peek() == '#' ? BibMistake.Joined : BibMistake.Unfinished, Name = name });
        }

        if (!fields.TryAdd(name, new(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), start.Line) { Column = start.Column }))
        {
            Refuse(start with { Mistake = BibMistake.Twice, Name = name, Other = fields[name].Line.ToString(CultureInfo.InvariantCulture) });
        }
    }

    private void Refuse(BibFault fault)
    {
        faults++;
        if (faults < MostFaults)
        {
            tell(fault);
        }
        else if (faults == MostFaults)
        {
            tell(fault with { Mistake = BibMistake.TooMany, Name = "", Other = MostFaults.ToString(CultureInfo.InvariantCulture) });
            scanner.GoToEnd();
        }
    }
}
