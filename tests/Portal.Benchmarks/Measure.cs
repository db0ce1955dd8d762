using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Portal.Benchmarks;

/// <summary>A small harness: warm-up, interleaved rounds, median and spread.</summary>
internal static class Measure
{
    public static void PrintMachine() =>
        Print($"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}, {Environment.ProcessorCount} cores{(Debugger.IsAttached || IsDebug ? ", NOT A RELEASE BUILD" : "")}");

    /// <summary>
    /// Measures both after one warm-up each, in turns, so that what the neighbours do hits both alike, and prints how
    /// they compare.
    /// </summary>
    /// <param name="limit">One round of what cannot be beaten; returns its rate.</param>
    /// <param name="subject">One round of what is judged; returns its rate.</param>
    /// <param name="unit">Of the rate.</param>
    public static async Task CompareAsync(int rounds, string unit, (string Name, Func<Task<double>> Round) limit, (string Name, Func<Task<double>> Round) subject)
    {
        await limit.Round();
        await subject.Round();
        var (limits, subjects) = (new List<double>(), new List<double>());
        for (var round = 0; round < rounds; round++)
        {
            if (round % 2 == 0)
            {
                limits.Add(await limit.Round());
                subjects.Add(await subject.Round());
            }
            else
            {
                subjects.Add(await subject.Round());
                limits.Add(await limit.Round());
            }
        }

        Print($"{limit.Name,-32} {Spread(limits, "0")} {unit}");
        Print($"{subject.Name,-32} {Spread(subjects, "0")} {unit}");
        Print($"{"ratio",-32} {Spread([.. subjects.Zip(limits, (s, l) => s / l)], "0.00")}");
    }

    /// <summary>The median, and the range of all rounds.</summary>
    public static string Spread(IReadOnlyList<double> values, string format)
    {
        var sorted = values.Order().ToList();
        string Text(double value) => value.ToString(format, CultureInfo.InvariantCulture);
        return $"median {Text(At(sorted, 0.5))} ({Text(sorted[0])} to {Text(sorted[^1])})";
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
