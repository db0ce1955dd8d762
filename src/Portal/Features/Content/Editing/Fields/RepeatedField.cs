using System.Globalization;
using Portal.Features.Shared;

namespace Portal.Features.Content.Editing.Fields;

/// <summary>
/// Things of one kind inside a row, each with the same fields. There is always room for one more; one whose fields are
/// all empty is none.
/// </summary>
/// <param name="create">A new one, to be filled by the fields.</param>
public sealed class RepeatedField<T, TItem>(
    string name, Func<string> label, Func<T, IReadOnlyList<TItem>> get, Action<T, IReadOnlyList<TItem>> set, Func<TItem> create, IReadOnlyList<ContentField<TItem>> fields, int most)
    : ContentField<T>(name, label)
{
    public override IEnumerable<FieldPart> Parts(FormValues values, FormChoices choices)
    {
        for (var place = 0; place <= Math.Min(Last(values) + 1, most - 1); place++)
        {
            var inner = Inner(values, place);
            foreach (var part in fields.SelectMany(field => field.Parts(inner, choices)))
            {
                yield return part with { Name = Prefix(place) + part.Name, Label = EditingTexts.OfNth.With(Label, place + 1, part.Label) };
            }
        }
    }

    public override void Read(T row, FormValues values)
    {
        foreach (var (place, item) in get(row).Index())
        {
            var inner = new FormValues();
            foreach (var field in fields)
            {
                field.Read(item, inner);
            }

            foreach (var (part, text) in inner)
            {
                values.Set(Prefix(place) + part, text);
            }
        }
    }

    public override void Write(T row, FormValues values, FormErrors errors)
    {
        var items = new List<TItem>();
        for (var place = 0; place <= Last(values); place++)
        {
            var inner = Inner(values, place);
            if (inner.Values.All(text => text.Length == 0))
            {
                continue;
            }

            var item = create();
            var faults = new FormErrors();
            foreach (var field in fields)
            {
                field.Write(item, inner, faults);
            }

            foreach (var (part, message) in faults)
            {
                errors.Add(Prefix(place) + part, message);
            }

            items.Add(item);
        }

        set(row, items);
    }

    private FormValues Inner(FormValues values, int place)
    {
        var inner = new FormValues();
        foreach (var (part, text) in values.Where(value => value.Key.StartsWith(Prefix(place), StringComparison.Ordinal)))
        {
            inner.Set(part[Prefix(place).Length..], text);
        }

        return inner;
    }

    /// <summary>The place of the last one that has anything in it, or -1.</summary>
    private int Last(FormValues values) =>
        Enumerable.Range(0, most).LastOrDefault(place => Inner(values, place).Values.Any(text => text.Length > 0), -1);

    private string Prefix(int place) => $"{Name}.{place.ToString(CultureInfo.InvariantCulture)}.";
}
