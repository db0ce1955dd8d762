using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Portal.Model.Publications;
using Portal.Model.Topics;

namespace Portal.Features.Shared.Head;

/// <summary>
/// What a page says about itself to those who never see it: searches, chats, indexes. A page fills in what it knows, as in
/// <c>ViewData.Head().Topic = topic</c>; the layout asks <see cref="HeadReader"/> for the rest and writes it.
/// </summary>
public sealed class PageHead
{
    /// <summary>Whether the page is about the researcher.</summary>
    public bool IsAboutResearcher { get; set; }

    /// <summary>The topic that the page is about.</summary>
    public Topic? Topic { get; set; }

    /// <summary>The paper that the page is about.</summary>
    public Publication? Paper { get; set; }
}

public static class PageHeads
{
    private const string Key = "Head";

    /// <summary>The one of this page, whoever asks first.</summary>
    public static PageHead Head(this ViewDataDictionary viewData)
    {
        if (viewData[Key] is PageHead head)
        {
            return head;
        }

        var first = new PageHead();
        viewData[Key] = first;
        return first;
    }

    /// <summary>Without the name of the site; null on the home page.</summary>
    public static string? Title(this ViewDataDictionary viewData) => viewData["Title"] as string;

    /// <summary>One plain sentence or two.</summary>
    public static string? Description(this ViewDataDictionary viewData) => viewData["Description"] as string;

    /// <summary>Whether anybody may find it: what is somebody's own, or no page, says <c>NoIndex</c>.</summary>
    public static bool IsIndexed(this ViewDataDictionary viewData) => viewData["NoIndex"] is not true;
}
