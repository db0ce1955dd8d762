using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Portal.Model.Site;

namespace Portal.Features.Shared;

/// <summary>A picture of the site that a page itself shows, with room for it from the beginning.</summary>
[HtmlTargetElement("site-picture", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SitePictureTagHelper : TagHelper
{
    public SiteFile File { get; set; } = null!;

    /// <summary>What is to be seen on it; empty where the words beside it say so.</summary>
    public string Alt { get; set; } = "";

    /// <summary>How wide it is shown, as the attribute of this name has it.</summary>
    public string Sizes { get; set; } = "100vw";

    /// <summary>Whether it may wait until somebody comes near it.</summary>
    public bool Lazy { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var picture = SitePictures.Of(File);
        output.TagName = "img";
        output.TagMode = TagMode.StartTagOnly;
        output.Attributes.SetAttribute("src", picture.Path);
        if (picture.Choices is { } choices)
        {
            output.Attributes.SetAttribute("srcset", choices);
            output.Attributes.SetAttribute("sizes", Sizes);
        }

        output.Attributes.SetAttribute("width", picture.Width.ToString(CultureInfo.InvariantCulture));
        output.Attributes.SetAttribute("height", picture.Height.ToString(CultureInfo.InvariantCulture));
        output.Attributes.SetAttribute("alt", Alt);
        output.Attributes.SetAttribute("decoding", "async");
        if (Lazy)
        {
            output.Attributes.SetAttribute("loading", "lazy");
        }
    }
}
