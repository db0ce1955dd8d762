using System.Diagnostics;
using System.Globalization;
using Npgsql;
using Portal.Data.PrivateServer;

namespace Portal.Benchmarks.Programs;

/// <summary>PostgreSQL's own client for measuring: the same transaction again and again, as fast as it can be had.</summary>
internal static class Pgbench
{
    /// <param name="script">A file with its statements, prepared once for each client.</param>
    /// <returns>Transactions a second.</returns>
    public static async Task<double> RunAsync(Database server, string database, string script, int clients, TimeSpan time)
    {
        var owner = new NpgsqlConnectionStringBuilder(server.Owner);
        var start = new ProcessStartInfo(
            PostgresBinaries.Find(null).Path("pgbench"),
            [
                "--no-vacuum", "--protocol=prepared", $"--client={clients}", "--jobs=2", $"--time={(int)time.TotalSeconds}", $"--file={script}",
                "--host", owner.Host!, "--username", owner.Username!, database,
            ])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var outputs = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        var line = outputs[0].Split('\n').FirstOrDefault(line => line.StartsWith("tps = ", StringComparison.Ordinal));
        return process.ExitCode == 0 && line is not null
            ? double.Parse(line.Split(' ')[2], CultureInfo.InvariantCulture)
            : throw new InvalidOperationException($"pgbench ended with {process.ExitCode}: {string.Concat(outputs)}");
    }
}
