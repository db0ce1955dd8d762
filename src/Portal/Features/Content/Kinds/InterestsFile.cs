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
        IsDraft = map.Flag(YamlMap.Draft),
        Title = map.Line("title"),
        Summary = map.Paragraphs("summary"),
    };

    public static void Write(YamlOut map, ResearchInterest interest)
    {
        map.Value("key", interest.Key);
        map.Flag(YamlMap.Draft, interest.IsDraft);
        map.Both("title", interest.Title);
        map.Both("summary", interest.Summary);
    }
}
