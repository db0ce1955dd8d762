using Portal.Features.Content.Yaml;
using Portal.Model.Site;

namespace Portal.Features.Content.Kinds;

internal static class ProjectsFile
{
    public const string Name = "projects.yaml";

    public static Project Read(YamlMap map, int position) => new()
    {
        Key = map.Key("key"),
        Position = position,
        Title = map.Line("title"),
        Summary = map.Paragraphs("summary"),
        Capabilities = [.. map.InnerRows("capabilities").Select(Capability)],
    };

    private static ProjectCapability Capability(YamlMap map)
    {
        var capability = new ProjectCapability(map.Line("title"), map.Paragraphs("text"));
        map.RefuseUnknownKeys();
        return capability;
    }
}
