using System.Text.Json;
using System.Text.RegularExpressions;

namespace Portal.UnitTests.House;

/// <summary>An operator who reads the example file has read every key.</summary>
public sealed partial class ConfigurationTests
{
    [Fact]
    public void The_example_names_the_keys_of_appsettings_with_their_defaults()
    {
        using var settings = JsonDocument.Parse(File.ReadAllText(RepositoryRoot.Path("src", "Portal", "appsettings.json")));
        var expected = Leaves(settings.RootElement, "").Where(leaf => !leaf.StartsWith("Logging__", StringComparison.Ordinal));
        var example = ExampleLine().Matches(File.ReadAllText(RepositoryRoot.Path("deploy", "portal.env.example"))).Select(match => match.Groups[1].Value);
        Assert.Equal(expected, example);
    }

    private static IEnumerable<string> Leaves(JsonElement element, string name) => element.ValueKind == JsonValueKind.Object
        ? element.EnumerateObject().SelectMany(property => Leaves(property.Value, name.Length == 0 ? property.Name : $"{name}__{property.Name}"))
        : [$"{name}={(element.ValueKind is JsonValueKind.True or JsonValueKind.False ? element.GetRawText() : element.ToString())}"];

    [GeneratedRegex(@"^# (\w+__\w+=.*)$", RegexOptions.Multiline)]
    private static partial Regex ExampleLine();
}
