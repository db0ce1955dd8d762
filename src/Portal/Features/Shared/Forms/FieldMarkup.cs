using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Portal.Model.Text;

namespace Portal.Features.Shared.Forms;

/// <summary>The words around a control. Everything goes through the HTML encoder.</summary>
internal static class FieldMarkup
{
    public static IHtmlContent Label(Field field)
    {
        if (field.IsCheckbox)
        {
            return HtmlString.Empty;
        }

        var label = new TagBuilder(field.IsGroup ? "legend" : "label");
        if (!field.IsGroup)
        {
            label.Attributes["for"] = field.Id;
        }

        label.InnerHtml.Append(field.Label);
        if (field.IsOptional)
        {
            label.InnerHtml.Append(" ");
            label.InnerHtml.AppendHtml(Element("span", "optional", $"({SharedTexts.Optional})"));
        }

        return label;
    }

    public static IHtmlContent Hint(Field field)
    {
        if (!field.HasHint)
        {
            return HtmlString.Empty;
        }

        var hint = Element("p", "hint", Sentences(field.HintText, field.LengthHint));
        hint.Attributes["id"] = field.HintId;
        return hint;
    }

    /// <summary>Chinese sentences follow each other without a blank.</summary>
    public static string Sentences(params string?[] sentences) => string.Join(Languages.Current == Language.Chinese ? "" : " ", sentences.OfType<string>());

    public static IHtmlContent Error(Field field)
    {
        if (field.Error is null)
        {
            return HtmlString.Empty;
        }

        var error = new TagBuilder("p") { Attributes = { ["id"] = field.ErrorId, ["class"] = "error" } };
        error.InnerHtml.AppendHtml(Element("span", "visually-hidden", SharedTexts.ErrorPrefix + " "));
        error.InnerHtml.Append(field.Error);
        return error;
    }

    public static TagBuilder Element(string name, string cssClass, string text)
    {
        var element = new TagBuilder(name) { Attributes = { ["class"] = cssClass } };
        element.InnerHtml.Append(text);
        return element;
    }
}
