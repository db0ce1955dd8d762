using System.Globalization;
using Portal.Features.Shared;

namespace Portal.Features.Content.Editing.Fields;

/// <summary>A day, or only a month where <paramref name="isMonth"/> says so; kept as the first day of the month then.</summary>
public sealed class DayField<T>(string name, Func<string> label, Func<T, DateOnly?> get, Action<T, DateOnly?> set, bool isMonth = false) : ContentField<T>(name, label)
{
    public override IEnumerable<FieldPart> Parts(FormValues values, FormChoices choices) =>
        [new(Name, Label) { Hint = HintText, InputType = isMonth ? "month" : "date", IsRequired = IsRequired }];

    public override void Read(T row, FormValues values) => values.Set(Name, get(row)?.ToString(Format, CultureInfo.InvariantCulture));

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
        else if (DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year < TooFar)
        {
            set(row, day);
        }
        else
        {
            errors.Add(Name, (isMonth ? EditingTexts.MonthForm : EditingTexts.DayForm).With(Label));
        }
    }

    /// <summary>Whoever counts days from one of these would come to the end of the calendar.</summary>
    private const int TooFar = 3000;

    private string Format => isMonth ? "yyyy-MM" : "yyyy-MM-dd";
}
