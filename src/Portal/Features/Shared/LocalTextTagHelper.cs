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

    /// <summary>Whether the text may have marks; see <see cref="ProseMarkup"/>.</summary>
    public bool LocalMarks { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var text = LocalText.In(Languages.Current);
        output.Attributes.RemoveAll("local-text");
        output.Attributes.RemoveAll("local-note");
        output.Attributes.RemoveAll("local-marks");
        if (LocalMarks)
        {
            output.Content.SetHtmlContent(ProseMarkup.Inline(text.Text));
        }
        else
        {
            output.Content.SetContent(text.Text);
        }

        if (text.IsFallback)
        {
            output.Attributes.SetAttribute("lang", text.Language.Tag());
            if (LocalNote)
            {
                output.PostContent.Append(" ").AppendHtml(Note());
            }
        }
    }

    /// <summary>Inside of the text that it is about, where any element may have it, and in the reader's own language.</summary>
    internal static TagBuilder Note()
    {
        var note = new TagBuilder("span") { Attributes = { ["class"] = "only-other", ["lang"] = Languages.Current.Tag() } };
        note.InnerHtml.Append(SharedTexts.OnlyInOtherLanguage);
        return note;
    }
}
