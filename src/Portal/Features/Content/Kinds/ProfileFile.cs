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
        IsDraft = map.Flag(YamlMap.Draft),
        Name = map.Line("name"),
        Role = map.Line("role"),
        Affiliation = map.Line("affiliation"),
        Tagline = map.OptionalLine("tagline"),
        About = map.OptionalParagraphs("about"),
        ApplicationRoute = map.OptionalParagraphs("application_route"),
        PictureKey = map.KeyTo(SiteFilesFile.Name, "picture"),
        CvKey = map.KeyTo(SiteFilesFile.Name, "cv"),
        Figures = [.. map.InnerRows("figures").Select(Figure)],
    };

    private static ProfileFigure Figure(YamlMap map)
    {
        var figure = new ProfileFigure(map.Key("key"), map.Line("label"), map.Text("value"), map.Line("source"), map.Day("as_of"));
        map.RefuseUnknownKeys();
        return figure;
    }

    public static void Write(YamlOut map, ResearchProfile profile)
    {
        map.Flag(YamlMap.Draft, profile.IsDraft);
        map.Both("name", profile.Name);
        map.Both("role", profile.Role);
        map.Both("affiliation", profile.Affiliation);
        map.OptionalBoth("tagline", profile.Tagline);
        map.OptionalBoth("about", profile.About);
        map.OptionalBoth("application_route", profile.ApplicationRoute);
        map.Value("picture", profile.PictureKey);
        map.Value("cv", profile.CvKey);
        map.Rows("figures", profile.Figures, (inner, figure) =>
        {
            inner.Value("key", figure.Key);
            inner.Both("label", figure.Label);
            inner.Text("value", figure.Value);
            inner.Both("source", figure.Source);
            inner.Day("as_of", figure.AsOf);
        });
    }
}
