using Portal.Features.Content.Reading;
using Portal.Features.Content.Yaml;
using Portal.Model.Site;

namespace Portal.Features.Content.Kinds;

internal static class ProfileFile
{
    public const string Name = "profile.yaml";

    public static IReadOnlyList<ResearchProfile> Read(string text, ContentReading reading)
    {
        if (new YamlFile(Name, reading).Map(text) is not { } map)
        {
            return [];
        }

        var profile = Read(map);
        map.RefuseUnknownKeys();
        return [profile];
    }

    private static ResearchProfile Read(YamlMap map) => new()
    {
        Key = ResearchProfile.TheKey,
        Name = map.Line("name"),
        Role = map.Line("role"),
        Affiliation = map.Line("affiliation"),
        Tagline = map.OptionalLine("tagline"),
        About = map.OptionalParagraphs("about"),
        ApplicationRoute = map.OptionalParagraphs("application_route"),
        Figures = [.. map.InnerRows("figures").Select(Figure)],
    };

    private static ProfileFigure Figure(YamlMap map)
    {
        var figure = new ProfileFigure(map.Key("key"), map.Line("label"), map.Text("value"), map.Line("source"), map.Day("as_of"));
        map.RefuseUnknownKeys();
        return figure;
    }
}
