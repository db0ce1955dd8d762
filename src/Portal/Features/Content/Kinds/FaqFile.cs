using Portal.Features.Content.Yaml;
using Portal.Model.Site;

namespace Portal.Features.Content.Kinds;

internal static class FaqFile
{
    public const string Name = "faq.yaml";

    public static FaqEntry Read(YamlMap map, int position) => new()
    {
        Key = map.Key("key"),
        Position = position,
        IsDraft = map.Flag(YamlMap.Draft),
        Question = map.Line("question"),
        Answer = map.Paragraphs("answer"),
    };

    public static void Write(YamlOut map, FaqEntry entry)
    {
        map.Value("key", entry.Key);
        map.Flag(YamlMap.Draft, entry.IsDraft);
        map.Both("question", entry.Question);
        map.Both("answer", entry.Answer);
    }
}
