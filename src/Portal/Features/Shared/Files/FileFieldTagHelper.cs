using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Portal.Features.Shared.Forms;
using Portal.Model.Inquiries;

namespace Portal.Features.Shared.Files;

/// <summary>The question for one file: what is allowed is said before one chooses, and a file that is there stays there.</summary>
[HtmlTargetElement("file-field", Attributes = "slot,form", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FileFieldTagHelper : TagHelper
{
    public AttachmentSlot Slot { get; set; }

    public IFileForm Form { get; set; } = null!;

    /// <summary>In place of the slot's own label.</summary>
    public string? Label { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext Page { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = Describe();
        var kept = Form.Files.FirstOrDefault(file => file.Slot == Slot);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (Page.ShowsAnswers())
        {
            output.Attributes.SetAttribute("class", "answer");
            output.Content.AppendHtml(FieldAnswer.Row(field.Label, kept is null ? null : FileFacts.Of(kept), field.Id));
            return;
        }

        FormOrder.Of(Page).Add(field.Name);
        output.Attributes.SetAttribute("class", field.Error is null ? "field file" : "field file field-wrong");
        output.Attributes.SetAttribute("data-slot", Slot.ToString());
        output.Content.AppendHtml(FieldMarkup.Label(field)).AppendHtml(FieldMarkup.Hint(field)).AppendHtml(FieldMarkup.Error(field));
        output.Content.AppendHtml(Kept(kept, Form.CanRemoveFiles)).AppendHtml(Chooser(field));
    }

    private Field Describe()
    {
        var name = $"{Form.Prefix}.{Slot}";
        Page.ViewData.ModelState.TryGetValue(name, out var state);
        var limit = FileTexts.Pdf.With(ByteSize.Of(Form.UploadBytes));
        return new()
        {
            Name = name,
            Id = TagBuilder.CreateSanitizedId(name, "_"),
            Label = Label ?? Text(Slot.ToString())!,
            HintText = FieldMarkup.Sentences(Label is null ? Text($"{Slot}Hint") : null, limit),
            Error = state is { Errors.Count: > 0 } ? state.Errors[0].ErrorMessage : null,
            InputType = "file",
            IsOptional = Slot != AttachmentSlot.Cv,
        };
    }

    private static TagBuilder Kept(StagedFile? file, bool canRemove)
    {
        var kept = new TagBuilder("div") { Attributes = { ["class"] = "file-kept", ["aria-live"] = "polite" } };
        if (file is not null)
        {
            kept.InnerHtml.AppendHtml(FieldMarkup.Element("p", "file-name", FileFacts.Of(file)));
            if (FileFaults.Warning(file) is { } warning)
            {
                kept.InnerHtml.AppendHtml(FieldMarkup.Element("p", "hint", warning));
            }

            // One that was sent stays with its inquiry until another takes its place.
            if (canRemove && !file.IsSent)
            {
                kept.InnerHtml.AppendHtml(Remove(file));
            }

            kept.InnerHtml.AppendHtml(FieldMarkup.Element("p", "hint", FileTexts.Replace));
        }

        return kept;
    }

    private static TagBuilder Remove(StagedFile file)
    {
        var remove = new TagBuilder("button")
        {
            Attributes = { ["type"] = "submit", ["class"] = "link-button", ["name"] = "remove", ["value"] = file.Id.ToString(), ["formaction"] = $"#Input_{file.Slot}" },
        };
        remove.InnerHtml.Append(FileTexts.Remove).AppendHtml(FieldMarkup.Element("span", "visually-hidden", " " + file.Name));
        return remove;
    }

    private static TagBuilder Chooser(Field field)
    {
        var input = new TagBuilder("input")
        {
            TagRenderMode = TagRenderMode.StartTag,
            Attributes = { ["type"] = "file", ["id"] = field.Id, ["name"] = field.Name, ["accept"] = "application/pdf,.pdf", ["aria-describedby"] = field.DescribedBy },
        };
        if (field.Error is not null)
        {
            input.Attributes["aria-invalid"] = "true";
        }

        return input;
    }

    private static string? Text(string name) => AnswerTexts.ResourceManager.GetString(name, CultureInfo.CurrentUICulture);
}
