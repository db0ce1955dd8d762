using System.Text;

namespace Portal.Features.Content.Bibliography;

/// <summary>An entry as readers copy it into their own bibliography: the fields of BibTeX, in a fixed order, and none of ours.</summary>
internal static class BibRendering
{
    /// <summary>The fields that go out.</summary>
    public static IReadOnlyList<string> Fields { get; } =
    [
        "title", "author", "booktitle", "journal", "howpublished", "editor", "series", "volume", "number", "pages", "publisher",
        "organization", "school", "institution", "address", "edition", "chapter", "month", "year", "note", "doi", "eprint",
        "archiveprefix", "primaryclass", "isbn", "issn", "url",
    ];

    public static string Render(BibEntry entry)
    {
        var names = Fields.Where(entry.Fields.ContainsKey).ToList();
        var width = names.Select(name => name.Length).DefaultIfEmpty().Max();
        var text = new StringBuilder().Append('@').Append(entry.Type).Append('{').Append(entry.Key);
        foreach (var name in names)
        {
            text.Append(",\n  ").Append(name.PadRight(width)).Append(" = {").Append(Value(name, entry.Fields[name].Text)).Append('}');
        }

        return text.Append("\n}\n").ToString();
    }

    /// <summary>The second pair of braces keeps bibliography styles from changing the capitals of a title.</summary>
    private static string Value(string name, string text) => name == "title" && !IsBraced(text) ? $"{{{text}}}" : text;

    /// <summary>A title as <see cref="Render"/> was given it, as far as that can be told.</summary>
    public static string Unprotected(string title) => IsBraced(title) && !IsBraced(title[1..^1]) ? title[1..^1] : title;

    /// <summary>Whether one pair of braces already holds the whole text, unlike <c>{A} and {B}</c>.</summary>
    private static bool IsBraced(string text)
    {
        var depth = 0;
        return text.StartsWith('{') && text.Index().All(c =>
        {
            depth += c.Item switch { '{' => 1, '}' => -1, _ => 0 };
            return depth > 0 || c.Index == text.Length - 1;
        });
    }
}
