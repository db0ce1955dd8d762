using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;

namespace Portal.Features.Shared.Head;

/// <summary>Data in the words of schema.org. A page carries it in a script element that no browser runs.</summary>
public static class JsonLd
{
    /// <summary>The encoder escapes what could end the element (&lt; &gt; &amp; and quotes) and leaves Chinese readable.</summary>
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <param name="properties">Those without a value are left out.</param>
    public static JsonObject Node(string type, params ReadOnlySpan<(string Name, JsonNode? Value)> properties)
    {
        var node = new JsonObject { ["@type"] = type };
        foreach (var (name, value) in properties)
        {
            if (value is not null and not JsonArray { Count: 0 })
            {
                node[name] = value;
            }
        }

        return node;
    }

    public static JsonArray List(IEnumerable<JsonNode> nodes) => new([.. nodes]);

    public static IHtmlContent Write(JsonObject node)
    {
        var whole = new JsonObject { ["@context"] = "https://schema.org" };
        foreach (var (name, value) in node)
        {
            whole[name] = value?.DeepClone();
        }

        return new HtmlString(whole.ToJsonString(Options));
    }
}
