using System.Text.Json;
using System.Text.RegularExpressions;
using Portal.Data.Telemetry;

namespace Portal.IntegrationTests.Telemetry;

/// <summary>The dashboard asks for what is really told, and the page about operation lists it.</summary>
[Collection(nameof(WatchedPortal))]
public sealed partial class DashboardTests(WatchedPortal portal)
{
    [Fact]
    public void Every_metric_and_label_of_the_dashboard_is_told()
    {
        using var dashboard = JsonDocument.Parse(File.ReadAllText(RepositoryRoot.Path("deploy", "grafana", "portal.json")));
        var questions = dashboard.RootElement.GetProperty("panels").EnumerateArray()
            .Where(panel => panel.TryGetProperty("targets", out _))
            .SelectMany(panel => panel.GetProperty("targets").EnumerateArray())
            .Select(target => target.GetProperty("expr").GetString()!)
            .ToList();

        var told = portal.Sink.Metrics.SelectMany(PrometheusNames).ToHashSet();
        var asked = questions.SelectMany(question => MetricName().Matches(question).Select(match => match.Value)).ToHashSet();
        Assert.True(asked.Count > 15);
        Assert.Equal([], asked.Except(told));

        // Prometheus itself adds the first three.
        var labels = portal.Sink.Metrics.SelectMany(metric => metric.Points).SelectMany(point => point.Keys).Select(Plain).ToHashSet();
        var grouped = questions.SelectMany(question => Grouping().Matches(question).SelectMany(match => match.Groups[1].Value.Split(", ")));
        Assert.Equal([], grouped.Except([.. labels, "job", "instance", "le"]));

        var own = portal.Sink.Metrics.Where(metric => metric.Meter == PortalMeter.Name).SelectMany(PrometheusNames);
        Assert.Equal([], own.Distinct().Except(asked));
    }

    [Fact]
    public void Every_metric_of_the_portal_is_documented_with_kind_unit_and_tags()
    {
        var page = File.ReadAllText(RepositoryRoot.Path("docs", "operations.md"));
        var own = portal.Sink.Metrics.Where(metric => metric.Meter == PortalMeter.Name).DistinctBy(metric => metric.Name).ToList();
        Assert.Equal(10, own.Count);
        Assert.All(own, metric =>
        {
            Assert.Matches($@"\| `{Regex.Escape(metric.Name)}`( •)? \| {metric.Kind} \| {Regex.Escape(metric.Unit)} \|", page);
            var row = page.Split('\n').Single(line => line.StartsWith($"| `{metric.Name}`", StringComparison.Ordinal));
            Assert.All(metric.Points.SelectMany(point => point.Keys), tag => Assert.Contains($"`{tag}`", row, StringComparison.Ordinal));
            Assert.All(metric.Points.Where(point => metric.Name == "portal.submissions").SelectMany(point => point.Values), value => Assert.Contains(value, row, StringComparison.Ordinal));
        });
    }

    /// <summary>As Prometheus names what comes over OTLP.</summary>
    private static IEnumerable<string> PrometheusNames(OtlpMetric metric)
    {
        var unit = metric.Unit switch { "s" => "_seconds", "By" => "_bytes", _ => "" };
        var name = Plain(metric.Name) + unit;
        return metric.Kind switch
        {
            "counter" => [name + "_total"],
            "histogram" => [name + "_bucket", name + "_count", name + "_sum"],
            _ => [name],
        };
    }

    private static string Plain(string name) => name.Replace('.', '_');

    [GeneratedRegex(@"\b(?:portal|http_server|kestrel|dotnet|db_client|aspnetcore)_\w+(?=\{)")]
    private static partial Regex MetricName();

    [GeneratedRegex(@"by \(([\w, ]+)\)")]
    private static partial Regex Grouping();
}
