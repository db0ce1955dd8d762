using Portal.Features.Shared;
using Portal.Model.Text;

namespace Portal.Features.Content.Editing.Fields;

/// <summary>One line, the same in both languages.</summary>
/// <param name="fault">What is wrong with a text that is not empty, or null.</param>
public sealed class LineField<T>(string name, Func<string> label, Func<T, string?> get, Action<T, string?> set, int most, Func<string, string?>? fault = null)
    : ContentField<T>(name, label)
{
    public string InputType { get; init; } = "text";
    public ShownAs? ShownAs { get; init; }

    public override IEnumerable<FieldPart> Parts(FormValues values, FormChoices choices) =>
        [new(Name, Label) { Hint = HintText, InputType = InputType, IsRequired = IsRequired, ShownAs = ShownAs }];

    public override void Read(T row, FormValues values) => values.Set(Name, get(row));

    public override void Write(T row, FormValues values, FormErrors errors)
    {
        var text = CleanText.OneLine(values.Of(Name));
        if (text.Length == 0 && IsRequired)
        {
            errors.Add(Name, FormTexts.Required.With(Label));
        }
        else if (text.Length > most)
        {
            errors.Add(Name, EditingTexts.TooLong.With(Label, text.Length, most));
        }
        else if (text.Length > 0 && fault?.Invoke(text) is { } message)
        {
            errors.Add(Name, message);
        }

        set(row, text.Length == 0 ? null : text);
    }
}
