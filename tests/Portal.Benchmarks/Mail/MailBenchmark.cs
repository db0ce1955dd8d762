using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Benchmarks.Reporting;
using Portal.Mail;
using static System.FormattableString;

namespace Portal.Benchmarks.Mail;

/// <summary>
/// The outbox (claim, send, record; one worker, one kept connection) next to the same library that sends the same
/// letters over one kept connection without any database.
/// </summary>
internal static class MailBenchmark
{
    private const int MostLetters = 2_000;
    private const double LeastRatio = 0.9;

    /// <summary>From commit to accepted letter.</summary>
    private const double MostMilliseconds = 60;

    private const int Singles = 200;
    private const int CommitsARound = 100;
    private static readonly TimeSpan RelayTime = TimeSpan.FromMilliseconds(5);
    private static readonly int Rounds = Trial.Rounds(5);
    private static readonly TimeSpan RoundLength = TimeSpan.FromSeconds(2);

    public static async Task RunAsync()
    {
        var report = new Report("mail");
        await using var disk = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.Write, FileShare.None, 4096, FileOptions.DeleteOnClose);
        await using var house = await MailHouse.OpenAsync();
        report.Head($"server at the other end ({house.Transport.Name})", "bare client, letters a second", "outbox", Invariant($"ratio, goal {LeastRatio}"));
        var bars = new List<Bar> { new("bare client", 1, "1.00, the limit", BarKind.Limit) };
        await using (var relay = new MailSink(store: null, isQuick: true, RelayTime))
        {
            bars.Add(await CompareAsync(report, Invariant($"a relay that takes {RelayTime.TotalMilliseconds:0} ms for a letter"), relay, house));
        }

        await using (var server = new MailSink(disk, isQuick: false))
        {
            bars.Add(await CompareAsync(report, "only the disk's time", server, house));
        }

        await using var socket = new MailSink(store: null, isQuick: true);
        bars.Add(await CompareAsync(report, "nothing but a socket", socket, house));
        var commits = await CommitsAsync(house);
        var times = await SinglesAsync(socket, house);
        report.Head("one by one", "median", "95 % within");
        report.Row(Invariant($"from commit to accepted letter, goal {MostMilliseconds} ms"), Invariant($"**{Measure.At(times, 0.5):0.0} ms**"), Invariant($"{Measure.At(times, 0.95):0.0} ms"));
        report.Row("durable commits of one row", Invariant($"{Measure.Median(commits):0} a second"), "");
        report.Plot(
            $"Letters a second of the outbox, divided by a bare client's: {bars[1].Value:0.00} with a relay that takes its time, goal {LeastRatio}",
            new BarGroup("Letters a second, by the server at the other end", bars, LeastRatio, Invariant($"goal {LeastRatio}")),
            new BarGroup(
                "From commit to accepted letter",
                [new("median", Measure.At(times, 0.5), Invariant($"{Measure.At(times, 0.5):0.0} ms"), BarKind.Subject), new("95 % within", Measure.At(times, 0.95), Invariant($"{Measure.At(times, 0.95):0.0} ms"), BarKind.Subject)],
                MostMilliseconds, Invariant($"goal {MostMilliseconds} ms")));
        report.Save();
    }

    private static async Task<Bar> CompareAsync(Report report, string name, MailSink sink, MailHouse house)
    {
        house.SendTo(sink.Port);

        // As many letters as leave in one round, by a first try.
        var letters = (int)Math.Clamp(await BareAsync(sink, house, 50) * RoundLength.TotalSeconds, 50, MostLetters);
        var rates = await Measure.InTurnsAsync(Rounds, () => BareAsync(sink, house, letters), () => OutboxAsync(sink, house, letters));
        var ratios = Measure.Ratios(rates[1], rates[0]);
        report.Row(name, Measure.Spread(rates[0], "0"), Measure.Spread(rates[1], "0"), $"**{Measure.Spread(ratios, "0.00")}**");
        return new(name, Measure.Median(ratios), Measure.Spread(ratios, "0.00"), BarKind.Subject);
    }

    /// <summary>The same work without rows: each letter is put together and sent.</summary>
    private static Task<double> BareAsync(MailSink sink, MailHouse house, int count)
    {
        var letters = Enumerable.Range(0, count).Select(MailHouse.Write).ToList();
        return RateAsync(sink, count, async () =>
        {
            await using var connection = await house.Transport.OpenAsync(CancellationToken.None);
            foreach (var letter in letters)
            {
                await connection.SendAsync(house.Compose(letter), CancellationToken.None);
            }
        });
    }

    private static async Task<double> OutboxAsync(MailSink sink, MailHouse house, int count)
    {
        await house.InDatabaseAsync(db => db.Database.ExecuteSqlAsync($"truncate outgoing_emails"));
        await house.SaveAsync(Enumerable.Range(0, count).Select(MailHouse.Write));
        var courier = house.Services.GetRequiredService<Courier>();
        return await RateAsync(sink, count, async () =>
        {
            while (await courier.SendDueAsync(CancellationToken.None) > 0)
            {
            }
        });
    }

    private static async Task<double> RateAsync(MailSink sink, int count, Func<Task> send)
    {
        GC.Collect();
        var before = sink.Taken;
        var start = Stopwatch.GetTimestamp();
        await send();
        var time = Stopwatch.GetElapsedTime(start);
        return sink.Taken - before == count ? count / time.TotalSeconds : throw new InvalidOperationException($"{sink.Taken - before} letters arrived.");
    }

    /// <summary>The price of the promise that a crash repeats one letter at most: one durable commit for each.</summary>
    private static async Task<IReadOnlyList<double>> CommitsAsync(MailHouse house)
    {
        await house.InDatabaseAsync(db => db.Database.ExecuteSqlAsync($"truncate outgoing_emails"));
        await house.SaveAsync([MailHouse.Write(0)]);
        var rates = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            await house.InDatabaseAsync(async db =>
            {
                var start = Stopwatch.GetTimestamp();
                for (var i = 0; i < CommitsARound; i++)
                {
                    await db.Database.ExecuteSqlAsync($"update outgoing_emails set attempts = {i}");
                }

                rates.Add(CommitsARound / Stopwatch.GetElapsedTime(start).TotalSeconds);
            });
        }

        await house.InDatabaseAsync(db => db.Database.ExecuteSqlAsync($"truncate outgoing_emails"));
        return rates;
    }

    /// <summary>One letter at a time through the worker, as it runs in the portal: woken by the commit.</summary>
    private static async Task<IReadOnlyList<double>> SinglesAsync(MailSink sink, MailHouse house)
    {
        await house.StartAsync();
        var times = new List<double>();
        for (var i = 0; i < Singles; i++)
        {
            var arrival = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
            void Note() => arrival.TrySetResult(Stopwatch.GetTimestamp());
            sink.Arrived += Note;
            var start = 0L;
            await house.InDatabaseAsync(async db =>
            {
                db.OutgoingEmails.Add(MailHouse.Write(i));
                await db.SaveChangesAsync();
                start = Stopwatch.GetTimestamp();
            });
            times.Add(Stopwatch.GetElapsedTime(start, await arrival.Task.WaitAsync(TimeSpan.FromMinutes(1))).TotalMilliseconds);
            sink.Arrived -= Note;
        }

        times.Sort();
        return times;
    }
}
