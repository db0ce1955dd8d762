using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Portal.Features.Shared.Forms;

/// <summary>A question that was answered, to be checked: label, answer, a way back, and the answer itself for the next post.</summary>
internal static class FieldAnswer
{
    public static IHtmlContent Of(Field field) => new HtmlContentBuilder()
        .AppendHtml(Hidden(field.Name, field.Value ?? ""))
        .AppendHtml(Row(field.Label, Shown(field), field.Id));

    /// <param name="field">The id of the field to go back to.</param>
    public static IHtmlContent Row(string label, string? answer, string field)
    {
        var change = new TagBuilder("button")
        {
            Attributes = { ["type"] = "submit", ["name"] = "back", ["value"] = field, ["formaction"] = "#" + field, ["class"] = "link-button" },
        };
        change.InnerHtml.Append(SharedTexts.Change).AppendHtml(FieldMarkup.Element("span", "visually-hidden", " " + label));
        return new HtmlContentBuilder()
            .AppendHtml(FieldMarkup.Element("p", "answer-label", label))
            .AppendHtml(answer is null ? FieldMarkup.Element("p", "answer-value muted", AnswerTexts.NotGiven) : FieldMarkup.Element("p", "answer-value verbatim", answer))
            .AppendHtml(change);
    }

    private static TagBuilder Hidden(string name, string value) => new("input")
    {
        TagRenderMode = TagRenderMode.StartTag,
        Attributes = { ["type"] = "hidden", ["name"] = name, ["value"] = value },
    };

    private static string? Shown(Field field) => field switch
    {
        { IsCheckbox: true } => field.IsTicked ? AnswerTexts.Yes : AnswerTexts.No,
        { Value: null or "" } => null,
        { EnumType: { } type } => Enum.TryParse(type, field.Value, ignoreCase: true, out var value) ? Words.OfEnum(value!) : field.Value,
        { Options: { } options } => options.FirstOrDefault(option => option.Value == field.Value)?.Text ?? field.Value,
        { InputType: "date" } => DateOnly.TryParseExact(field.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? Dates.Day(date) : field.Value,
        _ => field.Value,
    };
}
