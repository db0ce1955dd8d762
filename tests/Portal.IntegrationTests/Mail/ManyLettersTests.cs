using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Support;
using Portal.Model.Emails;

namespace Portal.IntegrationTests.Mail;

/// <summary>Two portals on one database empty a full outbox against a server that is not well.</summary>
public sealed class ManyLettersTests(PostgresServer postgres) : IAsyncLifetime
{
    private static readonly int Letters = Suite.IsWhole ? 2_000 : 800;

    private readonly SmtpServer server = new() { IsQuick = true };
    private readonly Dice dice = new(seed: 20261120);
    private PostOffice[] offices = [];

    public async ValueTask InitializeAsync()
    {
        var database = await postgres.CreateDatabaseAsync();

        // The name gives the other one connections of its own, as another process has.
        offices = [new(database, PostOffice.Relay(server)), new($"{database};Application Name=other", PostOffice.Relay(server))];
        await offices[0].InDatabaseAsync(async db =>
        {
            db.OutgoingEmails.AddRange(Enumerable.Range(0, Letters).Select(i => OutgoingEmail.Create(PostOffice.Letter($"a{i}@example.org"), offices[0].Clock.Now)));
            return await db.SaveChangesAsync();
        });
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var office in offices)
        {
            await office.DisposeAsync();
        }

        await server.DisposeAsync();
    }

    [Fact]
    public async Task All_are_delivered_and_none_twice_by_a_server_that_fails_before_it_accepts()
    {
        string[] failures = ["450 4.2.0 Busy", "451 4.3.0 Trouble", "421 4.3.2 Enough", SmtpServer.Drop];
        var failed = 0;
        foreach (var step in new[] { "RCPT", "." })
        {
            server.On(step, _ =>
            {
                // 30 % of the letters in all.
                if (dice.Next() >= 0.163)
                {
                    return null;
                }

                return failures[Interlocked.Increment(ref failed) % failures.Length];
            });
        }

        await EmptyAsync();
        Assert.InRange(failed, Letters / 4, Letters);
        var arrived = server.Mailbox.Select(mail => mail.Header("Message-ID")).ToList();
        Assert.Equal((Letters, Letters), (arrived.Count, arrived.Distinct().Count()));
        Assert.All(offices, office => Assert.Contains(office.Log, line => line.Contains(": Sent ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Nothing_is_lost_by_a_server_that_fails_after_it_accepted_and_every_repeat_is_recognisable()
    {
        var lost = 0;
        server.On(".", _ =>
        {
            if (dice.Next() >= 0.1)
            {
                return null;
            }

            Interlocked.Increment(ref lost);
            return SmtpServer.TakeAndDrop;
        });

        await EmptyAsync();
        var copies = server.Mailbox.GroupBy(mail => mail.Header("Message-ID")).ToList();
        Assert.Equal(Letters, copies.Count);

        // Whoever does not hear that a letter was taken must send it again; nobody else does.
        Assert.InRange(lost, Letters / 20, Letters);
        Assert.Equal(Letters + lost, server.Mailbox.Count);
        Assert.All(copies, letters => Assert.Single(letters.Select(mail => mail.Recipients.Single()).Distinct()));
    }

    /// <summary>Both at once, until nothing waits. The clocks go on when nothing is due.</summary>
    private async Task EmptyAsync()
    {
        for (var minutes = 0; await WaitingAsync() > 0; minutes++)
        {
            Assert.InRange(minutes, 0, 600);
            await Task.WhenAll(offices.Select(office => Task.Run(() => office.SendDueAsync())));
            foreach (var office in offices)
            {
                office.Clock.Now += TimeSpan.FromMinutes(1);
            }
        }

        var states = await offices[0].InDatabaseAsync(db => db.OutgoingEmails.Select(e => e.State).Distinct().ToListAsync());
        Assert.Equal([EmailState.Sent], states);
    }

    private Task<int> WaitingAsync() => offices[0].InDatabaseAsync(db => db.OutgoingEmails.CountAsync(e => e.State == EmailState.Waiting || e.State == EmailState.Sending));

    /// <summary>The same throws in every run; which letter each of them meets is up to the two workers.</summary>
    private sealed class Dice(int seed)
    {
        private readonly Random random = new(seed);

        public double Next()
        {
            lock (random)
            {
                return random.NextDouble();
            }
        }
    }
}
