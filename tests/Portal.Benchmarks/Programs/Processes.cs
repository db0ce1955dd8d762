using System.Diagnostics;
using System.Globalization;

namespace Portal.Benchmarks.Programs;

/// <summary>What Linux says about a running program, and what one wants from it.</summary>
internal static class Processes
{
    /// <summary>Of the kernel's clock, which Linux shows in hundredths of a second on every machine.</summary>
    private const double TicksPerSecond = 100;

    private static readonly HttpClient Prober = new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.Zero }) { Timeout = TimeSpan.FromSeconds(5) };

    /// <summary>Of a process and its children, those that ended included.</summary>
    public static TimeSpan TimeOf(int process)
    {
        var children = File.ReadAllText($"/proc/{process}/task/{process}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return children.Select(child => OwnTimeOf(int.Parse(child, CultureInfo.InvariantCulture))).Aggregate(OwnTimeOf(process), (sum, time) => sum + time);
    }

    /// <param name="what"><c>VmRSS</c> for what is resident now, <c>VmHWM</c> for the most there ever was.</param>
    /// <returns>Megabytes of 1024 kilobytes.</returns>
    public static double MemoryOf(int process, string what)
    {
        var line = File.ReadLines($"/proc/{process}/status").First(line => line.StartsWith(what + ":", StringComparison.Ordinal));
        return double.Parse(line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
    }

    public static int ParentOf(int process) =>
        int.Parse(File.ReadLines($"/proc/{process}/status").First(line => line.StartsWith("PPid:", StringComparison.Ordinal))["PPid:".Length..], CultureInfo.InvariantCulture);

    /// <param name="signal">Without SIG.</param>
    public static async Task SignalAsync(Process process, string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    /// <summary>Returns with the first whole page that it answers.</summary>
    public static async Task FirstPageAsync(Process process, Uri address)
    {
        while (!process.HasExited)
        {
            try
            {
                await Prober.GetByteArrayAsync(address);
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(2);
            }
        }

        throw new InvalidOperationException($"It ended with exit code {process.ExitCode} before it answered.");
    }

    private static TimeSpan OwnTimeOf(int process)
    {
        try
        {
            // The name stands in brackets and may hold spaces; the 12th to 15th word behind it are user and system time,
            // its own and that of children that ended.
            var words = File.ReadAllText($"/proc/{process}/stat").Split(") ")[^1].Split(' ');
            return TimeSpan.FromSeconds(words[11..15].Sum(word => double.Parse(word, CultureInfo.InvariantCulture)) / TicksPerSecond);
        }
        catch (IOException)
        {
            // It ended between the list and here; its parent has its time.
            return TimeSpan.Zero;
        }
    }
}
