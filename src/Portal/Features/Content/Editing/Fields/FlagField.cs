namespace Portal.Features.Content.Editing.Fields;

/// <summary>Yes or no.</summary>
public sealed class FlagField<T>(string name, Func<string> label, Func<T, bool> get, Action<T, bool> set) : ContentField<T>(name, label)
{
    public override IEnumerable<FieldPart> Parts(FormValues values, FormChoices choices) => [new(Name, Label) { Hint = HintText, IsTick = true }];

    public override void Read(T row, FormValues values) => values.Set(Name, get(row) ? "true" : "");

    public override void Write(T row, FormValues values, FormErrors errors) => set(row, values.IsTicked(Name));
}
