using Portal.Model.Publications;
using Portal.Model.Site;
using Portal.Model.Topics;

namespace Portal.Features.Shared;

/// <summary>Where things of the public site are, without language: what leads there from outside, and from feeds.</summary>
public static class SitePaths
{
    public static string Of(Topic topic) => $"/topics/{topic.Key}";

    public static string Of(Publication paper) => OfPaper(paper.Key);

    public static string OfPaper(string key) => $"/publications/{key}";

    public static string Of(NewsItem item) => $"/news/{item.Key}";

    /// <summary>The day on which the topic closes, for a calendar.</summary>
    public static string Calendar(Topic topic) => $"/topics/{topic.Key}/closing.ics";
}
