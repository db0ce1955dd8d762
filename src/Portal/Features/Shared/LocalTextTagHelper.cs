using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Portal.Model.Text;

namespace Portal.Features.Shared;

/// <summary>
/// Fills an element with the reader's side of a text. Where that side is missing, the other one is shown, marked as
/// being in the other language and with a plain note.
/// </summary>
[HtmlTargetElement("*", Attributes = "local-text")]
public sealed class LocalTextTagHelper : TagHelper
{
    public BilingualText LocalText { get; set; } = BilingualText.Empty;

    /// <summary>Whether a note is added where the text stands in for a missing one; off for names and headings.</summary>
    public bool LocalNote { get; set; } = true;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var text = LocalText.In(Languages.Current);
        output.Attributes.RemoveAll("local-text");
        output.Attributes.RemoveAll("local-note");
        output.Content.SetContent(text.Text);
        if (text.IsFallback)
        {
            output.Attributes.SetAttribute("lang", text.Language.Tag());
            if (LocalNote)
            {
                output.PostElement.AppendHtml(Note());
            }
        }
    }

    internal static TagBuilder Note()
    {
        var note = new TagBuilder("p") { Attributes = { ["class"] = "only-other" } };
        note.InnerHtml.Append(SharedTexts.OnlyInOtherLanguage);
        return note;
    }
}
