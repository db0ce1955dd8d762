using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Mail;

namespace Portal.Benchmarks.Mail;

/// <summary>
/// The outbox (claim, send, record; one worker, one kept connection) next to the same library that sends the same
/// letters over one kept connection without any database.
/// </summary>
internal static class MailBenchmark
{
    private const int MostLetters = 2_000;
    private const int Rounds = 5;
    private const int Singles = 200;
    private const int CommitsARound = 100;
    private static readonly TimeSpan RelayTime = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan RoundLength = TimeSpan.FromSeconds(2);

    public static async Task RunAsync()
    {
        await using var disk = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.Write, FileShare.None, 4096, FileOptions.DeleteOnClose);
        await using var house = await MailHouse.OpenAsync();
        Measure.Print($"{house.Transport.Name}");

        Measure.Print($"\nA relay nearby: it takes {RelayTime.TotalMilliseconds:0} ms to look at a letter and to keep it");
        await using (var relay = new MailSink(store: null, isQuick: true, RelayTime))
        {
            await CompareAsync(relay, house);
        }

        Measure.Print($"\nNo time but the disk's, which it shares with the database: each letter is kept before it says that it has it");
        await using (var server = new MailSink(disk, isQuick: false))
        {
            await CompareAsync(server, house);
        }

        Measure.Print($"\nNothing but a socket: it acknowledges each packet at once and forgets each letter");
        await using var socket = new MailSink(store: null, isQuick: true);
        await CompareAsync(socket, house);
        await PrintCommitsAsync(house);
        await PrintSinglesAsync(socket, house);
    }

    private static async Task CompareAsync(MailSink sink, MailHouse house)
    {
        house.SendTo(sink.Port);

        // As many letters as leave in one round, by a first try.
        var letters = (int)Math.Clamp(await BareAsync(sink, house, 50) * RoundLength.TotalSeconds, 50, MostLetters);
        Measure.Print($"{"letters a round",-32} {letters}");
        await Measure.CompareAsync(
            Rounds,
            "letters/s",
            ("bare client, kept connection", () => BareAsync(sink, house, letters)),
            ("outbox, one worker", () => OutboxAsync(sink, house, letters)));
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
    private static async Task PrintCommitsAsync(MailHouse house)
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
        Measure.Print($"{"durable commits of one row",-32} {Measure.Spread(rates, "0")} a second");
    }

    /// <summary>One letter at a time through the worker, as it runs in the portal: woken by the commit.</summary>
    private static async Task PrintSinglesAsync(MailSink sink, MailHouse house)
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
        Measure.Print($"{"commit to accepted letter",-32} median {Measure.At(times, 0.5):0.0} ms, 95 % within {Measure.At(times, 0.95):0.0} ms");
    }
}
