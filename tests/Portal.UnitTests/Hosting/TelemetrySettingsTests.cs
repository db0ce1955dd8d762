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
}
