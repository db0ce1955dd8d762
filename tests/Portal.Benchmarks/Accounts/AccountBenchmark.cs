using System.Diagnostics;
using Portal.Benchmarks.Reporting;

namespace Portal.Benchmarks.Accounts;

/// <summary>
/// Does the time of a refused sign-in tell whether an address has an account? The limit is the known address; a ratio of 1 says
/// nothing to whoever measures.
/// </summary>
internal static class AccountBenchmark
{
    /// <summary>Below what one address may try in a window.</summary>
    private const int Attempts = 8;

    public static async Task RunAsync()
    {
        var clock = new Ahead();
        await using var portal = await BenchPortal.OpenAsync(clock: clock);
        await portal.StartAsync();
        using var visitor = portal.NewVisitor();
        var rates = await Measure.InTurnsAsync(
            Trial.Rounds(15),
            () => RoundAsync(visitor, clock, BenchPortal.OwnerEmail),
            () => RoundAsync(visitor, clock, "nobody@portal.example"));
        var ratios = Measure.Ratios(rates[1], rates[0]);
        var report = new Report("accounts");
        report.Head("refused sign-ins for", "a second");
        report.Row("an address with an account", Measure.Spread(rates[0], "0.0"));
        report.Row("an address without one", Measure.Spread(rates[1], "0.0"));
        report.Row("ratio, ideally 1", $"**{Measure.Spread(ratios, "0.00")}**");
        report.Plot(
            $"Refused sign-ins a second for an address without an account, divided by those for one that has an account: {Measure.Median(ratios):0.00}, ideally 1",
            new BarGroup(
                "Refused sign-ins a second",
                [
                    new("an address with an account", Measure.Median(rates[0]), Measure.Spread(rates[0], "0.0"), BarKind.Limit),
                    new("an address without one", Measure.Median(rates[1]), Measure.Spread(rates[1], "0.0"), BarKind.Subject),
                ]));
        report.Save();
    }

    private static async Task<double> RoundAsync(HttpClient visitor, Ahead clock, string address)
    {
        // Into the next window of every limit.
        clock.Offset += TimeSpan.FromMinutes(11);
        var token = await BenchPortal.TokenAsync(visitor);
        var time = Stopwatch.StartNew();
        for (var i = 0; i < Attempts; i++)
        {
            using var answer = await BenchPortal.TrySignInAsync(visitor, token, address, $"a wrong password {i}");
            if ((int)answer.StatusCode != 422)
            {
                throw new InvalidOperationException($"A sign-in was answered {answer.StatusCode}.");
            }
        }

        return Attempts / time.Elapsed.TotalSeconds;
    }

    private sealed class Ahead : TimeProvider
    {
        public TimeSpan Offset { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Offset;
    }
}
