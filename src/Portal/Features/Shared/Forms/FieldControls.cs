using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Portal.Features.Shared.Forms;

/// <summary>The control of a question, in the form that its type asks for.</summary>
internal static class FieldControls
{
    public static IHtmlContent Control(Field field) => field.Suggestions is { } suggestions
        ? new HtmlContentBuilder().AppendHtml(Input(field)).AppendHtml(DataList(field, suggestions))
        : Single(field);

    private static IHtmlContent Single(Field field) => field switch
    {
        { EnumType: { } type } => Radios(field, type),
        { Options: { } options } => Select(field, options),
        { IsCheckbox: true } => Checkbox(field),
        { Rows: > 0 } => TextArea(field),
        _ => Input(field),
    };

    private static TagBuilder Input(Field field)
    {
        var input = Named("input", field);
        input.TagRenderMode = TagRenderMode.StartTag;
        input.Attributes["type"] = field.InputType;
        if (field.InputType != "password")
        {
            input.Attributes["value"] = field.Value ?? "";
        }

        if (field.Number is { } number)
        {
            input.Attributes["inputmode"] = "numeric";
            input.Attributes["min"] = number.Min.ToString(CultureInfo.InvariantCulture);
            input.Attributes["max"] = number.Max.ToString(CultureInfo.InvariantCulture);
        }

        Set(input, "list", field.Suggestions is null ? null : field.Id + "-list");
        return input;
    }

    private static TagBuilder DataList(Field field, IReadOnlyList<string> suggestions)
    {
        var list = new TagBuilder("datalist") { Attributes = { ["id"] = field.Id + "-list" } };
        foreach (var suggestion in suggestions)
        {
            list.InnerHtml.AppendHtml(new TagBuilder("option") { Attributes = { ["value"] = suggestion } });
        }

        return list;
    }

    private static TagBuilder TextArea(Field field)
    {
        var area = Named("textarea", field);
        area.Attributes["rows"] = field.Rows.ToString(CultureInfo.InvariantCulture);
        if (field.Limits is { } limits)
        {
            area.Attributes["data-min"] = limits.Min.ToString(CultureInfo.InvariantCulture);
            area.Attributes["data-max"] = limits.Max.ToString(CultureInfo.InvariantCulture);
        }

        // The parser drops one line break after the start tag; without this one it would be the writer's.
        area.InnerHtml.AppendHtml("\n");
        area.InnerHtml.Append(field.Value ?? "");
        return area;
    }

    private static TagBuilder Select(Field field, IReadOnlyList<SelectListItem> options)
    {
        var select = Named("select", field);
        select.InnerHtml.AppendHtml(Option("", SharedTexts.ChooseOne, isSelected: false));
        foreach (var option in options)
        {
            select.InnerHtml.AppendHtml(Option(option.Value, option.Text, option.Value == field.Value));
        }

        return select;
    }

    private static HtmlContentBuilder Radios(Field field, Type type)
    {
        var group = new HtmlContentBuilder();
        foreach (var value in Enum.GetValues(type))
        {
            var id = $"{field.Id}-{value}";
            var radio = new TagBuilder("input")
            {
                TagRenderMode = TagRenderMode.StartTag,
                Attributes = { ["type"] = "radio", ["id"] = id, ["name"] = field.Name, ["value"] = value.ToString() },
            };
            Mark(radio, "checked", string.Equals(field.Value, value.ToString(), StringComparison.OrdinalIgnoreCase));
            Mark(radio, "required", field.IsRequired);
            group.AppendHtml(Choice(id, Words.OfEnum(value), radio));
        }

        return group;
    }

    private static TagBuilder Checkbox(Field field)
    {
        var box = Named("input", field);
        box.TagRenderMode = TagRenderMode.StartTag;
        box.Attributes["type"] = "checkbox";
        box.Attributes["value"] = "true";
        Mark(box, "checked", field.IsTicked);
        return Choice(field.Id, field.Label, box);
    }

    private static TagBuilder Choice(string id, string text, TagBuilder control)
    {
        var label = new TagBuilder("label") { Attributes = { ["for"] = id } };
        label.InnerHtml.Append(text);
        var choice = new TagBuilder("div") { Attributes = { ["class"] = "choice" } };
        choice.InnerHtml.AppendHtml(control).AppendHtml(label);
        return choice;
    }

    private static TagBuilder Option(string value, string text, bool isSelected)
    {
        var option = new TagBuilder("option") { Attributes = { ["value"] = value } };
        Mark(option, "selected", isSelected);
        option.InnerHtml.Append(text);
        return option;
    }

    private static TagBuilder Named(string element, Field field)
    {
        var control = new TagBuilder(element) { Attributes = { ["id"] = field.Id, ["name"] = field.Name } };
        Mark(control, "required", field.IsRequired);
        Set(control, "autocomplete", field.Autocomplete);
        Set(control, "aria-describedby", field.DescribedBy);
        Set(control, "aria-invalid", field.Error is null ? null : "true");
        return control;
    }

    private static void Set(TagBuilder element, string name, string? value)
    {
        if (value is not null)
        {
            element.Attributes[name] = value;
        }
    }

    private static void Mark(TagBuilder element, string name, bool isSet) => Set(element, name, isSet ? name : null);
}
