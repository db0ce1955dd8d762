using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Portal.Features.Shared;

/// <summary>A link of the main navigation, in the reader's language, that knows whether one is there already.</summary>
[HtmlTargetElement("nav-link", TagStructure = TagStructure.WithoutEndTag)]
public sealed class NavLinkTagHelper : TagHelper
{
    /// <summary>The path without language.</summary>
    public string To { get; set; } = "/";
    public string Text { get; set; } = "";

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext Page { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var request = Page.HttpContext.Request;
        output.TagName = "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("href", request.PathBase + To);
        if (request.Path == To)
        {
            output.Attributes.SetAttribute("aria-current", "page");
        }
        else if (request.Path.StartsWithSegments(To))
        {
            output.Attributes.SetAttribute("aria-current", "true");
        }

        output.Content.SetContent(Text);
    }
}
