using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Support;
using Portal.Mail;
using Portal.Model.Emails;

namespace Portal.IntegrationTests.Mail;

/// <summary>The rows: who holds a letter, for how long, and what is left when somebody dies.</summary>
public sealed class OutboxTests(PostgresServer postgres) : IAsyncLifetime
{
    private readonly SmtpServer server = new();
    private PostOffice office = null!;

    public async ValueTask InitializeAsync() => office = new(await postgres.CreateDatabaseAsync(), PostOffice.Relay(server));

    public async ValueTask DisposeAsync()
    {
        await office.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task A_letter_leaves_once_and_is_recorded()
    {
        var id = await office.WriteAsync(PostOffice.Letter());
        Assert.Equal(1, await office.SendDueAsync());
        Assert.Equal(0, await office.SendDueAsync());

        var email = await office.ReadAsync(id);
        Assert.Equal((EmailState.Sent, 1, office.Clock.Now), (email.State, email.Attempts, email.SentAt));
        Assert.Single(server.Mailbox);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Patience_begins_when_a_letter_may_leave_not_when_it_was_written(bool wasHeld)
    {
        var id = await office.WriteAsync(PostOffice.Letter());
        var written = office.Clock.Now;
        office.Clock.Now += TimeSpan.FromDays(4);
        await office.InDatabaseAsync(async db =>
        {
            var letter = await db.OutgoingEmails.SingleAsync(e => e.Id == id);
            if (wasHeld)
            {
                letter.Hold();
                letter.Release(office.Clock.Now);
            }
            else
            {
                letter.Fail("451 later");
                letter.SendAgain(office.Clock.Now);
            }

            return await db.SaveChangesAsync();
        });
        server.On("RCPT", "451 4.3.0 later", times: 8);
        for (var attempt = 1; attempt <= 8; attempt++)
        {
            await office.SendDueAsync();
            var email = await office.ReadAsync(id);
            Assert.Equal((EmailState.Waiting, attempt, written), (email.State, email.Attempts, email.CreatedAt));
            office.Clock.Now = email.NextAttemptAt;
        }
    }

    [Fact]
    public async Task Many_workers_never_take_the_same_letter()
    {
        const int letters = 400;
        await office.InDatabaseAsync(async db =>
        {
            db.OutgoingEmails.AddRange(Enumerable.Range(0, letters).Select(i => OutgoingEmail.Create(PostOffice.Letter($"a{i}@example.org"), office.Clock.Now)));
            return await db.SaveChangesAsync();
        });

        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            var taken = new List<Guid>();
            while (await office.InOutboxAsync(outbox => outbox.ClaimDueAsync(7, CancellationToken.None)) is { Count: > 0 } batch)
            {
                Assert.InRange(batch.Count, 1, 7);
                taken.AddRange(batch.Select(e => e.Id));
            }

            return taken;
        })));

        var all = claims.SelectMany(taken => taken).ToList();
        Assert.Equal(letters, all.Count);
        Assert.Equal(letters, all.Distinct().Count());
    }

    [Fact]
    public async Task A_letter_survives_a_crash_before_sending()
    {
        var id = await office.WriteAsync(PostOffice.Letter());
        await ClaimOneAsync();

        // Its worker died here. Nobody else may know that before the lease ends.
        office.Clock.Now += Outbox.Lease - TimeSpan.FromSeconds(1);
        Assert.Equal(0, await office.SendDueAsync());

        office.Clock.Now += TimeSpan.FromSeconds(1);
        Assert.Equal(1, await office.SendDueAsync());
        var email = await office.ReadAsync(id);
        Assert.Equal((EmailState.Sent, 2), (email.State, email.Attempts));
    }

    [Fact]
    public async Task Who_lost_the_lease_cannot_call_a_sent_letter_unsent()
    {
        var id = await office.WriteAsync(PostOffice.Letter());
        var late = await ClaimOneAsync();
        office.Clock.Now += Outbox.Lease;
        await office.SendDueAsync();

        await office.InOutboxAsync(outbox => outbox.RecordFailureAsync(late, new(MailFailureKind.Permanent, MailFailureReach.Letter, "550 late"), CancellationToken.None));
        await office.InOutboxAsync<object?>(async outbox =>
        {
            await outbox.ReleaseAsync(late, CancellationToken.None);
            await outbox.PostponeAsync(late, new(MailFailureKind.Transient, MailFailureReach.Server, "late"), CancellationToken.None);
            return null;
        });
        Assert.Equal(EmailState.Sent, (await office.ReadAsync(id)).State);
    }

    [Fact]
    public async Task Who_lost_the_lease_but_delivered_says_so()
    {
        var id = await office.WriteAsync(PostOffice.Letter());
        var late = await ClaimOneAsync();
        office.Clock.Now += Outbox.Lease;
        var second = await ClaimOneAsync();

        await office.InOutboxAsync<object?>(async outbox =>
        {
            await outbox.MarkSentAsync(late, CancellationToken.None);
            await outbox.RecordFailureAsync(second, new(MailFailureKind.Transient, MailFailureReach.Letter, "450 busy"), CancellationToken.None);
            return null;
        });
        Assert.Equal(EmailState.Sent, (await office.ReadAsync(id)).State);
    }

    [Fact]
    public async Task A_letter_for_later_waits_and_the_worker_knows_until_when()
    {
        var id = await office.WriteAsync(PostOffice.Letter());
        var later = office.Clock.Now.AddMinutes(3);
        await office.InDatabaseAsync(db => db.OutgoingEmails.Where(e => e.Id == id).ExecuteUpdateAsync(set => set.SetProperty(e => e.NextAttemptAt, later)));

        Assert.Equal(0, await office.SendDueAsync());
        Assert.Equal(later, await office.InOutboxAsync(outbox => outbox.NextDueAsync(CancellationToken.None)));
    }

    [Fact]
    public async Task A_letter_that_was_erased_while_it_was_sent_is_no_fault()
    {
        var id = await office.WriteAsync(PostOffice.Letter());
        server.On(".", _ =>
        {
            office.InDatabaseAsync(db => db.OutgoingEmails.Where(e => e.Id == id).ExecuteDeleteAsync()).GetAwaiter().GetResult();
            return null;
        });
        Assert.Equal(1, await office.SendDueAsync());
        Assert.Equal(0, await office.InDatabaseAsync(db => db.OutgoingEmails.CountAsync()));
    }

    [Fact]
    public async Task A_round_that_is_stopped_gives_its_letters_back()
    {
        var ids = new List<Guid>();
        for (var i = 0; i < 3; i++)
        {
            ids.Add(await office.WriteAsync(PostOffice.Letter($"a{i}@example.org")));
        }

        using var stop = new CancellationTokenSource();
        server.On("RCPT", line =>
        {
            stop.Cancel();
            return null;
        });
        Assert.Equal(3, await office.SendDueAsync(stop.Token));

        // The letter under way came to its end; the others are as if nobody had touched them.
        var emails = await Task.WhenAll(ids.Select(office.ReadAsync));
        Assert.Single(server.Mailbox);
        Assert.Single(emails, e => (e.State, e.Attempts) == (EmailState.Sent, 1));
        Assert.Equal(2, emails.Count(e => (e.State, e.Attempts) == (EmailState.Waiting, 0) && e.NextAttemptAt <= office.Clock.Now));

        Assert.Equal(2, await office.SendDueAsync());
        Assert.Equal(3, server.Mailbox.Count);
    }

    private async Task<OutgoingEmail> ClaimOneAsync() =>
        Assert.Single(await office.InOutboxAsync(outbox => outbox.ClaimDueAsync(1, CancellationToken.None)));
}
