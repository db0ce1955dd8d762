using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Support;
using Portal.Mail;
using Portal.Model.Emails;

namespace Portal.IntegrationTests.Mail;

/// <summary>Clocks are set, in both directions, while letters wait, are tried again, or are in somebody's hands.</summary>
public sealed class ClockJumpTests(PostgresServer postgres) : IAsyncLifetime
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly SmtpServer server = new();
    private PostOffice office = null!;

    public async ValueTask InitializeAsync() => office = new(await postgres.CreateDatabaseAsync(), PostOffice.Relay(server));

    public async ValueTask DisposeAsync()
    {
        await office.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task A_day_forward_makes_letters_due_and_gives_none_up()
    {
        server.On("RCPT", "450 4.2.0 Busy", times: 2);
        var tried = await office.WriteAsync(PostOffice.Letter());
        await office.SendDueAsync();
        var fresh = await office.WriteAsync(PostOffice.Letter());
        office.Clock.Now += TimeSpan.FromDays(1);
        Assert.Equal(2, await office.SendDueAsync());
        office.Clock.Now += TimeSpan.FromMinutes(2);
        await office.SendDueAsync();
        await AssertSentOnceAsync(tried, fresh);
    }

    [Fact]
    public async Task A_day_forward_within_a_round_leaves_the_letters_behind_it_to_who_holds_them_now()
    {
        await office.WriteAsync(PostOffice.Letter());
        await office.WriteAsync(PostOffice.Letter());
        await office.WriteAsync(PostOffice.Letter());
        IReadOnlyList<OutgoingEmail> taken = [];
        server.On(".", _ =>
        {
            if (taken.Count == 0)
            {
                // For another worker every lease is over now.
                office.Clock.Now += TimeSpan.FromDays(1);
                taken = office.InOutboxAsync(outbox => outbox.ClaimDueAsync(10, CancellationToken.None)).GetAwaiter().GetResult();
            }

            return null;
        });
        await office.SendDueAsync();

        // Only the letter that was on the wire may leave from two hands.
        Assert.Equal(3, taken.Count);
        Assert.Single(server.Mailbox);
    }

    [Fact]
    public async Task An_hour_back_holds_up_neither_new_letters_nor_retries()
    {
        server.On("RCPT", "450 4.2.0 Busy", times: 1);
        var tried = await office.WriteAsync(PostOffice.Letter());
        await office.SendDueAsync();
        var fresh = await office.WriteAsync(PostOffice.Letter());
        office.Clock.Now -= Hour;
        var later = await office.WriteAsync(PostOffice.Letter());
        await office.SendDueAsync();
        await AssertSentOnceAsync(tried, fresh, later);
    }

    [Fact]
    public async Task An_hour_back_is_no_reason_to_hurry_letters_that_keep_failing()
    {
        server.On("RCPT", "450 4.2.0 Busy");
        office.Clock.Now += Hour;
        var id = await office.WriteAsync(PostOffice.Letter());
        office.Clock.Now -= Hour;
        for (var look = 0; look < 5; look++)
        {
            await office.SendDueAsync();
        }

        var email = await office.ReadAsync(id);
        Assert.Equal((1, office.Clock.Now.AddMinutes(1)), (email.Attempts, email.NextAttemptAt));
    }

    [Fact]
    public async Task An_hour_back_ends_no_lease_early_and_keeps_none_for_longer()
    {
        var id = await office.WriteAsync(PostOffice.Letter());
        await office.InOutboxAsync(outbox => outbox.ClaimDueAsync(1, CancellationToken.None));
        office.Clock.Now -= Hour;

        // Its worker may be alive. If it is not, nobody waits for it longer than a lease.
        Assert.Equal(0, await office.SendDueAsync());
        office.Clock.Now += Outbox.Lease - TimeSpan.FromSeconds(1);
        Assert.Equal(0, await office.SendDueAsync());
        office.Clock.Now += TimeSpan.FromSeconds(1);
        Assert.Equal(1, await office.SendDueAsync());
        await AssertSentOnceAsync(id);
    }

    [Fact]
    public async Task A_letter_for_later_stays_for_later()
    {
        var id = await office.WriteAsync(PostOffice.Letter());
        var later = office.Clock.Now.AddHours(3);
        await office.InDatabaseAsync(db => db.OutgoingEmails.Where(e => e.Id == id).ExecuteUpdateAsync(set => set.SetProperty(e => e.NextAttemptAt, later)));
        Assert.Equal(0, await office.SendDueAsync());
        Assert.Equal(later, (await office.ReadAsync(id)).NextAttemptAt);
    }

    private async Task AssertSentOnceAsync(params Guid[] ids)
    {
        Assert.Equal(ids.Length, server.Mailbox.Select(mail => mail.Header("Message-ID")).Distinct().Count());
        Assert.Equal(ids.Length, server.Mailbox.Count);
        foreach (var id in ids)
        {
            Assert.Equal(EmailState.Sent, (await office.ReadAsync(id)).State);
        }
    }
}
