using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Portal.Features.Shared.Forms;

/// <summary>
/// One question of a form: label, hint, message and control, tied together for screen readers. Label and hint come
/// from the property's <c>[Display]</c>, limits from its validation attributes.
/// </summary>
[HtmlTargetElement("field", Attributes = "for", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldTagHelper : TagHelper
{
    [HtmlAttributeName("for")]
    public ModelExpression For { get; set; } = null!;

    /// <summary>The type of the input; a text box where absent, radio buttons for an enum.</summary>
    public string? Type { get; set; }

    /// <summary>Makes it a text area of so many lines.</summary>
    public int Rows { get; set; }

    /// <summary>Makes it a list to choose from.</summary>
    public IReadOnlyList<SelectListItem>? Options { get; set; }

    public string? Autocomplete { get; set; }

    /// <summary>Offered while one types.</summary>
    public IReadOnlyList<string>? Suggestions { get; set; }

    /// <summary>In place of the property's own label.</summary>
    public string? Label { get; set; }

    /// <summary>The answer is needed together with others, so the label does not call it optional.</summary>
    public bool Conditional { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext Page { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = Describe();
        FormOrder.Of(Page).Add(field.Name);
        if (Page.ShowsAnswers())
        {
            output.TagName = "div";
            output.TagMode = TagMode.StartTagAndEndTag;
            output.Attributes.SetAttribute("class", "answer");
            output.Content.AppendHtml(FieldAnswer.Of(field));
            return;
        }

        output.TagName = field.IsGroup ? "fieldset" : "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", field.Error is null ? "field" : "field field-wrong");
        if (field.IsGroup)
        {
            output.Attributes.SetAttribute("id", field.Id);
            if (field.DescribedBy is { } note)
            {
                output.Attributes.SetAttribute("aria-describedby", note);
            }
        }

        output.Content.AppendHtml(FieldMarkup.Label(field));
        if (field.IsCheckbox)
        {
            // Its label is part of the control and comes first.
            output.Content.AppendHtml(FieldMarkup.Error(field)).AppendHtml(FieldControls.Control(field)).AppendHtml(FieldMarkup.Hint(field));
            return;
        }

        output.Content.AppendHtml(FieldMarkup.Hint(field)).AppendHtml(FieldMarkup.Error(field)).AppendHtml(FieldControls.Control(field));
    }

    private Field Describe()
    {
        var metadata = For.ModelExplorer.Metadata;
        var name = Page.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        Page.ViewData.ModelState.TryGetValue(name, out var state);
        var limits = metadata.ValidatorMetadata.OfType<TextLengthAttribute>().FirstOrDefault();
        var enumType = Nullable.GetUnderlyingType(metadata.ModelType) ?? metadata.ModelType;
        var isRequired = metadata.ValidatorMetadata.OfType<System.ComponentModel.DataAnnotations.RequiredAttribute>().Any();
        return new()
        {
            Name = name,
            Id = TagBuilder.CreateSanitizedId(name, "_"),
            Label = Label ?? metadata.GetDisplayName(),
            HintText = metadata.Description,
            LengthHint = Rows > 0 ? limits?.Hint : null,
            Error = state is { Errors.Count: > 0 } ? state.Errors[0].ErrorMessage : null,
            Value = state?.AttemptedValue ?? Text(For.Model),
            IsRequired = isRequired,
            IsOptional = !isRequired && !Conditional,
            InputType = Type ?? "text",
            Rows = Rows,
            Options = Options,
            EnumType = Options is null && enumType.IsEnum ? enumType : null,
            IsCheckbox = metadata.ModelType == typeof(bool),
            Autocomplete = Autocomplete,
            Suggestions = Suggestions,
            Limits = Rows > 0 ? limits : null,
            Number = metadata.ValidatorMetadata.OfType<WholeNumberAttribute>().FirstOrDefault(),
        };
    }

    private static string? Text(object? value) => value switch
    {
        null => null,
        DateOnly date => Dates.Iso(date),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
