using System.Globalization;
using System.Text.Json;

namespace Portal.IntegrationTests.Api;

/// <summary>The schemas of the description, as far as it uses them: types, properties, words and formats.</summary>
internal sealed class AnswerSchemas(JsonElement document)
{
    public static JsonElement Of(JsonElement operation, string status, string type) =>
        operation.GetProperty("responses").GetProperty(status).GetProperty("content").GetProperty(type).GetProperty("schema");

    public JsonElement Find(string reference)
    {
        var node = document;
        foreach (var name in reference.Split('/').Skip(1))
        {
            Assert.True(node.TryGetProperty(name, out node), reference);
        }

        return node;
    }

    /// <summary>By itself or by what it refers to.</summary>
    public bool IsExplained(JsonElement schema) =>
        schema.TryGetProperty("description", out _)
        || (schema.TryGetProperty("$ref", out var other) && IsExplained(Find(other.GetString()!)))
        || (schema.TryGetProperty("oneOf", out var some) && some.EnumerateArray().Any(IsExplained));

    /// <summary>Every property answered is declared, every one that is required is there, and each value is of its kind.</summary>
    public void Check(JsonElement value, JsonElement schema, string place)
    {
        if (schema.TryGetProperty("$ref", out var other))
        {
            Check(value, Find(other.GetString()!), place);
            return;
        }

        if (schema.TryGetProperty("oneOf", out var some))
        {
            var fitting = some.EnumerateArray().Where(one => KindsOf(one) is var kinds && (kinds.Count == 0 || kinds.Contains(KindOf(value)))).ToList();
            Check(value, Assert.Single(fitting), place);
            return;
        }

        Assert.True(KindsOf(schema).Count == 0 || KindsOf(schema).Contains(KindOf(value)), $"{place} is no {string.Join(" or ", KindsOf(schema))} but {value}");
        if (schema.TryGetProperty("enum", out var words))
        {
            Assert.Contains(value.ToString(), words.EnumerateArray().Select(word => word.ToString()));
        }

        switch (schema.TryGetProperty("format", out var format) ? format.GetString() : null)
        {
            case "date":
                DateOnly.ParseExact(value.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
                break;
            case "date-time":
                Assert.True(value.TryGetDateTimeOffset(out _), $"{place} is no moment: {value}");
                break;
        }

        if (value.ValueKind == JsonValueKind.Array && schema.TryGetProperty("items", out var items))
        {
            foreach (var item in value.EnumerateArray())
            {
                Check(item, items, $"{place}[]");
            }
        }

        if (value.ValueKind == JsonValueKind.Object && schema.TryGetProperty("properties", out var properties))
        {
            CheckProperties(value, schema, properties, place);
        }
    }

    private void CheckProperties(JsonElement value, JsonElement schema, JsonElement properties, string place)
    {
        foreach (var property in value.EnumerateObject())
        {
            Assert.True(properties.TryGetProperty(property.Name, out var declared), $"{place}.{property.Name} is not declared");
            Check(property.Value, declared, $"{place}.{property.Name}");
        }

        foreach (var name in schema.TryGetProperty("required", out var required) ? required.EnumerateArray() : default)
        {
            Assert.True(value.TryGetProperty(name.GetString()!, out _), $"{place}.{name} is missing");
        }
    }

    /// <summary>Empty where it may be anything.</summary>
    private IReadOnlyList<string> KindsOf(JsonElement schema) =>
        schema.TryGetProperty("$ref", out var other) ? KindsOf(Find(other.GetString()!))
        : schema.TryGetProperty("type", out var type) ? type.ValueKind == JsonValueKind.Array ? [.. type.EnumerateArray().Select(kind => kind.GetString()!)] : [type.GetString()!]
        : schema.TryGetProperty("enum", out _) ? ["string"]
        : [];

    private static string KindOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Number => value.TryGetInt64(out _) ? "integer" : "number",
        _ => "null",
    };
}
