using System.Diagnostics;
using Npgsql;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Backup;

/// <summary>A script of <c>deploy/</c> as an operator runs it, on one database.</summary>
internal static class OperatorScript
{
    /// <param name="variables">Of the environment, besides those that name the database.</param>
    public static async Task<PortalProcess.Outcome> RunAsync(string script, string database, string[] arguments, params (string Name, string Value)[] variables)
    {
        using var process = Start(script, database, arguments, variables);
        return await EndedAsync(process);
    }

    /// <summary>For who wants to do something to it; to be awaited with <see cref="EndedAsync"/>.</summary>
    public static Process Start(string script, string database, string[] arguments, params (string Name, string Value)[] variables)
    {
        var start = new ProcessStartInfo("bash", [RepositoryRoot.Path("deploy", script), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ConnectionStrings__Portal"] = Plain(database);
        start.Environment.Remove("ConnectionStrings__Migration");
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    public static async Task<PortalProcess.Outcome> EndedAsync(Process process)
    {
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
}
