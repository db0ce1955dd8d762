using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Portal.Features.Content.Reading;
using Portal.Features.Shared;

namespace Portal.Features.Content.Editing.Fields;

/// <summary>Rows of another kind, named by key, the most important one first: a list to choose from for each, and one more.</summary>
public sealed class PickField<T>(
    string name, Func<string> label, Func<T, IReadOnlyList<string>> get, Action<T, List<string>> set, Func<FormChoices, IReadOnlyList<SelectListItem>> from, int most)
    : ContentField<T>(name, label)
{
    public override IEnumerable<FieldPart> Parts(FormValues values, FormChoices choices) => Places(values).Select(place => new FieldPart(
        PartName(place), most == 1 ? Label : EditingTexts.Nth.With(Label, place + 1))
    {
        Hint = place == 0 ? HintText : null,
        Options = from(choices),
    });

    public override void Read(T row, FormValues values)
    {
        foreach (var (place, key) in get(row).Index())
        {
            values.Set(PartName(place), key);
        }
    }

    /// <summary>A key that the choices do not have is kept: what was named and is gone is shown as a choice again by nobody but the owner.</summary>
    public override void Write(T row, FormValues values, FormErrors errors) =>
        set(row, [.. Enumerable.Range(0, most).Select(place => values.Of(PartName(place))).Where(ContentValues.IsKey).Distinct()]);

    private IEnumerable<int> Places(FormValues values) =>
        Enumerable.Range(0, Math.Min(most, Enumerable.Range(0, most).LastOrDefault(place => values.Of(PartName(place)).Length > 0, -1) + 2));

    private string PartName(int place) => $"{Name}.{place.ToString(CultureInfo.InvariantCulture)}";
}
