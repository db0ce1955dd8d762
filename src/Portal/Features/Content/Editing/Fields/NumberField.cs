using System.Globalization;
using Portal.Features.Shared;

namespace Portal.Features.Content.Editing.Fields;

/// <summary>A whole number, or none.</summary>
public sealed class NumberField<T>(string name, Func<string> label, Func<T, int?> get, Action<T, int?> set, int least, int most) : ContentField<T>(name, label)
{
    public override IEnumerable<FieldPart> Parts(FormValues values, FormChoices choices) => [new(Name, Label) { Hint = HintText, InputType = "number", IsRequired = IsRequired }];

    public override void Read(T row, FormValues values) => values.Set(Name, get(row)?.ToString(CultureInfo.InvariantCulture));

    public override void Write(T row, FormValues values, FormErrors errors)
    {
        var text = values.Of(Name).Trim();
        if (text.Length == 0)
        {
            if (IsRequired)
            {
                errors.Add(Name, FormTexts.Required.With(Label));
            }

            set(row, null);
        }
        else if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            set(row, number);
        }
        else
        {
            errors.Add(Name, EditingTexts.NumberForm.With(Label, least, most));
        }
    }
}
