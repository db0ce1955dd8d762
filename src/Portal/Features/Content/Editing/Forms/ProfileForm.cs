using Portal.Features.Content.Editing.Fields;
using Portal.Features.Content.Reading;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.Features.Content.Editing.Forms;

public sealed class ProfileForm : ContentForm<ResearchProfile>
{
    public override ContentKind Kind => ContentKind.Profile;
    public override string Path => "profile";
    public override bool IsSingle => true;
    public override bool HasDrafts => false;

    protected override string NameOf(ResearchProfile row) => row.Name.ToString();

    protected override string? PageOf(ResearchProfile row) => "/";

    protected override ResearchProfile Create(string key) => new() { Key = ResearchProfile.TheKey };

    protected override IReadOnlyList<FieldGroup<ResearchProfile>> Groups { get; } =
    [
        new(null,
        [
            new TextField<ResearchProfile>("name", () => EditingTexts.Name, p => p.Name, (p, text) => p.Name = text, ShownAs.Title) { IsRequired = true },
            new TextField<ResearchProfile>("role", () => EditingTexts.RoleHeld, p => p.Role, (p, text) => p.Role = text, ShownAs.Line) { IsRequired = true },
            new TextField<ResearchProfile>("affiliation", () => EditingTexts.Affiliation, p => p.Affiliation, (p, text) => p.Affiliation = text, ShownAs.Line) { IsRequired = true },
            new TextField<ResearchProfile>("tagline", () => EditingTexts.Tagline, p => p.Tagline, (p, text) => p.Tagline = text, ShownAs.Line) { Hint = () => EditingTexts.TaglineHint },
            new TextField<ResearchProfile>("about", () => EditingTexts.About, p => p.About, (p, text) => p.About = text, ShownAs.Prose, rows: 14),
            new TextField<ResearchProfile>("route", () => EditingTexts.Route, p => p.ApplicationRoute, (p, text) => p.ApplicationRoute = text, ShownAs.Prose, rows: 5) { Hint = () => EditingTexts.RouteHint },
            new PickField<ResearchProfile>("picture", () => EditingTexts.Picture, p => p.PictureKey is { } key ? [key] : [], (p, keys) => p.PictureKey = keys.FirstOrDefault(), choices => choices.Pictures, most: 1) { Hint = () => EditingTexts.PictureHint },
            new PickField<ResearchProfile>("cv", () => EditingTexts.Cv, p => p.CvKey is { } key ? [key] : [], (p, keys) => p.CvKey = keys.FirstOrDefault(), choices => choices.Pdfs, most: 1) { Hint = () => EditingTexts.CvHint },
        ]),
        new(() => EditingTexts.Figures,
        [
            new RepeatedField<ResearchProfile, EditedFigure>("figures", () => EditingTexts.Figure, p => [.. p.Figures.Select(EditedFigure.Of)], (p, all) => p.Figures = [.. all.Select(f => f.Figure)], () => new(), EditedFigure.Fields, most: 6),
        ]),
    ];

    private sealed class EditedFigure
    {
        public ProfileFigure Figure { get; private set; } = new("", BilingualText.Empty, "", BilingualText.Empty, default);

        public static EditedFigure Of(ProfileFigure figure) => new() { Figure = figure };

        public static IReadOnlyList<ContentField<EditedFigure>> Fields { get; } =
        [
            new TextField<EditedFigure>("label", () => EditingTexts.FigureLabel, f => f.Figure.Label, (f, text) => f.Figure = f.Figure with { Label = text }, ShownAs.Fact) { IsRequired = true },
            new LineField<EditedFigure>("value", () => EditingTexts.FigureValue, f => f.Figure.Value, (f, text) => f.Figure = f.Figure with { Value = text ?? "" }, most: 20) { IsRequired = true },
            new TextField<EditedFigure>("source", () => EditingTexts.FigureSource, f => f.Figure.Source, (f, text) => f.Figure = f.Figure with { Source = text }, ShownAs.Fact) { IsRequired = true },
            new DayField<EditedFigure>("as_of", () => EditingTexts.FigureDay, f => f.Figure.AsOf == default ? null : f.Figure.AsOf, (f, day) => f.Figure = f.Figure with { AsOf = day ?? default }) { IsRequired = true },
            new LineField<EditedFigure>("key", () => EditingTexts.FigureKey, f => f.Figure.Key, (f, text) => f.Figure = f.Figure with { Key = text ?? "" }, most: ContentEntity.MaxKeyLength, text => ContentValues.IsKey(text) ? null : EditingTexts.KeyForm) { IsRequired = true, Hint = () => EditingTexts.FigureKeyHint },
        ];
    }
}
