using Portal.Features.Shared;
using Portal.Model.Text;

namespace Portal.Features.Content.Editing.Fields;

/// <summary>A text in both languages. One side is enough; readers of the other one are told then.</summary>
/// <param name="rows">1 for one line.</param>
public sealed class TextField<T>(
    string name, Func<string> label, Func<T, BilingualText> get, Action<T, BilingualText> set, ShownAs shownAs, int rows = 1) : ContentField<T>(name, label)
{
    /// <summary>Of a side, in UTF-16 units.</summary>
    public const int MaxLine = 500;
    public const int MaxText = 50_000;

    public override IEnumerable<FieldPart> Parts(FormValues values, FormChoices choices) => Languages.All.Select(language => new FieldPart(Side(language), Label)
    {
        Hint = HintText,
        Rows = rows > 1 ? rows : 0,
        Language = language,
        IsRequired = IsRequired,
        ShownAs = shownAs,
    });

    public override void Read(T row, FormValues values)
    {
        var text = get(row);
        values.Set(Side(Language.English), text.En);
        values.Set(Side(Language.Chinese), text.Zh);
    }

    public override void Write(T row, FormValues values, FormErrors errors)
    {
        var text = new BilingualText(Written(Language.English, values, errors), Written(Language.Chinese, values, errors));
        if (IsRequired && text.IsEmpty)
        {
            errors.Add(Side(Languages.Current), EditingTexts.NeedsOneSide.With(Label));
        }

        set(row, text);
    }

    private string? Written(Language language, FormValues values, FormErrors errors)
    {
        var typed = values.Of(Side(language));
        var text = rows > 1 ? CleanText.Lines(typed) : CleanText.OneLine(typed);
        var most = rows > 1 ? MaxText : MaxLine;
        if (text.Length > most)
        {
            errors.Add(Side(language), EditingTexts.TooLong.With(Label, text.Length, most));
        }
        else if (shownAs == ShownAs.Prose && ProseMarkup.FaultIn(text) is { } address)
        {
            errors.Add(Side(language), EditingTexts.LinkRefused.With(address));
        }

        return text.Length == 0 ? null : text;
    }

    private string Side(Language language) => $"{Name}.{(language == Language.Chinese ? "zh" : "en")}";
}
