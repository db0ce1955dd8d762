using System.Globalization;
using Portal.Model.Text;

namespace Portal.Model.Publications;

/// <summary>A paper as Chinese lists of references print it (GB/T 7714—2015), from what is known about it and nothing else.</summary>
public static class GbCitation
{
    private const int MostAuthors = 3;

    public static string Of(Publication paper)
    {
        var fields = CitedFields.Of(paper.BibTex);
        var kind = PublicationKinds.Of(paper.Type);
        var container = paper.PublishedIn ?? (paper.Venue.Length > 0 ? paper.Venue : null);
        var text = $"{Ended(Authors(paper))} {paper.Title}[{Mark(paper, kind)}]";
        text += (kind, container) switch
        {
            (PublicationKind.Conference, not null) => $"//{Ended(container)} ",
            _ => ". ",
        };
        text += Details(paper, kind, container, fields);
        text = text.TrimEnd(' ', '.') + ".";
        var link = fields.Doi is { } doi ? $" DOI: {doi}." : paper.PaperUrl is { } url ? $" {url}." : "";
        return text + link;
    }

    /// <summary>Publisher, year, volume and pages, each with the sign that the standard puts before it.</summary>
    private static string Details(Publication paper, PublicationKind kind, string? container, CitedFields fields)
    {
        var year = paper.Year?.ToString(CultureInfo.InvariantCulture);
        var before = kind switch
        {
            PublicationKind.Conference => fields.Publisher,
            PublicationKind.Journal => container,
            _ => container ?? fields.Publisher ?? fields.School,
        };
        var dated = string.Join(", ", new[] { before, year, kind == PublicationKind.Journal ? fields.Volume : null }.OfType<string>());
        var issue = kind == PublicationKind.Journal && fields.Number is { } number ? $"({number})" : "";
        var pages = fields.Pages is { } range ? $": {range}" : "";
        return dated + issue + pages;
    }

    /// <summary>The sign of the kind of document; a preprint is an online document only where its address is known.</summary>
    private static string Mark(Publication paper, PublicationKind kind) => kind switch
    {
        PublicationKind.Conference => "C",
        PublicationKind.Journal => "J",
        PublicationKind.Book => "M",
        PublicationKind.Thesis => "D",
        PublicationKind.Report => "R",
        _ => paper.PaperUrl is null ? "Z" : "EB/OL",
    };

    private static string Authors(Publication paper)
    {
        var names = paper.Authors.Take(MostAuthors).Select(Name);
        var isCut = paper.HasMoreAuthors || paper.Authors.Count > MostAuthors;
        var isChinese = Languages.OfText(paper.Title) == Language.Chinese;
        return string.Join(isChinese ? "，" : ", ", isCut ? names.Append(isChinese ? "等" : "et al") : names);
    }

    /// <summary>Family name first, in capitals. Given names stay whole: where their syllables part is not for us to guess.</summary>
    private static string Name(string printed)
    {
        var name = AuthorName.Of(printed);
        return name.IsWhole ? name.Family
            : $"{name.Family.ToUpperInvariant()} {(name.IsInitials ? string.Join(' ', AuthorName.Letters(name.Given).AsEnumerable()) : name.Given)}";
    }

    private static string Ended(string text) => text.EndsWith('.') ? text : $"{text}.";
}
