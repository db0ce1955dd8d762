using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Portal.Features.Templates;

/// <summary>A letter as it would leave, line by line, what is still to be filled in marked.</summary>
[HtmlTargetElement("letter-paper", TagStructure = TagStructure.WithoutEndTag)]
public sealed class LetterPaperTagHelper : TagHelper
{
    public IReadOnlyList<PreviewPart> Parts { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "p";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "letter-paper");
        foreach (var part in Parts)
        {
            if (part.IsGap)
            {
                var mark = new TagBuilder("mark");
                mark.InnerHtml.Append(part.Text);
                output.Content.AppendHtml(mark);
            }
            else
            {
                output.Content.Append(part.Text);
            }
        }
    }
}
