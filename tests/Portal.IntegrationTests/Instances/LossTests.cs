using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Contact;
using Portal.IntegrationTests.Support;
using Portal.Mail;
using Portal.Model.Emails;

namespace Portal.IntegrationTests.Instances;

/// <summary>One of two instances goes while people read and write.</summary>
public sealed class LossTests(PostgresServer postgres)
{
    private const int Writers = 3;
    private const int Readers = 1;

    private static readonly string[] Pages = ["/", "/zh/topics", "/publications?q=quantization", "/contact/question"];

    [Fact]
    public async Task Killed_in_the_middle_of_everything_nothing_is_lost_and_nothing_doubled()
    {
        await using var two = await TwoPortals.OpenAsync(await postgres.CreateFilledDatabaseAsync());
        var proxy = new Proxy(two.Addresses);
        using var crowd = new Crowd(proxy);
        var going = crowd.StartAsync();
        await crowd.ReceiptsAsync(10);
        two.A.Kill();
        await crowd.ReceiptsAsync(10);
        crowd.GoHome();
        await going;
        await AssertStoredOnceAsync(two, crowd);
        Assert.True(proxy.Retries > 0, "Nobody noticed that one was killed.");
    }

    [Fact]
    public async Task Restarted_one_after_the_other_not_one_request_fails()
    {
        await using var two = await TwoPortals.OpenAsync(await postgres.CreateFilledDatabaseAsync(), new() { ["Shutdown:DrainSeconds"] = "10" });
        var proxy = new Proxy(two.Addresses) { AsksFirst = true };
        using var crowd = new Crowd(proxy);
        var going = crowd.StartAsync();
        await crowd.ReceiptsAsync(5);
        await two.RestartAsync(0);
        await crowd.ReceiptsAsync(5);
        await two.RestartAsync(1);
        await crowd.ReceiptsAsync(5);
        crowd.GoHome();
        await going;
        await AssertStoredOnceAsync(two, crowd);
        Assert.Equal(0, proxy.Retries);
    }

    [Fact]
    public async Task Letters_in_the_hands_of_the_one_that_was_killed_leave_through_the_other_after_their_lease()
    {
        await using var post = new SmtpServer();
        var taken = new TaskCompletionSource();
        post.On(".", _ =>
        {
            taken.TrySetResult();
            return SmtpServer.Hang;
        });
        var database = await postgres.CreateDatabaseAsync();
        await using var other = new PostOffice(database, PostOffice.Relay(post));
        await using (var killed = new RunningPortal(database, PostOffice.Relay(post)))
        {
            await killed.AddressAsync();
            _ = killed.DrainAsync();
            other.Clock.Now = TimeProvider.System.GetUtcNow();
            await other.WriteAsync(PostOffice.Letter(subject: "One"));
            await other.WriteAsync(PostOffice.Letter(subject: "Two"));

            // Nobody else of this database says that a letter is there.
            await taken.Task.WaitAsync(TimeSpan.FromSeconds(60));
            killed.Kill();
        }

        post.Obey();
        Assert.Empty(post.Mailbox);
        other.Clock.Now = TimeProvider.System.GetUtcNow();
        while (await other.SendDueAsync() > 0)
        {
        }

        var held = await other.InDatabaseAsync(db => db.OutgoingEmails.CountAsync(letter => letter.State == EmailState.Sending));
        Assert.InRange(held, 1, 2);
        Assert.Equal(2 - held, post.Mailbox.Count);
        other.Clock.Now += Outbox.Lease + TimeSpan.FromSeconds(1);
        Assert.Equal(held, await other.SendDueAsync());
        Assert.Equal(["One", "Two"], post.Mailbox.Select(mail => mail.Header("Subject")).Order());
    }

    private static async Task AssertStoredOnceAsync(TwoPortals two, Crowd crowd)
    {
        await using var office = new PostOffice(two.ConnectionString, []);
        var stored = await office.InDatabaseAsync(db => db.Inquiries.Select(i => new { i.Reference, i.Sender.Email }).ToListAsync());
        Assert.Equal(crowd.Receipts.Select(one => (one.Key, one.Value)).Order(), stored.Select(one => (one.Reference, one.Email)).Order());
        Assert.Equal(stored.Count, stored.DistinctBy(one => one.Email).Count());
    }

    /// <summary>People who write and people who read, each of whom expects every answer to be right.</summary>
    private sealed class Crowd(Proxy proxy) : IDisposable
    {
        private readonly SemaphoreSlim receipt = new(0);
        private Task going = Task.CompletedTask;
        private volatile bool isOver;
        private int number;

        /// <summary>From reference to address.</summary>
        public ConcurrentDictionary<string, string> Receipts { get; } = [];

        public Task StartAsync() => going = Task.WhenAll(
            Enumerable.Repeat(WriteAsync, Writers).Concat(Enumerable.Repeat(ReadAsync, Readers)).Select(live => Task.Run(() => LiveAsync(live))));

        /// <summary>Until there are so many more.</summary>
        public async Task ReceiptsAsync(int count)
        {
            for (; count > 0; count--)
            {
                if (await Task.WhenAny(receipt.WaitAsync(), going) == going)
                {
                    await going;
                    throw new UnreachableException("They go home when they are told.");
                }
            }
        }

        public void GoHome() => isOver = true;

        public void Dispose() => receipt.Dispose();

        /// <summary>Where something goes wrong for one, all go home.</summary>
        private async Task LiveAsync(Func<Task> live)
        {
            try
            {
                await live();
            }
            finally
            {
                isOver = true;
            }
        }

        private async Task WriteAsync()
        {
            while (!isOver)
            {
                using var visitor = TwoPortals.NewVisitor(proxy);
                var email = $"writer{Interlocked.Increment(ref number)}@example.org";
                var check = (await visitor.SubmitAsync((await visitor.VisitAsync(Answers.QuestionForm)).Is(HttpStatusCode.OK), Answers.Question(email))).Is(HttpStatusCode.OK);
                Assert.True(check.IsCheck, check.Body);
                var page = (await visitor.SubmitAsync(check, [])).Is(HttpStatusCode.OK);
                Assert.True(Receipts.TryAdd(page.One("#reference").TextContent, email), "The same reference twice");
                receipt.Release();
            }
        }

        private async Task ReadAsync()
        {
            using var visitor = TwoPortals.NewVisitor(proxy);
            for (var visit = 0; !isOver; visit++)
            {
                (await visitor.VisitAsync(Pages[visit % Pages.Length])).Is(HttpStatusCode.OK);
            }
        }
    }
}
