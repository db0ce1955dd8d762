using Portal.Features.Content.Editing.Fields;
using Portal.Model.Site;

namespace Portal.Features.Content.Editing.Forms;

public sealed class InterestForm : ContentForm<ResearchInterest>
{
    public override ContentKind Kind => ContentKind.Interest;
    public override string Path => "interests";

    protected override string NameOf(ResearchInterest row) => row.Title.ToString();

    protected override string? PageOf(ResearchInterest row) => "/";

    protected override ResearchInterest Create(string key) => new() { Key = key };

    protected override IReadOnlyList<FieldGroup<ResearchInterest>> Groups { get; } =
    [
        new(null,
        [
            new TextField<ResearchInterest>("title", () => EditingTexts.Title, i => i.Title, (i, text) => i.Title = text, ShownAs.Title) { IsRequired = true },
            new TextField<ResearchInterest>("summary", () => EditingTexts.Summary, i => i.Summary, (i, text) => i.Summary = text, ShownAs.Line, rows: 3),
        ]),
    ];
}
