using System.Globalization;
using Portal.Features.Content.Bibliography;
using Portal.Features.Content.Reading;
using Portal.Model.Text;

namespace Portal.Features.Content.Kinds;

/// <summary>The fields of one entry, checked; what has the wrong form is refused and read as nothing.</summary>
internal sealed class BibRow(BibEntry entry, Action<int, string> refuse)
{
    /// <summary>Text in TeX, as readers see it.</summary>
    public string? Tex(string name) => Find(name) is { } text && TexText.Plain(text) is { Length: > 0 } plain ? plain : null;

    /// <summary>One of our own fields: plain text, not TeX.</summary>
    public string? Line(string name, int maxLength)
    {
        var line = Find(name) is { } text ? ContentValues.LineOrNull(text) : null;
        return Checked(name, line, line is null || line.Length <= maxLength, $"must be at most {maxLength} characters");
    }

    public BilingualText Bilingual(string name) => new(Line($"{name}_en", int.MaxValue), Line($"{name}_zh", int.MaxValue));

    public AuthorNames Names(string name) => Find(name) is { } text ? AuthorNames.Parse(text) : new([], HasMore: false);

    public bool Flag(string name) => Checked(name, Find(name), Find(name) is null or "true" or "false", "must be {true} or {false}") == "true";

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

        Refuse("year", "must be 1900 to 2100; leave it out where it is not known");
        return null;
    }

    public string? Address(string name)
    {
        // In TeX a backslash protects characters such as _ and %; no web address has one.
        var address = Find(name)?.Replace("\\", "", StringComparison.Ordinal);
        return Checked(name, address, address is null || ContentValues.IsWebAddress(address), ContentValues.AddressForm);
    }

    public void Refuse(string name, string text) => refuse(entry.Fields.TryGetValue(name, out var field) ? field.Line : entry.Line, $"{name} {text}");

    private string? Find(string name) => entry.Fields.TryGetValue(name, out var field) && field.Text.Length > 0 ? field.Text : null;

    private string? Checked(string name, string? value, bool isRight, string form)
    {
        if (isRight)
        {
            return value;
        }

        Refuse(name, form);
        return null;
    }
}
