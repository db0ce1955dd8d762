using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Support;
using Portal.Mail;
using Portal.Model.Emails;
using Portal.Model.Inquiries;

namespace Portal.IntegrationTests.Chaos;

/// <summary>
/// Portal, database and mail server fall again and again while people write. <c>tests/chaos.sh</c> does it with thousands.
/// </summary>
public sealed class ChaosTests(ITestOutputHelper output)
{
    private static readonly int Inquiries = Number("PORTAL_CHAOS_INQUIRIES", 100);
    private static readonly int Clients = Number("PORTAL_CHAOS_CLIENTS", 8);
    private static readonly int Seed = Number("PORTAL_CHAOS_SEED", Random.Shared.Next());

    /// <summary>Receipts between two blows, at least and less than.</summary>
    private static readonly (int Least, int Below) Between = (10, 50);

    [Fact]
    public async Task Who_has_a_receipt_is_stored_once_and_forwarded_whatever_falls()
    {
        output.WriteLine($"{Inquiries} inquiries, {Clients} clients, seed {Seed}");
        await using var house = await ChaosHouse.OpenAsync();
        using var receipts = new SemaphoreSlim(0);
        var (answered, refusals, next) = (new ConcurrentDictionary<string, string>(), 0, 0);
        var asking = Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Task.Run(async () =>
        {
            var client = new ChaosClient(house);
            while (Interlocked.Increment(ref next) is var number && number <= Inquiries)
            {
                var email = $"chaos{number}@example.org";
                Assert.True(answered.TryAdd(await client.AskAsync(email), email), "The same reference twice");
                receipts.Release();
            }

            Interlocked.Add(ref refusals, client.Refusals);
        })));
        var blows = await StrikeAsync(house, receipts, asking);
        await asking;
        house.KillPortal();

        await using var office = new PostOffice(house.ConnectionString, house.MailSettings);
        await SendTheRestAsync(office);
        var stored = await office.InDatabaseAsync(db => db.Inquiries.Select(i => new { i.Id, i.Reference, i.State, i.Sender.Email }).ToListAsync());
        var letters = await office.InDatabaseAsync(db => db.OutgoingEmails.Select(e => new { e.InquiryId, e.Kind, Id = e.MessageId.Trim('<', '>') }).ToListAsync());
        var copies = house.Mailbox.CountBy(mail => mail.Header("Message-ID")!.Trim('<', '>')).ToDictionary();

        // Stored once, each that was answered, and nothing else.
        Assert.Equal(answered.OrderBy(one => one.Key).Select(one => (one.Key, one.Value, InquiryState.New)), stored.OrderBy(one => one.Reference).Select(one => (one.Reference, one.Email, one.State)));

        // Told to the owner and to the sender, in one letter each that arrived at least once.
        foreach (var kind in new[] { EmailKind.Notice, EmailKind.Acknowledgement })
        {
            var told = letters.Where(letter => letter.Kind == kind).ToList();
            Assert.Equal(stored.Select(one => one.Id).Order(), told.Select(letter => letter.InquiryId!.Value).Order());
            Assert.All(told, letter => Assert.True(copies.ContainsKey(letter.Id), $"The {kind} about {letter.InquiryId} did not arrive."));
        }

        // Nothing arrived about what is not stored.
        Assert.Empty(copies.Keys.Except(letters.Select(letter => letter.Id)));
        output.WriteLine($"{blows.Count} blows: {string.Join(", ", blows.CountBy(blow => blow).Select(blow => $"{blow.Key} {blow.Value}"))}");
        output.WriteLine($"{answered.Count} receipts, {stored.Count} stored, {copies.Count} letters, {copies.Values.Sum(count => count - 1)} of them repeated; {refusals} requests failed and were sent again");
        Assert.NotEmpty(blows);
    }

    /// <summary>One blow after another, each after some more have their receipt, as long as anybody asks.</summary>
    private static async Task<List<Blow>> StrikeAsync(ChaosHouse house, SemaphoreSlim receipts, Task asking)
    {
        var (random, blows) = (new Random(Seed), new List<Blow>());
        while (true)
        {
            for (var count = random.Next(Between.Least, Between.Below); count > 0; count--)
            {
                if (await Task.WhenAny(receipts.WaitAsync(), asking) == asking)
                {
                    return blows;
                }
            }

            blows.Add(random.GetItems(Enum.GetValues<Blow>(), 1)[0]);
            await house.StrikeAsync(blows[^1]);
        }
    }

    /// <summary>What waits for its next attempt, or for the lease of somebody who fell, has its time now.</summary>
    private static async Task SendTheRestAsync(PostOffice office)
    {
        for (var round = 0; round < 10; round++)
        {
            office.Clock.Now = TimeProvider.System.GetUtcNow() + Outbox.Lease + TimeSpan.FromHours(2 * (round + 1));
            while (await office.SendDueAsync() > 0)
            {
            }
        }
    }

    private static int Number(string variable, int usual) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } given ? int.Parse(given, CultureInfo.InvariantCulture) : usual;
}
