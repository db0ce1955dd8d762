using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Portal.Model.Text;

namespace Portal.Features.Shared;

/// <summary>Longer text with the marks that <see cref="ProseMarkup"/> knows.</summary>
[HtmlTargetElement("prose", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ProseTagHelper : TagHelper
{
    public BilingualText Text { get; set; } = BilingualText.Empty;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var text = Text.In(Languages.Current);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "prose");
        if (text.IsFallback)
        {
            output.Attributes.SetAttribute("lang", text.Language.Tag());
            var note = new TagBuilder("p");
            note.InnerHtml.AppendHtml(LocalTextTagHelper.Note());
            output.PreContent.AppendHtml(note);
        }

        output.Content.AppendHtml(ProseMarkup.Html(text.Text));
    }
}
