using System.Diagnostics;
using Npgsql;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Backup;

/// <summary>A script of <c>deploy/</c> as an operator runs it, on one database.</summary>
internal static class OperatorScript
{
    private static readonly string Root = Find();

    /// <param name="variables">Of the environment, besides those that name the database.</param>
    public static async Task<PortalProcess.Outcome> RunAsync(string script, string database, string[] arguments, params (string Name, string Value)[] variables)
    {
        var start = new ProcessStartInfo("bash", [Path.Combine(Root, "deploy", script), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ConnectionStrings__Portal"] = Plain(database);
        start.Environment.Remove("ConnectionStrings__Migration");
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, await error);
    }

    /// <summary>What an operator writes, without what only tests want.</summary>
    private static string Plain(string database)
    {
        var all = new NpgsqlConnectionStringBuilder(database);
        var words = new NpgsqlConnectionStringBuilder { Host = all.Host, Port = all.Port, Database = all.Database, Username = all.Username };
        if (!string.IsNullOrEmpty(all.Password))
        {
            words.Password = all.Password;
        }

        return words.ConnectionString;
    }

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Portal.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException($"No Portal.sln above {AppContext.BaseDirectory}.");
        }

        return folder.FullName;
    }
}
