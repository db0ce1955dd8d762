using System.Globalization;
using System.Text.RegularExpressions;
using Portal.Hosting.Ending;

namespace Portal.UnitTests.House;

/// <summary>Whoever ends the portal by force waits until it has ended by itself.</summary>
public sealed class GracePeriodTests
{
    /// <summary>For a private PostgreSQL, which is stopped last.</summary>
    private static readonly TimeSpan Database = TimeSpan.FromSeconds(10);

    /// <param name="forced">Where it says how long is waited, and how; the first one in the file is the portal's.</param>
    /// <param name="drained">Where it says how long the portal serves on; null where it does not, as by default.</param>
    [Theory]
    [InlineData("deploy/portal.service", @"TimeoutStopSec=(\d+)", "deploy/portal.service", @"Environment=Shutdown__DrainSeconds=(\d+)", true)]
    [InlineData("docker-compose.yml", @"stop_grace_period: (\d+)s", null, null, false)]
    [InlineData("docker-compose.yml", @"stop_grace_period: (\d+)s", "deploy/compose.several.yml", @"Shutdown__DrainSeconds: ""(\d+)""", false)]
    [InlineData("deploy/kubernetes/deployment.yaml", @"terminationGracePeriodSeconds: (\d+)", "deploy/kubernetes/settings.env", @"Shutdown__DrainSeconds=(\d+)", false)]
    public void It_is_waited_for_longer_than_it_takes(string forced, string patience, string? drained, string? drain, bool hasDatabase)
    {
        var needed = (drained is null ? TimeSpan.Zero : Seconds(drained, drain!)) + ShutdownOptions.Grace + (hasDatabase ? Database : TimeSpan.Zero);
        Assert.InRange(Seconds(forced, patience), needed, TimeSpan.FromMinutes(5));
    }

    [Fact]
    public void What_stands_alone_does_not_wait_for_others() =>
        Assert.DoesNotContain("DrainSeconds", File.ReadAllText(RepositoryRoot.Path("docker-compose.yml")), StringComparison.Ordinal);

    [Theory]
    [InlineData("deploy/portal.service", @"Environment=Shutdown__DrainSeconds=(\d+)")]
    [InlineData("deploy/compose.several.yml", @"Shutdown__DrainSeconds: ""(\d+)""")]
    [InlineData("deploy/kubernetes/settings.env", @"Shutdown__DrainSeconds=(\d+)")]
    [InlineData("deploy/README.md", @"`Shutdown__DrainSeconds=(\d+)`")]
    public void All_of_several_serve_on_for_as_long(string file, string pattern) => Assert.Equal(TimeSpan.FromSeconds(5), Seconds(file, pattern));

    private static TimeSpan Seconds(string file, string pattern)
    {
        var found = Regex.Match(File.ReadAllText(RepositoryRoot.Path(file)), pattern, RegexOptions.NonBacktracking);
        Assert.True(found.Success, $"{file} does not say {pattern}");
        return TimeSpan.FromSeconds(int.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture));
    }
}
