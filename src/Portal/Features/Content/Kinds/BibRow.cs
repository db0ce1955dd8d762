using System.Globalization;
using Portal.Features.Content.Bibliography;
using Portal.Features.Content.Reading;
using Portal.Model.Text;

namespace Portal.Features.Content.Kinds;

/// <summary>The fields of one entry, checked; what has the wrong form is refused and read as nothing.</summary>
internal sealed class BibRow(BibEntry entry, Action<BibFault> tell)
{
    /// <summary>Text in TeX, as readers see it.</summary>
    public string? Tex(string name) => Find(name) is { } text && TexText.Plain(text) is { Length: > 0 } plain ? plain : null;

    /// <summary>One of our own fields: plain text, not TeX.</summary>
    public string? Line(string name, int maxLength)
    {
        var line = Find(name) is { } text ? ContentValues.LineOrNull(OwnText.Read(text)) : null;
        return Checked(name, line, line is null || line.Length <= maxLength, BibMistake.TooLong, maxLength.ToString(CultureInfo.InvariantCulture));
    }

    public BilingualText Bilingual(string name) => new(Lines($"{name}_en"), Lines($"{name}_zh"));

    public AuthorNames Names(string name) => Find(name) is { } text ? AuthorNames.Parse(text) : new([], HasMore: false);

    public bool Flag(string name) => Checked(name, Find(name), Find(name) is null or "true" or "false", BibMistake.Flag) == "true";

    public int? Year()
    {
        if (Find("year") is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 2100)
        {
            return year;
        }

        Refuse("year", BibMistake.Year);
        return null;
    }

    public string? Address(string name)
    {
        // In TeX a backslash protects characters such as _ and %; no web address has one.
        var address = Find(name)?.Replace("\\", "", StringComparison.Ordinal);
        return Checked(name, address, address is null || ContentValues.IsWebAddress(address), BibMistake.Address);
    }

    /// <param name="name">The field that it is about; the fault is where that stands, or where the entry begins.</param>
    /// <param name="other">See <see cref="BibFault.Other"/>.</param>
    public void Refuse(string name, BibMistake mistake, string other = "")
    {
        var (line, column) = entry.Fields.TryGetValue(name, out var field) ? (field.Line, field.Column) : (entry.Line, entry.Column);
        tell(new(mistake, line, column, name, other));
    }

    private string? Lines(string name) => Find(name) is { } text ? ContentValues.LinesOrNull(OwnText.Read(text)) : null;

    private string? Find(string name) => entry.Fields.TryGetValue(name, out var field) && field.Text.Length > 0 ? field.Text : null;

    private string? Checked(string name, string? value, bool isRight, BibMistake mistake, string other = "")
    {
        if (isRight)
        {
            return value;
        }

        Refuse(name, mistake, other);
        return null;
    }
}
