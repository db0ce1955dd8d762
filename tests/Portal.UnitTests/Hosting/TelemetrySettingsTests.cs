using Microsoft.Extensions.Configuration;
using Portal.Hosting.Telemetry;

namespace Portal.UnitTests.Hosting;

public sealed class TelemetrySettingsTests
{
    [Theory]
    [InlineData("true", false)]
    [InlineData(" TRUE", false)]
    [InlineData("false", true)]
    [InlineData("1", true)]
    [InlineData("yes", true)]
    [InlineData(null, true)]
    public void Only_true_switches_off(string? disabled, bool wanted)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Telemetry:Endpoint", "http://localhost:4318"), new("OTEL_SDK_DISABLED", disabled)]).Build();
        Assert.Equal(wanted, TelemetrySettings.IsWanted(TelemetrySettings.Of(settings), "TRACES"));
    }

    [Theory]
    [InlineData(null, 2)]
    [InlineData("", 2)]
    [InlineData("soon", 2)]
    [InlineData("-1", 2)]
    [InlineData("0", 2)]
    [InlineData("5000", 5)]
    [InlineData("60000", 10)]
    public void The_end_waits_as_long_as_is_said_but_not_for_ever(string? set, int seconds)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("OTEL_EXPORTER_OTLP_TIMEOUT", set)]).Build();
        Assert.Equal(TimeSpan.FromSeconds(seconds), TelemetrySettings.LastPatience(TelemetrySettings.Of(settings)));
    }
}
