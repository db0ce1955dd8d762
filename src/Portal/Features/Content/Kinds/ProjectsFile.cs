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
        IsDraft = map.Flag(YamlMap.Draft),
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

    public static void Write(YamlOut map, Project project)
    {
        map.Value("key", project.Key);
        map.Flag(YamlMap.Draft, project.IsDraft);
        map.Both("title", project.Title);
        map.Both("summary", project.Summary);
        map.Rows("capabilities", project.Capabilities, (inner, capability) =>
        {
            inner.Both("title", capability.Title);
            inner.Both("text", capability.Text);
        });
    }
}
