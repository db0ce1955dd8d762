using Portal.Features.Content.Editing.Fields;
using Portal.Features.Shared;
using Portal.Model.Site;

namespace Portal.Features.Content.Editing.Forms;

public sealed class BackgroundForm : ContentForm<BackgroundEntry>
{
    public override ContentKind Kind => ContentKind.Background;
    public override string Path => "background";

    protected override string NameOf(BackgroundEntry row) => $"{Words.Of(row.Kind)} · {row.Title}";

    protected override string? PageOf(BackgroundEntry row) => "/about";

    protected override BackgroundEntry Create(string key) => new() { Key = key };

    protected override IReadOnlyList<FieldGroup<BackgroundEntry>> Groups { get; } =
    [
        new(null,
        [
            new ChoiceField<BackgroundEntry, BackgroundKind>("kind", () => EditingTexts.Kind, b => b.Kind, (b, kind) => b.Kind = kind ?? default) { IsRequired = true },
            new TextField<BackgroundEntry>("title", () => EditingTexts.Title, b => b.Title, (b, text) => b.Title = text, ShownAs.Title) { IsRequired = true },
            new TextField<BackgroundEntry>("organisation", () => EditingTexts.Organisation, b => b.Organisation, (b, text) => b.Organisation = text, ShownAs.Line),
            new DayField<BackgroundEntry>("from", () => EditingTexts.From, b => b.StartedOn, (b, day) => b.StartedOn = day, isMonth: true),
            new DayField<BackgroundEntry>("to", () => EditingTexts.To, b => b.EndedOn, (b, day) => b.EndedOn = day, isMonth: true) { Hint = () => EditingTexts.ToHint },
            new TextField<BackgroundEntry>("detail", () => EditingTexts.Detail, b => b.Detail, (b, text) => b.Detail = text, ShownAs.Line, rows: 4),
        ]),
    ];

    protected override void Check(BackgroundEntry row, FormErrors errors)
    {
        if (row.EndedOn < row.StartedOn)
        {
            errors.Add("to", EditingTexts.NotBefore.With(EditingTexts.To, EditingTexts.From));
        }
    }
}
