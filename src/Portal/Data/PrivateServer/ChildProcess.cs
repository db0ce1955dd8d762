using System.ComponentModel;
using System.Diagnostics;

namespace Portal.Data.PrivateServer;

/// <summary>Runs one of PostgreSQL's programs, as another operating-system user where the portal itself is root.</summary>
internal static class ChildProcess
{
    /// <param name="input">What it reads.</param>
    /// <returns>The exit code, and what it wrote to both outputs. A program that nobody waits for any more is ended.</returns>
    /// <exception cref="PrivateServerException">The program could not be started.</exception>
    public static async Task<(int ExitCode, string Output)> RunAsync(
        string program, IEnumerable<string> arguments, string? user, CancellationToken cancellationToken, string input = "")
    {
        using var process = Start(program, arguments, user);
        await using var end = EndOf(process, cancellationToken);
        var outputs = Task.WhenAll(
            process.StandardOutput.ReadToEndAsync(cancellationToken),
            process.StandardError.ReadToEndAsync(cancellationToken));
        await WriteAsync(process, writer => writer.WriteAsync(input.AsMemory(), cancellationToken));
        await outputs;
        await process.WaitForExitAsync(cancellationToken);
        return (process.ExitCode, string.Concat(await outputs).Trim());
    }

    /// <returns>What it wrote.</returns>
    /// <exception cref="PrivateServerException">It ended with another code than 0.</exception>
    public static async Task<string> RequireAsync(
        string program, IEnumerable<string> arguments, string? user, CancellationToken cancellationToken, string input = "")
    {
        var (exitCode, output) = await RunAsync(program, arguments, user, cancellationToken, input);
        return exitCode == 0 ? output : throw Failed(program, exitCode, output);
    }

    /// <summary>What one writes the other one reads; both have to succeed.</summary>
    /// <exception cref="PrivateServerException">One of them ended with another code than 0.</exception>
    public static async Task PipeAsync(
        (string Program, IEnumerable<string> Arguments) from, (string Program, IEnumerable<string> Arguments) to, string? user, CancellationToken cancellationToken)
    {
        using var writer = Start(from.Program, from.Arguments, user);
        await using var endOfWriter = EndOf(writer, cancellationToken);
        using var reader = Start(to.Program, to.Arguments, user);
        await using var endOfReader = EndOf(reader, cancellationToken);
        var outputs = Task.WhenAll(
            writer.StandardError.ReadToEndAsync(cancellationToken),
            reader.StandardError.ReadToEndAsync(cancellationToken),
            reader.StandardOutput.ReadToEndAsync(cancellationToken));
        writer.StandardInput.Close();
        await WriteAsync(reader, input => writer.StandardOutput.BaseStream.CopyToAsync(input.BaseStream, cancellationToken));

        // Without a reader the writer has nobody to write to.
        writer.StandardOutput.Close();
        var words = await outputs;
        await Task.WhenAll(writer.WaitForExitAsync(cancellationToken), reader.WaitForExitAsync(cancellationToken));
        if (reader.ExitCode != 0 || writer.ExitCode != 0)
        {
            // Either may be the reason for the other.
            throw new PrivateServerException($"{Failed(from.Program, writer.ExitCode, words[0].Trim()).Message}; {Failed(to.Program, reader.ExitCode, words[1].Trim()).Message}");
        }
    }

    private static Process Start(string program, IEnumerable<string> arguments, string? user)
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

        // Somebody's own settings for psql and its like are not meant for this server.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("PG", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new PrivateServerException($"{program} could not be started: {e.Message}");
        }
    }

    /// <summary>A program that ended meanwhile says why; that nobody read its input is no news then.</summary>
    private static async Task WriteAsync(Process process, Func<StreamWriter, Task> write)
    {
        try
        {
            await using var input = process.StandardInput;
            await write(input);
        }
        catch (IOException)
        {
        }
    }

    private static CancellationTokenRegistration EndOf(Process process, CancellationToken cancellationToken) =>
        cancellationToken.UnsafeRegister(static process => ((Process)process!).Kill(), process);

    private static PrivateServerException Failed(string program, int exitCode, string output) =>
        new($"{Path.GetFileName(program)} ended with code {exitCode}: {output}");
}

/// <summary>The private PostgreSQL cannot be had. The message is for an operator.</summary>
public sealed class PrivateServerException(string message) : Exception(message);
