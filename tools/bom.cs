#:property PublishAot=false

// Writes the bill of materials (CycloneDX 1.6, JSON) of a built portal: dotnet run --file tools/bom.cs -- ASSETS FOLDER
//   ASSETS  project.assets.json, as the restore of src/Portal wrote it
//   FOLDER  where the program was built or published to; bom.json goes there
// The same build gives the same file: it holds no times and no random numbers.

using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using System.Xml.Linq;

if (args is not [var assetsFile, var folder] || !File.Exists(assetsFile) || !Directory.Exists(folder))
{
    Console.Error.WriteLine("Usage: dotnet run --file tools/bom.cs -- path/to/project.assets.json folder/of/the/program");
    return 2;
}

var assets = JsonNode.Parse(File.ReadAllText(assetsFile))!.AsObject();
var libraries = assets["libraries"]!.AsObject();
var target = assets["targets"]!.AsObject().Select(pair => pair.Value!.AsObject()).First();
var packageFolders = assets["packageFolders"]!.AsObject().Select(pair => pair.Key).ToList();
var packages = target.Where(pair => (string?)pair.Value!["type"] == "package").Select(pair => pair.Key).Order(StringComparer.Ordinal).ToList();
var byName = packages.ToDictionary(key => key.Split('/')[0], Purl, StringComparer.OrdinalIgnoreCase);
var project = assets["project"]!;

var bom = new JsonObject
{
    ["$schema"] = "http://cyclonedx.org/schema/bom-1.6.schema.json",
    ["bomFormat"] = "CycloneDX",
    ["specVersion"] = "1.6",
    ["version"] = 1,
    ["metadata"] = new JsonObject
    {
        ["component"] = new JsonObject
        {
            ["type"] = "application",
            ["bom-ref"] = "portal",
            ["name"] = (string?)project["restore"]!["projectName"],
            ["version"] = (string?)project["version"],
        },
    },
    ["components"] = new JsonArray([.. packages.Select(Component), .. Frameworks()]),
    ["dependencies"] = new JsonArray([Needs("portal", Direct()), .. packages.Select(key => Needs(Purl(key), Names(target[key]!["dependencies"])))]),
};
File.WriteAllText(Path.Combine(folder, "bom.json"), bom.ToJsonString(new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) + "\n");
return 0;

static string Purl(string key) => $"pkg:nuget/{key.Replace('/', '@')}";

JsonNode Component(string key)
{
    var files = Names(target[key]!["runtime"]).Select(Path.GetFileName).Where(file => file != "_._").ToList();
    var component = new JsonObject
    {
        ["type"] = "library",
        ["bom-ref"] = Purl(key),
        ["name"] = key.Split('/')[0],
        ["version"] = key.Split('/')[1],
        // What only the build uses is not part of the program.
        ["scope"] = files.Count > 0 ? "required" : "excluded",
        ["hashes"] = new JsonArray(new JsonObject
        {
            ["alg"] = "SHA-512",
            ["content"] = Convert.ToHexStringLower(Convert.FromBase64String((string)libraries[key]!["sha512"]!)),
        }),
        ["purl"] = Purl(key),
    };
    if (License(key) is { } license)
    {
        component["licenses"] = new JsonArray(license);
    }

    if (files.Count > 0)
    {
        component["properties"] = new JsonArray([.. files.Select(file => new JsonObject { ["name"] = "portal:file", ["value"] = file })]);
    }

    return component;
}

JsonNode? License(string key)
{
    var path = (string)libraries[key]!["path"]!;
    var nuspec = packageFolders.Select(root => Path.Combine(root, path)).Where(Directory.Exists)
        .SelectMany(root => Directory.EnumerateFiles(root, "*.nuspec")).FirstOrDefault();
    var license = nuspec is null ? null : XDocument.Load(nuspec).Descendants().FirstOrDefault(element => element.Name.LocalName == "license");
    return license is null ? null
        : (string?)license.Attribute("type") == "expression" ? new JsonObject { ["expression"] = license.Value.Trim() }
        : new JsonObject { ["license"] = new JsonObject { ["name"] = $"see {license.Value.Trim()} in the package" } };
}

// The runtime that the program asks for; which patch of it runs is the machine's business.
IEnumerable<JsonNode> Frameworks()
{
    var file = Directory.EnumerateFiles(folder, "*.runtimeconfig.json").FirstOrDefault(file => Path.GetFileName(file).StartsWith("Portal.", StringComparison.Ordinal));
    var options = file is null ? null : JsonNode.Parse(File.ReadAllText(file))!["runtimeOptions"];
    return (options?["frameworks"]?.AsArray() ?? []).Select(framework => new JsonObject
    {
        ["type"] = "framework",
        ["bom-ref"] = $"framework:{(string)framework!["name"]!}",
        ["name"] = (string)framework["name"]!,
        ["version"] = (string)framework["version"]!,
    });
}

IEnumerable<string> Direct() => project["frameworks"]!.AsObject().SelectMany(pair => Names(pair.Value!["dependencies"]));

JsonNode Needs(string what, IEnumerable<string> names) => new JsonObject
{
    ["ref"] = what,
    ["dependsOn"] = new JsonArray([.. names.Where(byName.ContainsKey).Select(name => byName[name]).Distinct().Order(StringComparer.Ordinal)]),
};

static IEnumerable<string> Names(JsonNode? node) => node is JsonObject some ? some.Select(pair => pair.Key) : [];
