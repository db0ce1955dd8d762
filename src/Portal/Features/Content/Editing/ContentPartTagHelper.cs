using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Portal.Features.Content.Editing.Fields;
using Portal.Features.Shared;
using Portal.Features.Shared.Forms;
using Portal.Model.Text;

namespace Portal.Features.Content.Editing;

/// <summary>One control of a form of content, drawn as the questions of other forms are.</summary>
[HtmlTargetElement("content-part", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ContentPartTagHelper : TagHelper
{
    public FieldPart Part { get; set; } = null!;
    public FormValues Values { get; set; } = null!;

    /// <summary>What somebody else wrote meanwhile; null where nobody did.</summary>
    public EditConflict? Conflict { get; set; }

    /// <summary>Whether the other side was changed and this one was not.</summary>
    public bool Stale { get; set; }

    /// <summary>Stands behind the message that says what is wrong.</summary>
    public WayOut? WayOut { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext Page { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Page.ViewData.ModelState.TryGetValue(Part.Name, out var state);
        var field = new Field
        {
            Name = Part.Name,
            Id = TagBuilder.CreateSanitizedId(Part.Name, "_"),
            Label = Part.Language is { } language ? EditingTexts.Sided.With(Part.Label, Words.Of(language)) : Part.Label,
            HintText = Part.Language is Language.Chinese ? null : Part.Hint,
            Error = state is { Errors.Count: > 0 } ? state.Errors[0].ErrorMessage : null,
            Value = Values.Of(Part.Name),
            IsRequired = false,
            IsOptional = !Part.IsRequired && !Part.IsTick,
            InputType = Part.InputType,
            Rows = Part.Rows,
            Options = Part.Options,
            IsCheckbox = Part.IsTick,
        };
        FormOrder.Of(Page).Add(field.Name);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", field.Error is null ? "field" : "field field-wrong");
        if (Part.Language is { } side)
        {
            output.Attributes.SetAttribute("lang", side.Tag());
        }

        output.Content.AppendHtml(FieldMarkup.Label(field));
        output.Content.AppendHtml(Part.IsTick ? FieldMarkup.Error(field) : FieldMarkup.Hint(field));
        output.Content.AppendHtml(Part.IsTick ? FieldControls.Control(field) : FieldMarkup.Error(field));
        if (WayOut is { } way)
        {
            var link = new TagBuilder("a") { Attributes = { ["href"] = way.Address } };
            link.InnerHtml.Append(way.Text);
            var line = new TagBuilder("p");
            line.AddCssClass("way-out");
            line.InnerHtml.AppendHtml(link);
            output.Content.AppendHtml(line);
        }

        output.Content.AppendHtml(Part.IsTick ? FieldMarkup.Hint(field) : FieldControls.Control(field));
        if (Stale)
        {
            output.Content.AppendHtml(FieldMarkup.Element("p", "stale", EditingTexts.StaleHere));
        }

        if (Conflict?.Theirs.GetValueOrDefault(Part.Name) is { } theirs)
        {
            output.Content.AppendHtml(FieldMarkup.Element("p", "theirs-title", EditingTexts.Theirs));
            output.Content.AppendHtml(FieldMarkup.Element("div", "theirs", theirs.Length == 0 ? EditingTexts.TheirsEmpty : theirs));
        }
    }
}

/// <summary>The page where something can be put right that a form cannot.</summary>
public sealed record WayOut(string Address, string Text);
