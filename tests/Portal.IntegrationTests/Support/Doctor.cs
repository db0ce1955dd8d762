using System.Globalization;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Portal.Features.Health;
using Portal.Hosting;
using Portal.Model.Text;

namespace Portal.IntegrationTests.Support;

/// <summary>What the verb <c>check</c> says, without the process that says it; <c>VerbsTests</c> runs that.</summary>
internal static class Doctor
{
    /// <param name="settings">With <c>:</c> between section and key.</param>
    /// <returns>A line for each question: its name in nine places, ok or FAULT in five, and what was found.</returns>
    public static async Task<string> AskAsync(string connectionString, params (string Key, string Value)[] settings)
    {
        using var _ = Language.English.Speak();
        var data = Directory.CreateTempSubdirectory("portal-doctor-");
        var builder = PortalBuilder.Create([]);
        builder.Logging.ClearProviders();
        foreach (var (key, value) in settings.Prepend(("Data:Directory", data.FullName)).Prepend(("ConnectionStrings:Portal", connectionString)))
        {
            builder.Configuration[key] = value;
        }

        await using var app = Program.Build(builder, server: null);
        await using var scope = app.Services.CreateAsyncScope();
        var said = new StringBuilder();
        await foreach (var (question, finding) in scope.ServiceProvider.GetRequiredService<HealthRound>().AskAsync(onlyReady: false, CancellationToken.None))
        {
            said.AppendLine(CultureInfo.InvariantCulture, $"{question.Name,-9} {(finding.State == HealthState.Fault ? "FAULT" : "ok   ")} {finding.Text}");
        }

        data.Delete(recursive: true);
        return said.ToString();
    }
}
