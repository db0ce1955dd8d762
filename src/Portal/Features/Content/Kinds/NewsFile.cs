using Portal.Features.Content.Yaml;
using Portal.Model.Site;

namespace Portal.Features.Content.Kinds;

internal static class NewsFile
{
    public const string Name = "news.yaml";

    public static NewsItem Read(YamlMap map, int position)
    {
        var key = map.Key("key");
        var (date, isDayKnown) = map.DayOrMonth("date");
        return new()
        {
            Key = key,
            Position = position,
            Date = date,
            IsDayKnown = isDayKnown,
            Text = map.Paragraphs("text"),
            PublicationKey = map.KeyTo(PublicationsFile.Name, "publication"),
        };
    }
}
