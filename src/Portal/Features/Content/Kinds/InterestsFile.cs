using Portal.Features.Content.Yaml;
using Portal.Model.Site;

namespace Portal.Features.Content.Kinds;

internal static class InterestsFile
{
    public const string Name = "interests.yaml";

    public static ResearchInterest Read(YamlMap map, int position) => new()
    {
        Key = map.Key("key"),
        Position = position,
        Title = map.Line("title"),
        Summary = map.Paragraphs("summary"),
    };
}
