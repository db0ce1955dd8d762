using System.Globalization;

namespace Portal.Model.Publications;

/// <summary>
/// A paper as one entry of a list of references, from what is known about it and nothing else: what no source says is
/// left out.
/// </summary>
public static class Citation
{
    /// <summary>More authors than this are cut to <see cref="AuthorsKept"/>.</summary>
    private const int MostAuthors = 10;

    private const int AuthorsKept = 7;

    /// <summary>Author-date, after the Chicago Manual of Style (17th edition).</summary>
    public static string Chicago(Publication paper)
    {
        var fields = CitedFields.Of(paper.BibTex);
        var kind = PublicationKinds.Of(paper.Type);
        var year = paper.Year?.ToString(CultureInfo.InvariantCulture) ?? "n.d.";
        string?[] parts =
        [
            Ended(Authors(paper)),
            Ended(year),
            $"“{Ended(paper.Title)}”",
            Container(paper, kind, fields),
            fields.Doi is { } doi ? $"https://doi.org/{doi}." : paper.PaperUrl is { } url ? $"{url}." : null,
        ];
        return string.Join(' ', parts.OfType<string>());
    }

    private static string Authors(Publication paper)
    {
        List<string> names = [.. paper.Authors.Select((name, place) => Printed(AuthorName.Of(name), isFirst: place == 0))];
        var isCut = paper.HasMoreAuthors || names.Count > MostAuthors;
        if (names.Count > MostAuthors)
        {
            names = names[..AuthorsKept];
        }

        return isCut ? $"{string.Join(", ", names)}, et al."
            : names.Count < 2 ? string.Concat(names)
            : $"{string.Join(", ", names[..^1])}, and {names[^1]}";
    }

    /// <summary>The first author is turned round, because the list is sorted by that name.</summary>
    private static string Printed(AuthorName name, bool isFirst) =>
        name.IsWhole ? name.Family : isFirst ? $"{name.Family}, {name.PrintedGiven}" : $"{name.PrintedGiven} {name.Family}";

    /// <summary>Where it stands: in which proceedings, in which journal, at which school.</summary>
    private static string? Container(Publication paper, PublicationKind kind, CitedFields fields)
    {
        var container = paper.PublishedIn ?? (paper.Venue.Length > 0 ? paper.Venue : null) ?? fields.School;
        if (container is null)
        {
            return null;
        }

        var pages = fields.Pages?.Replace('-', '–');
        return kind switch
        {
            PublicationKind.Conference or PublicationKind.Book => Ended($"In {container}{(pages is null ? "" : $", {pages}")}")
                + (fields.Publisher is { } publisher ? $" {Ended(publisher)}" : ""),
            PublicationKind.Journal => Ended(container + (fields.Volume is null ? "" : $" {fields.Volume}") + (fields.Number is null ? "" : $" ({fields.Number})")
                + (pages is null ? "" : $": {pages}")),
            _ => Ended(container),
        };
    }

    /// <summary>With a full stop, unless it ends in a mark of its own.</summary>
    private static string Ended(string text) => text.Length > 0 && text[^1] is '.' or '?' or '!' ? text : $"{text}.";
}
