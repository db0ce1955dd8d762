using System.Globalization;
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

    /// <summary>The same in both languages. The address of a picture says how large it is; see <see cref="SitePictures"/>.</summary>
    public static string Of(SiteFile file) => file.Kind == SiteFileKind.Picture
        ? string.Create(CultureInfo.InvariantCulture, $"/files/{file.Fingerprint}/{file.Width}x{file.Height}/{Uri.EscapeDataString(file.Name)}")
        : $"/files/{file.Fingerprint}/{Uri.EscapeDataString(file.Name)}";

    /// <summary>The day on which the topic closes, for a calendar.</summary>
    public static string Calendar(Topic topic) => $"/topics/{topic.Key}/closing.ics";
}
