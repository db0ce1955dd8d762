using System.Globalization;
using System.Text;
using Portal.Features.Content.Bibliography;
using Portal.Model.Publications;

namespace Portal.Features.Content.Kinds;

/// <summary>A paper as an entry that <see cref="PublicationsFile"/> reads as the same paper.</summary>
internal static class BibWriting
{
    private static readonly IReadOnlyList<string> Containers = ["booktitle", "journal", "howpublished"];

    /// <summary>
    /// The fields of its BibTeX as they are, then our own. Where the paper itself says something else than its BibTeX,
    /// the paper is right.
    /// </summary>
    public static string Entry(Publication paper)
    {
        var text = new StringBuilder().Append('@').Append(paper.Type).Append('{').Append(paper.Key);
        foreach (var (name, value) in Standard(paper).Concat(Own(paper)).Where(field => field.Value.Length > 0))
        {
            text.Append(",\n  ").Append(name).Append(" = {").Append(value).Append('}');
        }

        return text.Append("\n}\n").ToString();
    }

    private static IEnumerable<(string Name, string Value)> Standard(Publication paper)
    {
        var entry = BibParser.Parse(paper.BibTex, Ignore) is [var parsed, ..] ? parsed : new(paper.Type, paper.Key, 1, new Dictionary<string, BibField>());
        var told = PublicationsFile.Read(entry, paper.Position, Ignore);
        var fields = entry.Fields.ToDictionary(field => field.Key, field => field.Value.Text);
        fields["title"] = told.Title == paper.Title ? BibRendering.Unprotected(fields.GetValueOrDefault("title") ?? "") : TexWriting.Of(paper.Title);
        if (told.HasMoreAuthors != paper.HasMoreAuthors || !told.Authors.SequenceEqual(paper.Authors))
        {
            fields["author"] = AuthorNames.Tex(paper.Authors, paper.HasMoreAuthors);
        }

        if (told.PublishedIn != paper.PublishedIn)
        {
            var container = Containers.FirstOrDefault(fields.ContainsKey) ?? Container(paper);
            Containers.ToList().ForEach(name => fields.Remove(name));
            fields[container] = TexWriting.Of(paper.PublishedIn ?? "");
        }

        if (told.Year != paper.Year)
        {
            fields["year"] = paper.Year?.ToString(CultureInfo.InvariantCulture) ?? "";
        }

        if (told.PaperUrl != paper.PaperUrl)
        {
            fields["url"] = paper.PaperUrl ?? "";
        }

        return BibRendering.Fields.Where(fields.ContainsKey).Select(name => (name, fields[name]));
    }

    private static IEnumerable<(string Name, string Value)> Own(Publication paper) =>
    [
        ("short", Line(paper.ShortTitle)),
        ("venue", Line(paper.Venue)),
        ("award", Line(paper.Award)),
        ("area", Line(paper.Area)),
        ("equal", AuthorNames.Tex(paper.EqualContribution, hasMore: false)),
        ("corresponding", AuthorNames.Tex(paper.Corresponding, hasMore: false)),
        ("role_en", Line(paper.Role.En)),
        ("role_zh", Line(paper.Role.Zh)),
        ("summary_en", Line(paper.Summary.En)),
        ("summary_zh", Line(paper.Summary.Zh)),
        ("code", paper.CodeUrl ?? ""),
        ("project", paper.ProjectUrl ?? ""),
        ("selected", paper.IsSelected ? "true" : ""),
        ("draft", paper.IsDraft ? "true" : ""),
        ("doubtful", paper.IsDoubtful ? "true" : ""),
    ];

    private static string Line(string? text) => OwnText.Write(text ?? "");

    private static string Container(Publication paper) => PublicationKinds.Of(paper.Type) switch
    {
        PublicationKind.Conference or PublicationKind.Book => "booktitle",
        PublicationKind.Journal => "journal",
        _ => "howpublished",
    };

    /// <summary>What the row's BibTeX got wrong the row makes good.</summary>
    private static void Ignore(BibFault fault)
    {
    }
}
