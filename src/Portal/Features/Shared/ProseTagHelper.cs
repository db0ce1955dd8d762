using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Portal.Model.Text;

namespace Portal.Features.Shared;

/// <summary>
/// Longer text: blocks divided by empty lines are paragraphs, lines that begin with a dash are a list. Nothing else is
/// markup, and everything is encoded.
/// </summary>
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
            output.PostElement.AppendHtml(LocalTextTagHelper.Note());
        }

        foreach (var block in text.Text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            AppendBlock(output.Content, block.Split('\n'));
        }
    }

    private static void AppendBlock(TagHelperContent content, string[] lines)
    {
        TagBuilder? list = null;
        List<string> paragraph = [];
        foreach (var line in lines)
        {
            if (line.StartsWith("- ", StringComparison.Ordinal))
            {
                Flush();
                list ??= new TagBuilder("ul");
                list.InnerHtml.AppendHtml(Element("li", line[2..]));
            }
            else
            {
                FlushList();
                paragraph.Add(line);
            }
        }

        Flush();
        FlushList();

        void Flush()
        {
            if (paragraph.Count > 0)
            {
                content.AppendHtml(Element("p", string.Join('\n', paragraph)));
                paragraph.Clear();
            }
        }

        void FlushList()
        {
            if (list is not null)
            {
                content.AppendHtml(list);
                list = null;
            }
        }
    }

    private static TagBuilder Element(string name, string text)
    {
        var element = new TagBuilder(name);
        element.InnerHtml.Append(text);
        return element;
    }
}
