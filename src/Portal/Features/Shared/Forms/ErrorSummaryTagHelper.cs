using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Portal.Features.Shared.Forms;

/// <summary>What has to be looked at again, on top of the form, each line leading to its field. Takes the focus.</summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext Page { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = Page.ViewData.ModelState
            .Where(entry => entry.Value is { Errors.Count: > 0 })
            .Select(entry => new FieldError(entry.Key, entry.Value!.Errors[0].ErrorMessage))
            .ToList();
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("autofocus", "autofocus");
        output.Attributes.SetAttribute("id", "error-summary");
        output.Content.AppendHtml(FieldMarkup.Element("h2", "summary-title", SharedTexts.SummaryTitle));
        foreach (var error in errors.Where(e => e.Name.Length == 0))
        {
            output.Content.AppendHtml(FieldMarkup.Element("p", "summary-text", error.Message));
        }

        var ofFields = errors.FindAll(e => e.Name.Length > 0);
        if (ofFields.Count > 0)
        {
            var count = ofFields.Count == 1 ? SharedTexts.SummaryCount_One : SharedTexts.SummaryCount_Many.With(ofFields.Count);
            output.Content.AppendHtml(FieldMarkup.Element("p", "summary-text", count));
            output.Content.AppendHtml(new ErrorLinks(ofFields, FormOrder.Of(Page)));
        }
    }
}
