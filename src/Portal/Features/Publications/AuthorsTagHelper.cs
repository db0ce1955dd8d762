using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Portal.Model.Text;

namespace Portal.Features.Publications;

/// <summary>The authors of a paper in one line; the researcher's name is set apart, and marks are read out as words.</summary>
[HtmlTargetElement("authors", TagStructure = TagStructure.WithoutEndTag)]
public sealed class AuthorsTagHelper : TagHelper
{
    public PaperView Of { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "p";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "authors");
        for (var i = 0; i < Of.Authors.Count; i++)
        {
            output.Content.Append(i > 0 ? ", " : "");
            Append(output.Content, Of.Authors[i]);
        }

        if (Of.Paper.HasMoreAuthors)
        {
            output.Content.Append(", ").Append(PublicationsTexts.AndOthers);
        }
    }

    private static void Append(TagHelperContent content, AuthorMark author)
    {
        var name = Element(author.IsOwn ? "strong" : "span", author.IsOwn ? "author own" : "author", author.Name);
        name.Attributes["lang"] = Languages.OfText(author.Name).Tag();
        content.AppendHtml(name);
        AppendMark(content, author.IsEqual, "*", PublicationsTexts.Equal);
        AppendMark(content, author.IsCorresponding, "†", PublicationsTexts.Corresponding);
    }

    private static void AppendMark(TagHelperContent content, bool isSet, string sign, string words)
    {
        if (isSet)
        {
            var mark = Element("span", "mark", sign);
            mark.Attributes["aria-hidden"] = "true";
            content.AppendHtml(mark).AppendHtml(Element("span", "visually-hidden", $" ({words})"));
        }
    }

    private static TagBuilder Element(string name, string css, string text)
    {
        var element = new TagBuilder(name) { Attributes = { ["class"] = css } };
        element.InnerHtml.Append(text);
        return element;
    }
}
