using Portal.Features.Content.Yaml;
using Portal.Model.Site;

namespace Portal.Features.Content.Kinds;

internal static class BackgroundFile
{
    public const string Name = "background.yaml";

    public static BackgroundEntry Read(YamlMap map, int position)
    {
        var entry = new BackgroundEntry
        {
            Key = map.Key("key"),
            Position = position,
            IsDraft = map.Flag(YamlMap.Draft),
            Kind = map.Choice<BackgroundKind>("kind"),
            StartedOn = map.OptionalMonth("from"),
            EndedOn = map.OptionalMonth("to"),
            Title = map.Line("title"),
            Organisation = map.OptionalLine("organisation"),
            Detail = map.OptionalParagraphs("detail"),
        };
        if (entry.EndedOn < entry.StartedOn)
        {
            map.Refuse("to", "must not be before from");
        }

        return entry;
    }

    public static void Write(YamlOut map, BackgroundEntry entry)
    {
        map.Value("key", entry.Key);
        map.Flag(YamlMap.Draft, entry.IsDraft);
        map.Choice<BackgroundKind>("kind", entry.Kind);
        map.Month("from", entry.StartedOn);
        map.Month("to", entry.EndedOn);
        map.Both("title", entry.Title);
        map.OptionalBoth("organisation", entry.Organisation);
        map.OptionalBoth("detail", entry.Detail);
    }
}
