using Portal.Features.Content.Editing.Fields;
using Portal.Features.Content.Reading;
using Portal.Features.Shared;
using Portal.Model.Publications;
using Portal.Model.Site;

namespace Portal.Features.Content.Editing.Forms;

/// <summary>
/// The facts of a paper are edited as its BibTeX entry, which is what readers copy, so that there is one truth; what only
/// this site says of it has fields of its own.
/// </summary>
public sealed class PublicationForm : ContentForm<Publication>
{
    public override ContentKind Kind => ContentKind.Publication;
    public override string Path => "publications";
    public override bool HasAddress => true;

    protected override string NameOf(Publication row) => row.FullTitle;

    protected override string? PageOf(Publication row) => row.IsDoubtful ? null : $"/publications/{row.Key}";

    protected override Publication Create(string key) => new() { Key = key };

    protected override IOrderedQueryable<Publication> Ordered(IQueryable<Publication> rows) =>
        rows.OrderBy(p => p.Year == null).ThenByDescending(p => p.Year).ThenBy(p => p.Position);

    protected override IReadOnlyList<FieldGroup<Publication>> Groups { get; } =
    [
        new(null,
        [
            new BibTexField("bibtex", () => EditingTexts.BibTex) { IsRequired = true, Hint = () => EditingTexts.BibTexHint },
        ]),
        new(() => EditingTexts.GroupOwn,
        [
            new LineField<Publication>("short", () => EditingTexts.ShortTitle, p => p.ShortTitle, (p, text) => p.ShortTitle = text, 100) { Hint = () => EditingTexts.ShortTitleHint },
            new LineField<Publication>("venue", () => EditingTexts.Venue, p => p.Venue, (p, text) => p.Venue = text ?? "", 100) { Hint = () => EditingTexts.VenueHint },
            new LineField<Publication>("award", () => EditingTexts.Award, p => p.Award, (p, text) => p.Award = text, 200),
            new LineField<Publication>("area", () => EditingTexts.Area, p => p.Area, (p, text) => p.Area = text, 60),
            new TextField<Publication>("summary", () => EditingTexts.Summary, p => p.Summary, (p, text) => p.Summary = text, ShownAs.Line, rows: 4) { Hint = () => EditingTexts.PaperSummaryHint },
            new TextField<Publication>("role", () => EditingTexts.PaperRole, p => p.Role, (p, text) => p.Role = text, ShownAs.Line),
            new LineField<Publication>("equal", () => EditingTexts.Equal, p => string.Join("; ", p.EqualContribution), (p, text) => p.EqualContribution = Names(text), 1000) { Hint = () => EditingTexts.NamesHint },
            new LineField<Publication>("corresponding", () => EditingTexts.Corresponding, p => string.Join("; ", p.Corresponding), (p, text) => p.Corresponding = Names(text), 1000),
            Address("code", () => EditingTexts.Code, p => p.CodeUrl, (p, text) => p.CodeUrl = text),
            Address("project", () => EditingTexts.ProjectPage, p => p.ProjectUrl, (p, text) => p.ProjectUrl = text),
            new FlagField<Publication>("selected", () => EditingTexts.Selected, p => p.IsSelected, (p, isSelected) => p.IsSelected = isSelected),
            new FlagField<Publication>("doubtful", () => EditingTexts.Doubtful, p => p.IsDoubtful, (p, isDoubtful) => p.IsDoubtful = isDoubtful) { Hint = () => EditingTexts.DoubtfulHint },
        ]),
    ];

    protected override void Check(Publication row, FormErrors errors)
    {
        foreach (var (name, names) in new[] { ("equal", row.EqualContribution), ("corresponding", row.Corresponding) })
        {
            if (names.Except(row.Authors).FirstOrDefault() is { } stranger)
            {
                errors.Add(name, EditingTexts.NotAnAuthor.With(stranger));
            }
        }
    }

    private static LineField<Publication> Address(string name, Func<string> label, Func<Publication, string?> get, Action<Publication, string?> set) =>
        new(name, label, get, set, 2000, text => ContentValues.IsWebAddress(text) ? null : EditingTexts.AddressForm.With(label())) { InputType = "url" };

    private static List<string> Names(string? text) => [.. (text ?? "").Split([';', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
