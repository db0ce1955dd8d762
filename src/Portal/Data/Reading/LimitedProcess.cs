using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Portal.Data.Reading;

/// <summary>
/// A program that is let loose on something a stranger made. util-linux lowers its rights and its limits and becomes the
/// program itself, so that there is one process and none without limits; no shell takes part.
/// </summary>
internal static class LimitedProcess
{
    private const string Rights = "/usr/bin/setpriv";
    private const string Limits = "/usr/bin/prlimit";

    /// <summary>The user "nobody", who owns nothing.</summary>
    private const string Nobody = "65534";

    /// <summary>Its three streams, and what it needs of its libraries.</summary>
    private const int OpenFiles = 32;

    /// <summary>Whether it and what limits it are there.</summary>
    public static bool IsThere(string program) => File.Exists(program) && File.Exists(Rights) && File.Exists(Limits);

    /// <returns>Null where it, or what limits it, is not there.</returns>
    public static Process? Start(string program, IEnumerable<string> arguments, ReadingLimits limits)
    {
        if (!IsThere(program))
        {
            return null;
        }

        var start = new ProcessStartInfo(Rights, [.. RightsLeft(), Limits, .. LimitsOf(limits), program, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            WorkingDirectory = "/",
        };
        start.Environment.Clear();
        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    /// <summary>Whatever it does and whatever it started. Nothing of it is left afterwards.</summary>
    public static async Task EndAsync(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException or AggregateException)
        {
            // It came to its end by itself.
        }

        await process.WaitForExitAsync(CancellationToken.None);
    }

    private static IEnumerable<string> RightsLeft() => Environment.IsPrivilegedProcess
        ? ["--reuid", Nobody, "--regid", Nobody, "--clear-groups", "--inh-caps=-all", "--no-new-privs", "--"]
        : ["--no-new-privs", "--"];

    private static IEnumerable<string> LimitsOf(ReadingLimits limits) =>
    [
        string.Create(CultureInfo.InvariantCulture, $"--as={limits.Memory}"),
        string.Create(CultureInfo.InvariantCulture, $"--cpu={limits.ProcessorSeconds}"),
        string.Create(CultureInfo.InvariantCulture, $"--nofile={OpenFiles}"),
        "--fsize=0",
        "--core=0",
        "--",
    ];
}
