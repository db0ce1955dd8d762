using System.ComponentModel;
using System.Diagnostics;

namespace Portal.Data.PrivateServer;

/// <summary>Runs one of PostgreSQL's programs, as another operating-system user where the portal itself is root.</summary>
internal static class ChildProcess
{
    /// <returns>The exit code, and what it wrote to both outputs.</returns>
    /// <exception cref="PrivateServerException">The program could not be started.</exception>
    public static async Task<(int ExitCode, string Output)> RunAsync(
        string program, IEnumerable<string> arguments, string? user, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = "/",
        };
        if (user is not null && OperatingSystem.IsLinux())
        {
            start.UserName = user;
        }

        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            var outputs = await Task.WhenAll(
                process.StandardOutput.ReadToEndAsync(cancellationToken),
                process.StandardError.ReadToEndAsync(cancellationToken));
            await process.WaitForExitAsync(cancellationToken);
            return (process.ExitCode, string.Concat(outputs).Trim());
        }
        catch (Win32Exception e)
        {
            throw new PrivateServerException($"{program} could not be started: {e.Message}");
        }
    }

    /// <exception cref="PrivateServerException">It ended with another code than 0.</exception>
    public static async Task RequireAsync(string program, IEnumerable<string> arguments, string? user, CancellationToken cancellationToken)
    {
        var (exitCode, output) = await RunAsync(program, arguments, user, cancellationToken);
        if (exitCode != 0)
        {
            throw new PrivateServerException($"{Path.GetFileName(program)} ended with code {exitCode}: {output}");
        }
    }
}

/// <summary>The private PostgreSQL cannot be had. The message is for an operator.</summary>
public sealed class PrivateServerException(string message) : Exception(message);
