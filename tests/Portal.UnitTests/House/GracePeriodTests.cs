using System.Globalization;
using System.Text.RegularExpressions;
using Portal.Hosting.Ending;

namespace Portal.UnitTests.House;

/// <summary>Whoever ends the portal by force waits until it has ended by itself.</summary>
public sealed partial class GracePeriodTests
{
    /// <summary>What the shipped settings say at most.</summary>
    private static readonly TimeSpan Drain = TimeSpan.FromSeconds(5);

    /// <summary>For a private PostgreSQL, which is stopped last.</summary>
    private static readonly TimeSpan Database = TimeSpan.FromSeconds(10);

    [Fact]
    public void The_service_and_the_container_wait_long_enough()
    {
        var needed = Drain + ShutdownOptions.Grace;
        Assert.True(Seconds(Service(), "portal.service") >= needed + Database);
        Assert.True(Seconds(Container(), Path.Combine("..", "docker-compose.yml")) >= needed);
    }

    [Fact]
    public void The_service_drains_for_no_longer_than_that() => Assert.Equal(Drain, Seconds(Drained(), "portal.service"));

    private static TimeSpan Seconds(Regex pattern, string file) => TimeSpan.FromSeconds(int.Parse(
        pattern.Match(File.ReadAllText(RepositoryRoot.Path("deploy", file))).Groups[1].Value, CultureInfo.InvariantCulture));

    [GeneratedRegex(@"^TimeoutStopSec=(\d+)$", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Service();

    [GeneratedRegex(@"^Environment=Shutdown__DrainSeconds=(\d+)$", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Drained();

    /// <summary>The first one is the portal's.</summary>
    [GeneratedRegex(@"stop_grace_period: (\d+)s", RegexOptions.NonBacktracking)]
    private static partial Regex Container();
}
