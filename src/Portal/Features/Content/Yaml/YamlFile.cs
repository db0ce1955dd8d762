using Portal.Features.Content.Reading;
using Portal.Model.Site;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Portal.Features.Content.Yaml;

/// <summary>
/// A YAML file as a tree of nodes that still know their lines. YamlDotNet's own binding to classes stops at the first
/// error and forgets where values came from; people who write content want to know everything at once, with lines.
/// </summary>
internal sealed class YamlFile(string name, ContentReading reading)
{
    public string Name => name;

    public ContentReading Reading => reading;

    /// <summary>The rows of a file that is a list, each with its place in it. Keys are unique.</summary>
    public static IReadOnlyList<T> Rows<T>(string name, string text, ContentReading reading, Func<YamlMap, int, T> read)
        where T : ContentEntity => Rows(name, text, reading, read, row => row.Key);

    /// <param name="keyOf">Empty for a row whose key is wrong.</param>
    public static IReadOnlyList<T> Rows<T>(string name, string text, ContentReading reading, Func<YamlMap, int, T> read, Func<T, string> keyOf)
    {
        var file = new YamlFile(name, reading);
        var root = file.Root(text);
        if (root is not (null or YamlSequenceNode))
        {
            file.Refuse(root, "the file must be a list, its rows begin with '- '");
        }

        var rows = new List<T>();
        var lines = new Dictionary<string, int>();
        foreach (var map in file.Maps(root as YamlSequenceNode))
        {
            var row = read(map, rows.Count);
            map.RefuseUnknownKeys();
            rows.Add(row);
            var key = keyOf(row);
            if (key.Length > 0 && !lines.TryAdd(key, map.Line))
            {
                reading.Refuse(name, map.Line, $"'{key}' stands already in line {lines[key]}");
            }
        }

        return rows;
    }

    /// <summary>The one map that the file is, or null where it is empty.</summary>
    public YamlMap? Map(string text)
    {
        switch (Root(text))
        {
            case null:
                return null;
            case YamlMappingNode map:
                return new(this, map);
            case var other:
                Refuse(other, "the file must be a map of keys and values");
                return null;
        }
    }

    /// <summary>The members of a list that are maps; any other member is refused.</summary>
    public IEnumerable<YamlMap> Maps(YamlSequenceNode? list, string path = "")
    {
        foreach (var node in list ?? [])
        {
            if (node is YamlMappingNode map)
            {
                yield return new(this, map, path);
            }
            else
            {
                Refuse(node, "must be a map of keys and values");
            }
        }
    }

    public void Refuse(YamlNode node, string text) => reading.Refuse(name, Line(node), text);

    public static int Line(YamlNode node) => (int)node.Start.Line;

    private YamlNode? Root(string text)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            return stream.Documents.Count > 0 && !YamlMap.IsNull(stream.Documents[0].RootNode) ? stream.Documents[0].RootNode : null;
        }
        catch (YamlException fault)
        {
            reading.Refuse(name, (int)fault.Start.Line, $"is not YAML: {fault.Message}");
            return null;
        }
    }
}
