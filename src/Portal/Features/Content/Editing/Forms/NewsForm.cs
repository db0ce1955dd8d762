using System.Globalization;
using Portal.Features.Content.Editing.Fields;
using Portal.Features.Shared;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.Features.Content.Editing.Forms;

public sealed class NewsForm : ContentForm<NewsItem>
{
    public override ContentKind Kind => ContentKind.News;
    public override string Path => "news";
    public override bool IsOrdered => false;
    public override bool HasAddress => true;

    protected override string NameOf(NewsItem row) => $"{row.Date.ToString("yyyy-MM", CultureInfo.InvariantCulture)} · {TextBeginning.Title(ProseMarkup.Plain(row.Text.ToString()))}";

    protected override string? PageOf(NewsItem row) => $"/news/{row.Key}";

    protected override NewsItem Create(string key) => new() { Key = key };

    protected override IOrderedQueryable<NewsItem> Ordered(IQueryable<NewsItem> rows) => rows.OrderByDescending(n => n.Date).ThenBy(n => n.Position);

    protected override IReadOnlyList<FieldGroup<NewsItem>> Groups { get; } =
    [
        new(null,
        [
            new DayField<NewsItem>("date", () => EditingTexts.Date, n => n.Date == default ? null : n.Date, (n, day) => n.Date = day ?? default) { IsRequired = true },
            new FlagField<NewsItem>("month_only", () => EditingTexts.MonthOnly, n => !n.IsDayKnown && n.Date != default, (n, isMonth) => n.IsDayKnown = !isMonth) { Hint = () => EditingTexts.MonthOnlyHint },
            new TextField<NewsItem>("text", () => EditingTexts.Text, n => n.Text, (n, text) => n.Text = text, ShownAs.Prose, rows: 6) { IsRequired = true, Hint = () => EditingTexts.NewsHint },
            new PickField<NewsItem>("paper", () => EditingTexts.NewsPaper, n => n.PublicationKey is { } key ? [key] : [], (n, keys) => n.PublicationKey = keys.FirstOrDefault(), choices => choices.Publications, most: 1),
        ]),
    ];

    protected override void Check(NewsItem row, FormErrors errors)
    {
        // Of a month the first day is kept, so that two pieces of news of one month stay in their order.
        if (!row.IsDayKnown && row.Date != default)
        {
            row.Date = new(row.Date.Year, row.Date.Month, 1);
        }
    }
}
