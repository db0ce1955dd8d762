using System.Diagnostics;

namespace Portal.IntegrationTests.Support;

/// <summary>The compiled program as an operator runs it.</summary>
public sealed class PortalProcess(string connectionString) : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("portal-verbs-");

    public string DataFolder => Path.Combine(folder.FullName, "data");

    /// <summary>Overrides appsettings.json, as <c>Section__Key</c> in the environment does.</summary>
    public Dictionary<string, string> Environment { get; } = new() { ["ConnectionStrings__Portal"] = connectionString };

    public Task<Outcome> RunAsync(params string[] arguments) => RunAsync(arguments, input: "");

    public async Task<Outcome> RunAsync(string[] arguments, string input)
    {
        var start = new ProcessStartInfo(System.Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [Path.Combine(AppContext.BaseDirectory, "Portal.dll"), .. arguments])
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment[RunningPortal.Hurry] = "0";
        foreach (var (key, value) in Environment)
        {
            start.Environment[key] = value;
        }

        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
        }

        return new(process.ExitCode, await output, await error);
    }

    public void Dispose() => folder.Delete(recursive: true);

    public sealed record Outcome(int ExitCode, string Output, string Error)
    {
        public Outcome Ends(int exitCode)
        {
            Assert.True(ExitCode == exitCode, $"Exit code {ExitCode}, not {exitCode}\n{Output}\n{Error}");
            return this;
        }
    }
}
