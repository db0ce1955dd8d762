using System.Diagnostics;

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
        await Measure.CompareAsync(
            rounds: 15, "refused sign-ins a second",
            ("known address", () => RoundAsync(visitor, clock, BenchPortal.OwnerEmail)),
            ("unknown address", () => RoundAsync(visitor, clock, "nobody@portal.example")));
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
