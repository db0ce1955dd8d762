using Microsoft.AspNetCore.Mvc.Rendering;
using Portal.Features.Shared;

namespace Portal.Features.Content.Editing.Fields;

/// <summary>One of the values of an enum.</summary>
public sealed class ChoiceField<T, TValue>(string name, Func<string> label, Func<T, TValue?> get, Action<T, TValue?> set) : ContentField<T>(name, label)
    where TValue : struct, Enum
{
    public override IEnumerable<FieldPart> Parts(FormValues values, FormChoices choices) =>
    [
        new(Name, Label)
        {
            Hint = HintText,
            IsRequired = IsRequired,
            Options = [.. Enum.GetValues<TValue>().Select(value => new SelectListItem(Words.Of(value), value.ToString()))],
        },
    ];

    public override void Read(T row, FormValues values) => values.Set(Name, get(row)?.ToString());

    public override void Write(T row, FormValues values, FormErrors errors)
    {
        var text = values.Of(Name);
        if (Enum.TryParse<TValue>(text, out var value) && Enum.IsDefined(value))
        {
            set(row, value);
        }
        else if (IsRequired || text.Length > 0)
        {
            errors.Add(Name, FormTexts.ChooseRequired.With(Label));
        }
        else
        {
            set(row, null);
        }
    }
}
