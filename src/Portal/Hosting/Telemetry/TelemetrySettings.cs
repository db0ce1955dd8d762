using System.Globalization;

namespace Portal.Hosting.Telemetry;

/// <summary>
/// Where traces and metrics go: the section Telemetry, or OpenTelemetry's own variables (OTEL_…), which count more. Nothing
/// is collected for anybody while neither names an address.
/// </summary>
internal static class TelemetrySettings
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string Timeout = "OTEL_EXPORTER_OTLP_TIMEOUT";
    private const string Nobody = "none";

    /// <summary>A collector that does not answer holds up the end no longer than a moment, unless somebody wants it so.</summary>
    private static readonly TimeSpan UsualPatience = TimeSpan.FromSeconds(2);

    /// <summary>The end of the process has to come in time for whatever started it.</summary>
    private static readonly TimeSpan LongestPatience = TimeSpan.FromSeconds(10);

    private static readonly (string Own, string Standard)[] Names =
    [
        ("Telemetry:Endpoint", Endpoint),
        ("Telemetry:Protocol", "OTEL_EXPORTER_OTLP_PROTOCOL"),
        ("Telemetry:Headers", "OTEL_EXPORTER_OTLP_HEADERS"),
    ];

    /// <summary>Settings as the exporter reads them, with standard names.</summary>
    public static IConfiguration Of(IConfiguration settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(Names.Where(name => Has(settings, name.Own)).Select(name => KeyValuePair.Create(name.Standard, settings[name.Own])))
        .AddInMemoryCollection(settings.AsEnumerable().Where(set => set.Key.StartsWith("OTEL_", StringComparison.Ordinal) && !string.IsNullOrEmpty(set.Value)))
        .Build();

    /// <summary>Whatever is not "true" does not switch off: so says the specification of these variables.</summary>
    /// <param name="standard">See <see cref="Of"/>.</param>
    /// <param name="signal">TRACES or METRICS.</param>
    public static bool IsWanted(IConfiguration standard, string signal) =>
        !string.Equals(standard["OTEL_SDK_DISABLED"]?.Trim(), "true", StringComparison.OrdinalIgnoreCase)
        && standard[$"OTEL_{signal}_EXPORTER"] != Nobody
        && (Has(standard, Endpoint) || Has(standard, $"OTEL_EXPORTER_OTLP_{signal}_ENDPOINT"));

    /// <summary>How long the last traces and metrics may take at the end: OTEL_EXPORTER_OTLP_TIMEOUT in milliseconds, 2 s unless it is set, 10 s at most.</summary>
    /// <param name="standard">See <see cref="Of"/>.</param>
    public static TimeSpan LastPatience(IConfiguration standard) =>
        int.TryParse(standard[Timeout], NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) && milliseconds > 0
            ? TimeSpan.FromMilliseconds(Math.Min(milliseconds, LongestPatience.TotalMilliseconds))
            : UsualPatience;

    private static bool Has(IConfiguration settings, string key) => !string.IsNullOrEmpty(settings[key]);
}
