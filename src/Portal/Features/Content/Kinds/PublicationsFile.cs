using Portal.Features.Content.Bibliography;
using Portal.Features.Content.Reading;
using Portal.Model.Publications;

namespace Portal.Features.Content.Kinds;

/// <summary>Publications are kept as BibTeX with fields of our own, since that is what researchers already have.</summary>
internal static class PublicationsFile
{
    public const string Name = "publications.bib";

    private const int MostTitle = 500;
    private const int MostType = 40;

    public static IReadOnlyList<Publication> Read(string text, ContentReading reading)
    {
        var rows = new List<Publication>();
        var lines = new Dictionary<string, int>();
        foreach (var entry in BibParser.Parse(text, Tell))
        {
            RefuseUnknownFields(entry, Refuse);
            rows.Add(Read(entry, rows.Count, Tell));
            if (!ContentValues.IsKey(entry.Key))
            {
                Refuse(entry.Line, $"the key '{entry.Key}' {ContentValues.KeyForm}");
            }
            else if (!lines.TryAdd(entry.Key, entry.Line))
            {
                Refuse(entry.Line, $"'{entry.Key}' stands already in line {lines[entry.Key]}");
            }
        }

        return rows;

        void Tell(BibFault fault) => Refuse(fault.Line, fault.Words);

        void Refuse(int line, string fault) => reading.Refuse(Name, line, fault);
    }

    /// <summary>One entry as a row. What has the wrong form is refused and read as nothing.</summary>
    public static Publication Read(BibEntry entry, int position, Action<BibFault> tell)
    {
        var row = new BibRow(entry, tell);
        var authors = row.Names("author");
        var publication = new Publication
        {
            Key = entry.Key,
            Position = position,
            Type = entry.Type,
            Title = row.Tex("title") ?? "",
            ShortTitle = row.Line("short", 100),
            Authors = authors.Names,
            HasMoreAuthors = authors.HasMore,
            EqualContribution = row.Names("equal").Names,
            Corresponding = row.Names("corresponding").Names,
            Year = row.Year(),
            Venue = row.Line("venue", 100) ?? "",
            PublishedIn = row.Tex("booktitle") ?? row.Tex("journal") ?? row.Tex("howpublished"),
            Award = row.Line("award", 200),
            Area = row.Line("area", 60),
            Role = row.Bilingual("role"),
            Summary = row.Bilingual("summary"),
            PaperUrl = row.Address("url"),
            CodeUrl = row.Address("code"),
            ProjectUrl = row.Address("project"),
            IsDraft = row.Flag("draft"),
            IsSelected = row.Flag("selected"),
            IsDoubtful = row.Flag("doubtful"),
            BibTex = BibRendering.Render(entry),
        };
        Check(publication, row);
        return publication;
    }

    private static void Check(Publication publication, BibRow row)
    {
        if (publication.Type.Length > MostType)
        {
            row.Refuse("", BibMistake.LongType, $"{MostType}");
        }

        if (publication.Title.Length is 0 or > MostTitle)
        {
            row.Refuse("title", publication.Title.Length == 0 ? BibMistake.NoTitle : BibMistake.LongTitle, $"{MostTitle}");
        }

        if (publication.Authors.Count == 0)
        {
            row.Refuse("author", BibMistake.NoAuthor);
        }

        RefuseStrangers("equal", publication.EqualContribution);
        RefuseStrangers("corresponding", publication.Corresponding);

        void RefuseStrangers(string name, List<string> names)
        {
            foreach (var stranger in names.Except(publication.Authors))
            {
                row.Refuse(name, BibMistake.Stranger, stranger);
            }
        }
    }

    private static void RefuseUnknownFields(BibEntry entry, Action<int, string> refuse)
    {
        foreach (var name in UnknownFields(entry).Except(UnusedFields))
        {
            refuse(entry.Fields[name].Line, $"{name} is not a field here; our own are {string.Join(", ", OwnFields)}");
        }
    }

    /// <summary>The fields that nothing here reads.</summary>
    public static IEnumerable<string> UnknownFields(BibEntry entry) => entry.Fields.Keys.Except(BibRendering.Fields).Except(OwnFields);

    private static readonly IReadOnlyList<string> OwnFields =
    [
        "short", "venue", "award", "area", "equal", "corresponding", "role_en", "role_zh", "summary_en", "summary_zh",
        "code", "project", "selected", "draft", "doubtful", "note_doubt",
    ];

    /// <summary>What exports of other programs carry along and nobody sees here.</summary>
    private static readonly IReadOnlyList<string> UnusedFields = ["abstract", "keywords", "bibsource", "biburl", "timestamp", "file", "language"];
}
