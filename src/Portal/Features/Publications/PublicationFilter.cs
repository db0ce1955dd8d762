using System.Globalization;
using Portal.Features.Shared;
using Portal.Model.Publications;
using Portal.Model.Search;
using Portal.Model.Text;

namespace Portal.Features.Publications;

/// <summary>What a reader asks the list for, as the address says it. Every condition that is set has to hold.</summary>
/// <param name="Text">Words that all have to occur; empty for any.</param>
/// <param name="Year">Digits, or <see cref="NoYear"/>.</param>
/// <param name="Area">As the papers have it.</param>
public sealed record PublicationFilter(string Text, string? Year, string? Area, PublicationKind? Kind)
{
    public const int MaxTextLength = 200;

    /// <summary>The value for papers whose year no source says.</summary>
    public const string NoYear = "none";

    public static PublicationFilter Everything { get; } = new("", null, null, null);

    public bool IsActive => this != Everything;

    /// <summary>Without language.</summary>
    public string Address =>
        "/publications" + (IsActive ? "?" : "") + string.Join('&', Parts.Where(part => !string.IsNullOrEmpty(part.Value)).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}"));

    /// <summary>The same as the form sends it: what is not chosen is there too, and empty.</summary>
    public string AddressOfForm => "/publications?" + string.Join('&', Parts.Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value ?? "").Replace("%20", "+", StringComparison.Ordinal)}"));

    private (string Name, string? Value)[] Parts => [("q", Text), ("year", Year), ("area", Area), ("type", Kind is { } kind ? KeyOf(kind) : null)];

    /// <summary>Each condition by itself: what it is called, and the filter without it.</summary>
    public IEnumerable<(string Name, PublicationFilter Others)> Conditions
    {
        get
        {
            (string? Name, PublicationFilter Others)[] all =
            [
                (Text.Length > 0 ? PublicationsTexts.Quoted.With(Text) : null, this with { Text = "" }),
                (Year is null ? null : YearName(Year), this with { Year = null }),
                (Area is null ? null : PaperWords.Area(Area), this with { Area = null }),
                (Kind is { } kind ? PaperWords.Of(kind) : null, this with { Kind = null }),
            ];
            return all.Where(condition => condition.Name is not null).Select(condition => (condition.Name!, condition.Others));
        }
    }

    /// <param name="papers">What there is; a value that none of them has is left out.</param>
    /// <returns>The filter, and a sentence for each part of the address that it leaves out.</returns>
    public static (PublicationFilter Filter, IReadOnlyList<string> Notes) Read(string? text, string? year, string? area, string? type, IReadOnlyList<Publication> papers)
    {
        List<string> notes = [];
        var words = CleanText.OneLine(text ?? "");
        if (words.Length > MaxTextLength)
        {
            words = CleanText.Cut(words, MaxTextLength).TrimEnd();
            notes.Add(PublicationsTexts.LeftOut_Text.With(MaxTextLength));
        }

        var known = (
            Year: Known(year, papers.Select(KeyOfYear), PublicationsTexts.LeftOut_Year),
            Area: Known(area, papers.Select(p => p.Area).OfType<string>(), PublicationsTexts.LeftOut_Area),
            Kind: Known(type, papers.Select(p => KeyOf(PublicationKinds.Of(p.Type))), PublicationsTexts.LeftOut_Type));
        return (new(words, known.Year, known.Area, known.Kind is null ? null : Enum.GetValues<PublicationKind>().Single(kind => KeyOf(kind) == known.Kind)), notes);

        string? Known(string? value, IEnumerable<string> known, string note)
        {
            var asked = CleanText.OneLine(value ?? "");
            var found = known.FirstOrDefault(one => string.Equals(one, asked, StringComparison.OrdinalIgnoreCase));
            if (found is null && asked.Length > 0)
            {
                notes.Add(note.With(asked.Length > 40 ? CleanText.Cut(asked, 40) + "…" : asked));
            }

            return found;
        }
    }

    public bool Fits(Publication paper) =>
        (Year is null || KeyOfYear(paper) == Year)
        && (Area is null || paper.Area == Area)
        && (Kind is null || PublicationKinds.Of(paper.Type) == Kind)
        && (Text.Length == 0 || HasWords(paper));

    public static string KeyOf(PublicationKind kind) => SnakeCase.Of(kind);

    public static string KeyOfYear(Publication paper) => paper.Year?.ToString(CultureInfo.InvariantCulture) ?? NoYear;

    public static string YearName(string key) => key == NoYear ? PublicationsTexts.NoYear : key;

    private bool HasWords(Publication paper)
    {
        string?[] texts =
        [
            paper.Title, paper.ShortTitle, .. paper.Authors, paper.Venue, paper.PublishedIn, paper.Award, paper.Area, paper.Area is { } area ? PaperWords.Area(area) : null,
            paper.Role.En, paper.Role.Zh, paper.Summary.En, paper.Summary.Zh, KeyOfYear(paper),
        ];
        var all = SearchText.Fold(string.Join('\n', texts));
        return SearchText.Fold(Text).Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => all.Contains(word, StringComparison.Ordinal));
    }
}
