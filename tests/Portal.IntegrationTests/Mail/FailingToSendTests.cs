using Portal.IntegrationTests.Support;
using Portal.Mail;
using Portal.Model.Emails;

namespace Portal.IntegrationTests.Mail;

public sealed class FailingToSendTests(PostgresServer postgres) : SmtpContractTests(postgres)
{
    [Theory]
    [MemberData(nameof(Transports))]
    public async Task A_4xx_waits_and_passes_later(string transport)
    {
        var office = await OpenAsync(transport);
        Server.On("RCPT", "451 4.7.1 Greylisted, come back", times: 1);
        var email = await SendOneAsync(office);
        Assert.Equal((EmailState.Waiting, 1, office.Clock.Now.AddMinutes(1)), (email.State, email.Attempts, email.NextAttemptAt));
        Assert.Equal("451 4.7.1 Greylisted, come back", email.LastError);
        Assert.True(office.Health.Last.LastAttemptFailed);

        Assert.Equal(0, await office.SendDueAsync());
        office.Clock.Now = email.NextAttemptAt;
        Assert.Equal(1, await office.SendDueAsync());
        var sent = await office.ReadAsync(email.Id);
        Assert.Equal((EmailState.Sent, 2, null), (sent.State, sent.Attempts, sent.LastError));
        Assert.False(office.Health.Last.LastAttemptFailed);
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task A_refusal_at_any_step_fails_the_letter_with_the_words_of_the_server(string transport)
    {
        var office = await OpenAsync(transport);
        foreach (var step in new[] { "MAIL", "RCPT", "DATA", "." })
        {
            Server.Obey();
            Server.On(step, "550-5.1.1 No such\r\n550 5.1.1 user here");
            var email = await SendOneAsync(office);

            // Before a recipient is named it is the sender who is refused, which is the operator's to mend. The client in the
            // box does not tell at which step it was.
            var expected = step == "MAIL" && transport != SmtpClientTransport.Library.Name ? EmailState.Waiting : EmailState.Failed;
            Assert.Equal((step, expected), (step, email.State));
            Assert.StartsWith("550 5.1.1 No such", email.LastError, StringComparison.Ordinal);
        }

        Assert.Empty(Server.Mailbox);
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task A_connection_that_breaks_at_any_step_leaves_the_letter_waiting(string transport)
    {
        var office = await OpenAsync(transport);
        foreach (var step in new[] { "CONNECT", "EHLO", "MAIL", "RCPT", "DATA", "." })
        {
            Server.Obey();
            Server.On(step, SmtpServer.Drop);
            if (step == "EHLO")
            {
                Server.On("HELO", SmtpServer.Drop);
            }

            var email = await SendOneAsync(office);
            Assert.Equal((step, EmailState.Waiting, 1), (step, email.State, email.Attempts));
            Assert.False(string.IsNullOrWhiteSpace(email.LastError));
        }

        Server.Obey();
        office.Clock.Now += TimeSpan.FromMinutes(1);
        await office.SendDueAsync();
        Assert.Equal(6, Server.Mailbox.Count);
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task A_server_that_falls_silent_does_not_hold_the_others_up(string transport)
    {
        var office = await OpenAsync(transport, patience: TimeSpan.FromMilliseconds(300));
        Server.On("RCPT", SmtpServer.Hang);
        var first = await office.WriteAsync(PostOffice.Letter());
        var second = await office.WriteAsync(PostOffice.Letter());
        Assert.Equal(2, await office.SendDueAsync());

        // One had its attempt; the other is put back without one, and its row tells why.
        var emails = new[] { await office.ReadAsync(first), await office.ReadAsync(second) };
        Assert.All(emails, e => Assert.Equal((EmailState.Waiting, office.Clock.Now.AddMinutes(1)), (e.State, e.NextAttemptAt)));
        Assert.All(emails, e => Assert.False(string.IsNullOrWhiteSpace(e.LastError)));
        Assert.Equal([0, 1], emails.Select(e => e.Attempts).Order());
        Assert.Equal(1, Server.Connections);
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task While_the_server_is_down_letters_wait_and_one_call_is_enough_to_know(string transport)
    {
        var office = await OpenAsync(transport);
        await Server.DisposeAsync();
        var ids = new List<Guid>();
        for (var i = 0; i < 5; i++)
        {
            ids.Add(await office.WriteAsync(PostOffice.Letter()));
        }

        Assert.Equal(5, await office.SendDueAsync());
        var emails = await Task.WhenAll(ids.Select(office.ReadAsync));
        Assert.All(emails, e => Assert.Equal((EmailState.Waiting, "Connection refused"), (e.State, e.LastError?[..18])));
        Assert.Single(emails, e => e.Attempts == 1);
        Assert.Equal(0, await office.SendDueAsync());
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task A_server_that_says_goodbye_at_once_is_asked_twice_at_most(string transport)
    {
        var office = await OpenAsync(transport);
        Server.On("CONNECT", "421 4.3.2 Closing for maintenance");
        for (var i = 0; i < 5; i++)
        {
            await office.WriteAsync(PostOffice.Letter());
        }

        await office.SendDueAsync();
        Assert.InRange(Server.Connections, 1, 2);
        Server.Obey();
        office.Clock.Now += TimeSpan.FromMinutes(1);
        await office.SendDueAsync();
        Assert.Equal(5, Server.Mailbox.Count);
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task One_bad_letter_does_not_stop_the_others(string transport)
    {
        var office = await OpenAsync(transport);
        Server.On("RCPT", line => line.Contains("unknown", StringComparison.Ordinal) ? "550 5.1.1 Unknown" : line.Contains("poison", StringComparison.Ordinal) ? SmtpServer.Drop : null);
        string[] recipients = ["a@example.org", "unknown@example.org", "b@example.org", "poison@example.org", "c@example.org"];
        var ids = new List<Guid>();
        foreach (var recipient in recipients)
        {
            ids.Add(await office.WriteAsync(PostOffice.Letter(recipient)));
        }

        Assert.Equal(5, await office.SendDueAsync());
        var states = (await Task.WhenAll(ids.Select(office.ReadAsync))).Select(e => e.State);
        Assert.Equal([EmailState.Sent, EmailState.Failed, EmailState.Sent, EmailState.Waiting, EmailState.Sent], states);
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task Letters_share_a_connection_and_get_another_when_the_server_has_had_enough(string transport)
    {
        var office = await OpenAsync(transport);
        for (var i = 0; i < 4; i++)
        {
            await office.WriteAsync(PostOffice.Letter());
        }

        var served = 0;
        Server.On("MAIL", _ => ++served == 3 ? "421 4.7.0 Too many letters on one connection" : null);
        Assert.Equal(4, await office.SendDueAsync());
        Assert.Equal((4, 2), (Server.Mailbox.Count, Server.Connections));
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task Logs_tell_the_letter_and_the_kind_of_failure_and_nothing_private(string transport)
    {
        var office = await OpenAsync(transport);
        Server.On("RCPT", "550 5.1.1 <ada@example.org> unknown here");
        var email = await SendOneAsync(office);
        Server.Obey();
        var other = await SendOneAsync(office);

        Assert.Contains(office.Log, line => line.Contains($"{email.Id}", StringComparison.Ordinal) && line.Contains(nameof(MailFailureKind.Permanent), StringComparison.Ordinal));
        Assert.Contains(office.Log, line => line.Contains($"Sent {other.Id} at attempt 1", StringComparison.Ordinal));
        var own = office.Log.Where(line => line.Contains(" Portal.", StringComparison.Ordinal));
        Assert.DoesNotContain(own, line => line.Contains('@') || line.Contains("unknown here", StringComparison.Ordinal) || line.Contains("Hello", StringComparison.Ordinal));
    }
}
