using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Support;
using Portal.Mail;
using Portal.Model.Emails;

namespace Portal.IntegrationTests.Mail;

/// <summary>The portal falls over within a batch, between the server's acceptance and the record of it.</summary>
public sealed class CrashTests(PostgresServer postgres)
{
    private const int Letters = 40;
    private const int LastOne = 23;

    [Fact]
    public async Task A_crash_between_acceptance_and_record_repeats_that_letter_and_no_other()
    {
        await using var server = new SmtpServer { IsQuick = true };
        var settings = PostOffice.Relay(server);
        var database = await postgres.CreateDatabaseAsync();
        await using var office = new PostOffice(database, settings);
        await office.InDatabaseAsync(async db =>
        {
            office.Clock.Now = TimeProvider.System.GetUtcNow();
            db.OutgoingEmails.AddRange(Enumerable.Range(0, Letters).Select(i => OutgoingEmail.Create(PostOffice.Letter($"a{i}@example.org"), office.Clock.Now)));
            return await db.SaveChangesAsync();
        });

        var crash = new TaskCompletionSource();
        var count = 0;
        await using (var portal = new RunningPortal(database, settings))
        {
            server.On(".", _ =>
            {
                if (Interlocked.Increment(ref count) != LastOne)
                {
                    return null;
                }

                portal.Kill();
                crash.SetResult();
                return SmtpServer.TakeAndDrop;
            });
            await crash.Task.WaitAsync(TimeSpan.FromSeconds(60));
        }

        // Another one takes over when the leases are over.
        office.Clock.Now = TimeProvider.System.GetUtcNow() + Outbox.Lease;
        Assert.Equal(Letters - LastOne + 1, await office.SendDueAsync());
        Assert.Equal(Letters, await office.InDatabaseAsync(db => db.OutgoingEmails.CountAsync(e => e.State == EmailState.Sent)));
        var copies = server.Mailbox.CountBy(mail => mail.Header("Message-ID") ?? "").ToList();
        Assert.Equal(Letters, copies.Count);
        Assert.Equal(2, Assert.Single(copies, copy => copy.Value > 1).Value);
    }
}
