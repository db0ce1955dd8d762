using Portal.Features.Content.Editing.Fields;
using Portal.Features.Shared;
using Portal.Model.Site;

namespace Portal.Features.Content.Editing.Forms;

public sealed class PauseForm : ContentForm<Pause>
{
    public override ContentKind Kind => ContentKind.Pause;
    public override string Path => "pauses";
    public override bool IsOrdered => false;

    protected override string NameOf(Pause row) => $"{Dates.Iso(row.StartsOn)} – {Dates.Iso(row.EndsOn)}";

    protected override string? PageOf(Pause row) => "/contact";

    protected override Pause Create(string key) => new() { Key = key };

    protected override IOrderedQueryable<Pause> Ordered(IQueryable<Pause> rows) => rows.OrderByDescending(pause => pause.StartsOn).ThenBy(pause => pause.Id);

    protected override IReadOnlyList<FieldGroup<Pause>> Groups { get; } =
    [
        new(null,
        [
            new DayField<Pause>("from", () => EditingTexts.PauseFrom, p => p.StartsOn == default ? null : p.StartsOn, (p, day) => p.StartsOn = day ?? default) { IsRequired = true },
            new DayField<Pause>("until", () => EditingTexts.PauseUntil, p => p.EndsOn == default ? null : p.EndsOn, (p, day) => p.EndsOn = day ?? default) { IsRequired = true, Hint = () => EditingTexts.PauseHint },
            new TextField<Pause>("reason", () => EditingTexts.PauseReason, p => p.Reason, (p, text) => p.Reason = text, ShownAs.Fact) { Hint = () => EditingTexts.PauseReasonHint },
        ]),
    ];

    public override IEnumerable<string> Sentences(FormValues values) =>
        Typed(values) is var pause && (pause.StartsOn == default || pause.EndsOn < pause.StartsOn) ? [] : [PauseWords.Of(pause), .. pause.Reason.IsEmpty ? [] : new[] { pause.Reason.ToString() }];

    protected override void Check(Pause row, FormErrors errors)
    {
        if (row.StartsOn == default || row.EndsOn == default)
        {
            return;
        }

        if (row.EndsOn < row.StartsOn)
        {
            errors.Add("until", EditingTexts.NotBefore.With(EditingTexts.PauseUntil, EditingTexts.PauseFrom));
        }
        else if (row.IsTooLong)
        {
            errors.Add("until", EditingTexts.PauseTooLong.With(Pause.MostDays));
        }
    }
}
