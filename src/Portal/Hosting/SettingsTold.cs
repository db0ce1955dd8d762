using Microsoft.Extensions.Configuration.Json;
using Npgsql;

namespace Portal.Hosting;

/// <summary>
/// Settings as they may be written into a log. What is secret, or an address of a person, is said to be set and no more;
/// a new setting is secret if its name or its value looks like it.
/// </summary>
internal static class SettingsTold
{
    private const string Set = "(set)";
    private const string Empty = "(empty)";
    private const int MostOfValue = 200;

    /// <summary>An address of a person, somebody's name in a URL, or a query.</summary>
    private const string SecretSigns = "@?";

    private static readonly string[] SecretWords = ["password", "secret", "token", "key", "credential", "header", "username", "certificate"];
    private static readonly string[] Addresses = [":from", ":forwardto", ":address", ":securitycontact"];

    /// <returns>One line for each section in which something is not as it comes: what differs, and names that nothing asks for.</returns>
    public static IEnumerable<string> Lines(IConfiguration settings, IConfiguration defaults)
    {
        foreach (var section in defaults.GetChildren())
        {
            var known = Leaves(section);
            var differing = known.Where(key => (settings[key] ?? "") != (defaults[key] ?? "")).Select(key => $"{Short(key)}={Told(key, settings[key])}");
            var unknown = section.Key == "Logging" ? [] : Leaves(settings.GetSection(section.Key)).Except(known, StringComparer.OrdinalIgnoreCase).Select(key => $"{Short(key)} (unknown)");
            var words = string.Join("; ", differing.Concat(unknown));
            if (words.Length > 0)
            {
                yield return $"{section.Key}: {words}";
            }
        }
    }

    /// <summary>What the program comes with.</summary>
    public static IConfiguration Defaults() => new ConfigurationBuilder()
        .Add(new JsonConfigurationSource { Path = "appsettings.json", FileProvider = new Microsoft.Extensions.FileProviders.PhysicalFileProvider(AppContext.BaseDirectory) })
        .Build();

    public static string Told(string key, string? value) => value switch
    {
        null or "" => Empty,
        _ when key.StartsWith("ConnectionStrings:", StringComparison.OrdinalIgnoreCase) => Place(value),
        _ when IsSecret(key) || value.AsSpan().ContainsAny(SecretSigns) => Set,
        { Length: > MostOfValue } => value[..MostOfValue] + "…",
        _ => value,
    };

    private static bool IsSecret(string key) =>
        SecretWords.Any(word => key.Contains(word, StringComparison.OrdinalIgnoreCase)) || Addresses.Any(end => key.EndsWith(end, StringComparison.OrdinalIgnoreCase));

    /// <summary>Where the database is; who signs in there, and how, is nobody's business.</summary>
    private static string Place(string connectionString)
    {
        try
        {
            var parts = new NpgsqlConnectionStringBuilder(connectionString);
            return $"{parts.Host}:{parts.Port}/{parts.Database}";
        }
        catch (ArgumentException)
        {
            return Set;
        }
    }

    private static List<string> Leaves(IConfigurationSection section) =>
        section.GetChildren().ToList() is { Count: > 0 } children ? [.. children.SelectMany(Leaves)] : section.Value is null ? [] : [section.Path];

    private static string Short(string key) => key[(key.IndexOf(':', StringComparison.Ordinal) + 1)..];
}
