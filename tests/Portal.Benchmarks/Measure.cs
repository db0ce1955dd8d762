using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Portal.Benchmarks;

/// <summary>A small harness: warm-up, interleaved rounds, median and spread.</summary>
internal static class Measure
{
    /// <summary>What figures depend on, in a few words.</summary>
    public static IReadOnlyList<string> Machine =>
        [$"{Environment.ProcessorCount} cores", RuntimeInformation.FrameworkDescription, RuntimeInformation.OSDescription, .. Debugger.IsAttached || IsDebug ? ["NOT A RELEASE BUILD"] : Array.Empty<string>()];

    /// <summary>
    /// Measures all of them after one warm-up each, in turns and every other time in the opposite order, so that what the
    /// neighbours do hits all alike.
    /// </summary>
    /// <param name="subjects">One round of each; returns its rate, or what else is measured.</param>
    /// <returns>For each what its rounds were, in the order of the rounds.</returns>
    public static async Task<IReadOnlyList<IReadOnlyList<double>>> InTurnsAsync(int rounds, params IReadOnlyList<Func<Task<double>>> subjects)
    {
        foreach (var subject in subjects)
        {
            await subject();
        }

        var found = subjects.Select(_ => new List<double>()).ToList();
        for (var round = 0; round < rounds; round++)
        {
            foreach (var at in round % 2 == 0 ? Enumerable.Range(0, subjects.Count) : Enumerable.Range(0, subjects.Count).Reverse())
            {
                found[at].Add(await subjects[at]());
            }
        }

        return found;
    }

    /// <summary>Round by round.</summary>
    public static IReadOnlyList<double> Ratios(IReadOnlyList<double> subject, IReadOnlyList<double> limit) => [.. subject.Zip(limit, (s, l) => s / l)];

    public static double Median(IReadOnlyList<double> values) => At([.. values.Order()], 0.5);

    /// <summary>The median, and the range of all rounds.</summary>
    public static string Spread(IReadOnlyList<double> values, string format)
    {
        var sorted = values.Order().ToList();
        string Text(double value) => value.ToString(format, CultureInfo.InvariantCulture);
        return $"{Text(At(sorted, 0.5))} ({Text(sorted[0])} to {Text(sorted[^1])})";
    }

    /// <param name="sorted">In rising order.</param>
    /// <param name="share">0.5 for the median.</param>
    public static double At(IReadOnlyList<double> sorted, double share) => sorted[(int)Math.Round((sorted.Count - 1) * share)];

    public static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

#if DEBUG
    private const bool IsDebug = true;
#else
    private const bool IsDebug = false;
#endif
}
