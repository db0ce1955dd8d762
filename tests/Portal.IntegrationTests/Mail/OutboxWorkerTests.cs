using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Portal.Data;
using Portal.Data.PrivateServer;
using Portal.IntegrationTests.Support;
using Portal.Mail;
using Portal.Model.Emails;

namespace Portal.IntegrationTests.Mail;

/// <summary>The worker by itself, as it runs in the portal.</summary>
public sealed class OutboxWorkerTests(PostgresServer postgres) : IAsyncLifetime
{
    private readonly SmtpServer server = new();
    private string database = "";
    private PostOffice office = null!;

    public async ValueTask InitializeAsync()
    {
        database = await postgres.CreateDatabaseAsync();
        office = new(database, PostOffice.Relay(server));
    }

    public async ValueTask DisposeAsync()
    {
        await office.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task Letters_leave_as_soon_as_another_instance_commits_them()
    {
        await using var elsewhere = new PostOffice(database, PostOffice.Relay(server));
        await office.WriteAsync(PostOffice.Letter(subject: "Before the start"));
        await office.StartAsync();
        Assert.Equal("Before the start", (await server.NextAsync()).Header("Subject"));

        // Well before the slow look, or this test takes longer than its patience.
        foreach (var subject in new[] { "One", "Two", "Three" })
        {
            await office.IdleAsync(server.Mailbox.Count);
            await elsewhere.WriteAsync(PostOffice.Letter(subject: subject));
            Assert.Equal(subject, (await server.NextAsync()).Header("Subject"));
        }

        Assert.Contains(office.Log, line => line.Contains("Mail leaves through", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_letter_that_is_made_due_again_leaves_at_a_signal()
    {
        server.On("RCPT", "450 4.2.0 Busy", times: 1);
        var id = await office.WriteAsync(PostOffice.Letter());
        await office.SendDueAsync();
        await office.StartAsync();

        office.Clock.Now += TimeSpan.FromMinutes(1);
        office.Services.GetRequiredService<OutboxSignal>().Notify();
        await server.NextAsync();
        await office.StopAsync();
        Assert.Equal(EmailState.Sent, (await office.ReadAsync(id)).State);
    }

    [Fact]
    public async Task A_letter_that_falls_due_soon_does_not_wait_for_the_slow_look()
    {
        var id = await office.WriteAsync(PostOffice.Letter());
        var due = office.Clock.Now.AddSeconds(1);
        await office.InDatabaseAsync(db => db.OutgoingEmails.Where(e => e.Id == id).ExecuteUpdateAsync(set => set.SetProperty(e => e.NextAttemptAt, due)));

        // A worker that nobody wakes.
        using var worker = ActivatorUtilities.CreateInstance<OutboxWorker>(office.Services, new OutboxSignal(office.Clock));
        await worker.StartAsync(CancellationToken.None);
        await office.IdleAsync(sent: 0);
        office.Clock.Now = due;
        await server.NextAsync();
        await worker.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_letter_that_left_while_the_database_fell_over_leaves_only_once()
    {
        var (data, own) = await StartDatabaseAsync();
        await using (var survivor = new PostOffice(own.ConnectionString, PostOffice.Relay(server)))
        {
            await survivor.InDatabaseAsync(async db => await new Schema(db).MigrateAsync(CancellationToken.None));
            var id = await survivor.WriteAsync(PostOffice.Letter());
            server.On(".", _ =>
            {
                Kill(data);
                return null;
            });
            var round = survivor.SendDueAsync();
            await survivor.LoggedAsync("cannot be recorded");
            await own.EnsureRunningAsync(CancellationToken.None);
            Assert.Equal(1, await round);
            Assert.Equal(EmailState.Sent, (await survivor.ReadAsync(id)).State);
        }

        Assert.Single(server.Mailbox);
        await own.DisposeAsync();
        Directory.Delete(data, recursive: true);
    }

    [Fact]
    public async Task A_database_that_is_away_for_a_while_does_not_end_the_worker()
    {
        var (data, own) = await StartDatabaseAsync();
        await using (var survivor = new PostOffice(own.ConnectionString, PostOffice.Relay(server)))
        {
            await survivor.InDatabaseAsync(async db => await new Schema(db).MigrateAsync(CancellationToken.None));
            await survivor.StartAsync();
            await survivor.WriteAsync(PostOffice.Letter(subject: "Before"));
            await survivor.LoggedAsync("Sent ");
            await server.NextAsync();

            Kill(data);
            survivor.Services.GetRequiredService<OutboxSignal>().Notify();
            await survivor.LoggedAsync("Sending mail waits");
            await own.EnsureRunningAsync(CancellationToken.None);
            await survivor.LoggedAsync("Sending mail goes on");
            await survivor.WriteAsync(PostOffice.Letter(subject: "After"));
            Assert.Equal("After", (await server.NextAsync()).Header("Subject"));
            Assert.Single(survivor.Log, line => line.Contains("Sending mail waits", StringComparison.Ordinal));
        }

        await own.DisposeAsync();
        Directory.Delete(data, recursive: true);
    }

    [Fact]
    public async Task A_stopped_worker_leaves_nothing_in_its_hands()
    {
        var reached = new TaskCompletionSource();
        server.On("RCPT", line =>
        {
            reached.TrySetResult();
            return SmtpServer.Hang;
        });
        await office.StartAsync();
        var id = await office.WriteAsync(PostOffice.Letter());
        await reached.Task.WaitAsync(TimeSpan.FromSeconds(20));
        await office.StopAsync();

        var email = await office.ReadAsync(id);
        Assert.Equal((EmailState.Waiting, 0, null), (email.State, email.Attempts, email.LastError));
        Assert.True(email.NextAttemptAt <= office.Clock.Now);
    }

    [Fact]
    public async Task Health_is_good_while_letters_leave_and_degraded_while_they_do_not()
    {
        Assert.Equal(HealthStatus.Healthy, await HealthAsync());
        var id = await office.WriteAsync(PostOffice.Letter());
        Assert.Equal(HealthStatus.Healthy, await HealthAsync());

        server.On("RCPT", "450 4.2.0 Busy", times: 1);
        await office.SendDueAsync();
        Assert.Equal(HealthStatus.Degraded, await HealthAsync());

        office.Clock.Now += TimeSpan.FromMinutes(1);
        await office.SendDueAsync();
        Assert.Equal(EmailState.Sent, (await office.ReadAsync(id)).State);
        Assert.Equal(HealthStatus.Healthy, await HealthAsync());

        // Nobody picks the next one up, so this instance saw no failure.
        await office.WriteAsync(PostOffice.Letter());
        office.Clock.Now += TimeSpan.FromMinutes(11);
        Assert.Equal(HealthStatus.Degraded, await HealthAsync());
    }

    private static async Task<(string Data, PrivatePostgres Server)> StartDatabaseAsync()
    {
        var data = Path.Combine(Path.GetTempPath(), $"portal-away-{Guid.NewGuid():N}"[..24]);
        return (data, await PrivatePostgres.OpenAsync(data, CancellationToken.None));
    }

    private static void Kill(string data)
    {
        var pid = File.ReadLines(Path.Combine(data, "postgres", "postmaster.pid")).First();
        using var postmaster = Process.GetProcessById(int.Parse(pid, CultureInfo.InvariantCulture));
        postmaster.Kill();
        postmaster.WaitForExit();
    }

    private async Task<HealthStatus> HealthAsync()
    {
        var report = await office.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(check => check.Name == "mail");
        return report.Status;
    }
}
