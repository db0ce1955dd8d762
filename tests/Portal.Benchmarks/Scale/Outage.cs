using System.Collections.Concurrent;
using Portal.Benchmarks.Programs;
using Portal.Benchmarks.Submit;

namespace Portal.Benchmarks.Scale;

/// <summary>What people lose when one of two instances stops while all of them are at it, and nobody presses a button twice.</summary>
/// <param name="Posts">Applications that were sent.</param>
/// <param name="LostPosts">Of them, without a receipt.</param>
/// <param name="LostForms">Forms and check pages that did not come.</param>
/// <param name="Pages">Of the site, asked for meanwhile.</param>
/// <param name="Forgotten">Receipts without an inquiry.</param>
/// <param name="Doubled">Inquiries that are stored more than once.</param>
internal sealed record Outage(int Posts, int LostPosts, int LostForms, int Pages, int LostPages, int Forgotten, int Doubled)
{
    private const int Readers = 4;

    private static readonly string[] Addresses = ["/", "/topics", "/publications", "/zh/", "/news", "/contact/question"];

    /// <param name="stop">Stops one of them; called after a third of the time.</param>
    public static async Task<Outage> MeasureAsync(Database database, Uri proxy, TimeSpan time, Func<Task> stop)
    {
        var end = TimeProvider.System.GetUtcNow() + time;
        bool IsOver() => TimeProvider.System.GetUtcNow() >= end;
        var (sent, receipts, forms) = (0, new ConcurrentBag<string>(), 0);
        var run = Guid.NewGuid().ToString("N")[..8];
        var applying = Enumerable.Range(1, Crowd.Size).Select(number => Task.Run(async () =>
        {
            using var applicant = new Applicant(proxy, number);
            for (var count = 0; !IsOver(); count++)
            {
                var person = $"{run}n{number}c{count}";
                if (await TryAsync(() => applicant.FillInAsync(person)) is not { } answers)
                {
                    Interlocked.Increment(ref forms);
                    continue;
                }

                Interlocked.Increment(ref sent);
                if (await TryAsync(async () => { await applicant.SendAsync(answers); return person; }) is not null)
                {
                    receipts.Add(Applicant.EmailOf(person));
                }
            }
        })).ToList();
        var (pages, lost) = (0, 0);
        var reading = Enumerable.Range(0, Readers).Select(number => Task.Run(async () =>
        {
            using var reader = new HttpClient { BaseAddress = proxy };
            for (var count = number; !IsOver(); count++)
            {
                Interlocked.Increment(ref pages);
                if (await TryAsync(() => reader.GetStringAsync(Addresses[count % Addresses.Length])) is null)
                {
                    Interlocked.Increment(ref lost);
                }
            }
        })).ToList();
        await Task.Delay(time / 3);
        await stop();
        await Task.WhenAll([.. applying, .. reading]);

        var stored = (await database.ReadAsync("select email from inquiries where email like $1", $"{run}%")).CountBy(email => email).ToDictionary();
        return new(sent, sent - receipts.Count, forms, pages, lost, receipts.Count(email => !stored.ContainsKey(email)), stored.Count(one => one.Value > 1));
    }

    private static async Task<T?> TryAsync<T>(Func<Task<T>> ask)
        where T : class
    {
        try
        {
            return await ask();
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException)
        {
            return null;
        }
    }
}
