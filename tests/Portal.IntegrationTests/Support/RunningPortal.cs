using System.Diagnostics;
using System.Globalization;

namespace Portal.IntegrationTests.Support;

/// <summary>The compiled program in a process of its own while it serves, for what cannot be done to one's own process.</summary>
public sealed class RunningPortal : IAsyncDisposable
{
    /// <summary>Of a process that lives for seconds: watching what it does often, to compile it better, costs more than it brings.</summary>
    public const string Hurry = "DOTNET_TieredPGO";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("portal-running-");
    private readonly Process process;

    /// <param name="settings">Override appsettings.json, with <c>:</c> between section and key.</param>
    /// <param name="port">Of loopback; 0 for any that is free.</param>
    public RunningPortal(string connectionString, Dictionary<string, string?>? settings = null, int port = 0)
    {
        var host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

        // A file that grows beyond the limit is an error to a program that ignores SIGXFSZ (25), and else its end.
        string[] shell = ["-c", "trap '' 25; exec \"$@\"", "sh"];
        var start = new ProcessStartInfo("sh", [.. shell, host, Path.Combine(AppContext.BaseDirectory, "Portal.dll"), "serve", "--urls", $"http://127.0.0.1:{port}"])
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardOutput = true,
        };
        start.Environment[Hurry] = "0";
        start.Environment["ConnectionStrings__Portal"] = connectionString;
        foreach (var (key, value) in settings ?? [])
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        process = Process.Start(start)!;
    }

    public string MailFolder => Path.Combine(folder.FullName, "data", "mail");

    /// <summary>Returns the next line of its log with these words. The time is only a limit for a test that fails.</summary>
    public async Task<string> LoggedAsync(string words, TimeSpan? patience = null)
    {
        using var limit = new CancellationTokenSource(patience ?? Patience);
        while (await process.StandardOutput.ReadLineAsync(limit.Token) is { } line)
        {
            if (line.Contains(words, StringComparison.Ordinal))
            {
                return line;
            }
        }

        await process.WaitForExitAsync(limit.Token);
        throw new InvalidOperationException($"The portal ended with exit code {process.ExitCode} before it said \"{words}\".");
    }

    /// <summary>Once it has said where it serves.</summary>
    public async Task<Uri> AddressAsync() =>
        new((await LoggedAsync("The portal is at")).Split(' ').First(word => word.StartsWith("http", StringComparison.Ordinal)));

    /// <summary>Reads on what it says, so that it can go on to say something.</summary>
    public async Task DrainAsync()
    {
        while (await process.StandardOutput.ReadLineAsync() is not null)
        {
        }
    }

    /// <summary>
    /// From now on no file of this process may grow beyond so many bytes: to it, the disk is full. <c>prlimit</c> is in
    /// util-linux, which every Debian has, and needs no rights.
    /// </summary>
    /// <param name="bytes">Null for no limit.</param>
    public async Task LimitFilesAsync(int? bytes)
    {
        var limit = bytes?.ToString(CultureInfo.InvariantCulture) ?? "unlimited";
        using var prlimit = Process.Start("prlimit", [$"--pid={process.Id}", $"--fsize={limit}:unlimited"]);
        await prlimit.WaitForExitAsync();
        Assert.Equal(0, prlimit.ExitCode);
    }

    /// <summary>Asks it to end, as a restart of the service does.</summary>
    public async Task EndAsync()
    {
        await TellToEndAsync();
        await EndedAsync();
    }

    public async Task TellToEndAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await kill.WaitForExitAsync();
    }

    /// <summary>Returns its exit code. The time is only a limit for a test that fails.</summary>
    public async Task<int> EndedAsync(TimeSpan? patience = null)
    {
        using var limit = new CancellationTokenSource(patience ?? Patience);
        await process.WaitForExitAsync(limit.Token);
        return process.ExitCode;
    }

    /// <summary>The process is gone when this returns; it had no chance to do anything about it.</summary>
    public void Kill()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
    }

    public ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            Kill();
        }

        process.Dispose();
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
