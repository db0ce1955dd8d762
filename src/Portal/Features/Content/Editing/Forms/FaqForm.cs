using Portal.Features.Content.Editing.Fields;
using Portal.Model.Site;

namespace Portal.Features.Content.Editing.Forms;

public sealed class FaqForm : ContentForm<FaqEntry>
{
    public override ContentKind Kind => ContentKind.Faq;
    public override string Path => "faq";

    protected override string NameOf(FaqEntry row) => row.Question.ToString();

    protected override string? PageOf(FaqEntry row) => $"/faq#{row.Key}";

    protected override FaqEntry Create(string key) => new() { Key = key };

    protected override IReadOnlyList<FieldGroup<FaqEntry>> Groups { get; } =
    [
        new(null,
        [
            new TextField<FaqEntry>("question", () => EditingTexts.FaqQuestion, f => f.Question, (f, text) => f.Question = text, ShownAs.Title) { IsRequired = true },
            new TextField<FaqEntry>("answer", () => EditingTexts.FaqAnswer, f => f.Answer, (f, text) => f.Answer = text, ShownAs.Prose, rows: 7) { IsRequired = true },
        ]),
    ];
}
