using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Portal.Model.Site;

namespace Portal.Features.Shared;

/// <summary>When something was news, as precisely as it is known.</summary>
[HtmlTargetElement("news-time", TagStructure = TagStructure.WithoutEndTag)]
public sealed class NewsTimeTagHelper : TagHelper
{
    public NewsItem Item { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", Item.IsDayKnown ? Dates.Iso(Item.Date) : Item.Date.ToString("yyyy-MM", CultureInfo.InvariantCulture));
        output.Content.SetContent(Item.IsDayKnown ? Dates.Day(Item.Date) : Dates.Month(Item.Date));
    }
}
