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
            IsDraft = map.Flag(YamlMap.Draft),
            Date = date,
            IsDayKnown = isDayKnown,
            Text = map.Paragraphs("text"),
            PublicationKey = map.KeyTo(PublicationsFile.Name, "publication"),
        };
    }

    public static void Write(YamlOut map, NewsItem item)
    {
        map.Value("key", item.Key);
        map.Flag(YamlMap.Draft, item.IsDraft);
        if (item.IsDayKnown)
        {
            map.Day("date", item.Date);
        }
        else
        {
            map.Month("date", item.Date);
        }

        map.Both("text", item.Text);
        map.Value("publication", item.PublicationKey);
    }
}
