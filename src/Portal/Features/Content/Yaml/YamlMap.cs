using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Portal.Features.Content.Yaml;

/// <summary>Keys and values of one YAML map. It remembers which keys were asked for; the others are mistakes.</summary>
/// <param name="path">What to write before a key to say where it is, such as <c>title.</c></param>
internal sealed class YamlMap(YamlFile file, YamlMappingNode node, string path = "")
{
    /// <summary>The key that says that readers do not see a row yet.</summary>
    public const string Draft = "draft";

    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    public YamlFile File => file;

    public int Line => YamlFile.Line(node);

    /// <summary>Whether it may still lack texts.</summary>
    public bool IsDraft => Find(Draft)?.Value is YamlScalarNode { Value: "true" };

    public bool Has(string key) => Find(key) is not null;

    /// <summary>The value, or null where it is not there or says that it is not known.</summary>
    public YamlNode? Optional(string key)
    {
        known.Add(key);
        return Find(key)?.Value is { } value && !IsNull(value) ? value : null;
    }

    public YamlNode? Required(string key)
    {
        var value = Optional(key);
        if (value is null)
        {
            Refuse(key, "is missing");
        }

        return value;
    }

    /// <summary>The text of a value, or null (and an error) where it is a list or a map.</summary>
    public string? Scalar(string key, YamlNode? value)
    {
        if (value is null or YamlScalarNode)
        {
            return (value as YamlScalarNode)?.Value;
        }

        Refuse(key, "must be one value");
        return null;
    }

    /// <summary>The map under a key, or null (and an error) where it is none.</summary>
    public YamlMap? Inner(string key, YamlNode value, string form)
    {
        if (value is YamlMappingNode map)
        {
            return new(file, map, $"{path}{key}.");
        }

        Refuse(key, form);
        return null;
    }

    /// <summary>The maps of the list under a key, each named by it.</summary>
    public IEnumerable<YamlMap> InnerRows(string key)
    {
        var value = Optional(key);
        if (value is not (null or YamlSequenceNode))
        {
            Refuse(key, "must be a list");
        }

        return file.Maps(value as YamlSequenceNode, $"{path}{key}: ");
    }

    public void Refuse(string key, string text) => file.Reading.Refuse(file.Name, LineOf(key), $"{path}{key} {text}");

    public void RefuseUnknownKeys()
    {
        foreach (var key in node.Children.Keys.Where(key => key is not YamlScalarNode { Value: { } name } || !known.Contains(name)))
        {
            file.Refuse(key, $"{path}{key} is not a key here; known are {string.Join(", ", known)}");
        }
    }

    /// <summary>The line of a key, or of the whole map where the key is not there.</summary>
    public int LineOf(string key) => Find(key) is { } entry ? YamlFile.Line(entry.Key) : Line;

    /// <summary>Quotes make a text even of the word null.</summary>
    public static bool IsNull(YamlNode node) =>
        node is YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" or "~" or "null" or "Null" or "NULL" };

    private KeyValuePair<YamlNode, YamlNode>? Find(string key) =>
        node.Children.TryGetValue(new YamlScalarNode(key), out var value)
            ? new(node.Children.Keys.First(k => k is YamlScalarNode { Value: { } name } && name == key), value)
            : null;
}
