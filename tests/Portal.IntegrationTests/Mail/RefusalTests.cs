using Portal.IntegrationTests.Support;
using Portal.Mail;
using Portal.Model.Emails;

namespace Portal.IntegrationTests.Mail;

/// <summary>Whose fault a refusal is: nobody's for long, the letter's, or ours. As servers really put it.</summary>
public sealed class RefusalTests(PostgresServer postgres) : SmtpContractTests(postgres)
{
    private static readonly (string UserName, string Password) Account = ("portal", "correct horse");

    [Theory]
    [MemberData(nameof(Transports))]
    public Task What_is_tried_again_soon(string transport) => AssertAsync(transport, (EmailState.Waiting, MailFailureKind.Transient),
        ("CONNECT", "421 4.3.2 Too many connections"),
        ("MAIL", "452 4.3.1 Insufficient system storage"),
        ("RCPT", "450 4.7.1 Greylisted"),
        ("RCPT", "452 4.2.2 Mailbox full"),
        ("RCPT", "421 4.7.0 Slow down"),
        ("DATA", "451 4.3.0 Queue file write error"),
        (".", "451 4.3.0 Queue file write error"),
        (".", "452 4.3.1 Disk full"),
        (".", "421 4.3.0 Shutting down"));

    [Theory]
    [MemberData(nameof(Transports))]
    public Task What_will_never_pass(string transport) => AssertAsync(transport, (EmailState.Failed, MailFailureKind.Permanent),
        ("MAIL", "552 5.3.4 Message size exceeds limit"),
        ("MAIL", "552 Message size exceeds fixed maximum message size"),
        ("MAIL", "554 5.3.4 Message too big for this system"),
        ("RCPT", "501 Bad recipient address syntax"),
        ("RCPT", "550 5.1.1 No such user"),
        ("RCPT", "550 5.7.1 Not wanted by policy of this recipient"),
        ("RCPT", "551 5.1.6 Moved"),
        ("RCPT", "552 5.2.2 Mailbox full"),
        ("RCPT", "553 5.1.3 Bad address syntax"),
        ("RCPT", "554 5.7.1 Recipient refused"),
        ("RCPT", "556 5.1.10 Domain takes no mail"),
        (".", "550 5.7.1 Looks like spam"),
        (".", "552 5.3.4 Message too big"),
        (".", "554 5.6.0 Unreadable"));

    [Theory]
    [MemberData(nameof(Transports))]
    public Task What_is_about_us(string transport) => AssertAsync(transport, (EmailState.Waiting, MailFailureKind.Misconfigured),
        ("CONNECT", "554 5.7.1 Your network is not welcome"),
        ("CONNECT", "521 5.3.2 No mail here"),
        ("EHLO", "550 5.7.1 I do not like your name"),
        ("MAIL", "530 5.7.0 Authentication required"),
        ("MAIL", "553 5.1.7 Bad sender address"),
        ("MAIL", "553 Mail from must equal authorized user"),
        ("MAIL", "501 mail from address must be same as authorization user"),
        ("RCPT", "550 5.1.8 Sender address rejected: Domain not found"),
        ("RCPT", "550 5.7.8 Sign in first"));

    /// <summary>The client in the box does not tell these from a letter that is refused for what is in it.</summary>
    [Theory]
    [MemberData(nameof(Transports))]
    public Task A_sender_that_is_not_let_in_is_ours_to_mend_whatever_the_code(string transport) => AssertAsync(
        transport,
        transport == SmtpClientTransport.Library.Name ? (EmailState.Failed, MailFailureKind.Permanent) : (EmailState.Waiting, MailFailureKind.Misconfigured),
        ("MAIL", "550 Sender not allowed"),
        ("MAIL", "554 Not from here"));

    /// <summary>The client in the box hides that a password was refused, so that the relay then seems to dislike each letter.</summary>
    [Theory]
    [MemberData(nameof(Transports))]
    public async Task A_relay_that_does_not_know_us_is_the_operators_to_mend(string transport)
    {
        (Server.Certificate, Server.Account) = (TestCertificates.Trusted, Account);
        foreach (var (step, reply) in new[] { ("RCPT", "554 5.7.1 Relay access denied"), ("MAIL", "553 5.7.1 Sender address rejected: not logged in") })
        {
            Server.Obey();
            Server.On("MAIL", "250 2.1.0 OK");
            Server.On(step, reply);
            var office = await OpenAsync(transport, "StartTls", Account with { Password = "wrong" });
            for (var i = 0; i < 5; i++)
            {
                await office.WriteAsync(PostOffice.Letter());
            }

            var before = CountSignIns();
            Assert.Equal(5, await office.SendDueAsync());
            Assert.True(office.Health.Last.IsMisconfigured, office.Health.Last.Failure?.Text);
            Assert.Equal(5, await CountWaitingAsync(office));

            // Relays lock an account after some wrong passwords.
            Assert.InRange(CountSignIns() - before, 1, 2);
        }
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task Who_is_signed_in_and_may_not_use_the_sender_address_has_to_mend_it(string transport)
    {
        (Server.Certificate, Server.Account) = (TestCertificates.Trusted, Account);
        Server.On("MAIL", "553 5.7.1 Sender address rejected: not owned by user portal");
        var office = await OpenAsync(transport, "StartTls", Account);
        Assert.Equal(EmailState.Waiting, (await SendOneAsync(office)).State);
        Assert.True(office.Health.Last.IsMisconfigured, office.Health.Last.Failure?.Text);
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task A_recipient_refused_by_policy_holds_nobody_else_up(string transport)
    {
        (Server.Certificate, Server.Account) = (TestCertificates.Trusted, Account);
        Server.On("RCPT", line => line.Contains("strict", StringComparison.Ordinal) ? "550 5.7.1 Not wanted by policy of this recipient" : null);
        var office = await OpenAsync(transport, "StartTls", Account);
        var strict = await office.WriteAsync(PostOffice.Letter("strict@example.org"));
        await office.WriteAsync(PostOffice.Letter());
        await office.WriteAsync(PostOffice.Letter());
        Assert.Equal(3, await office.SendDueAsync());
        Assert.Equal(2, Server.Mailbox.Count);

        // The client in the box cannot know better, so it goes on slowly until the three days are over.
        var expected = transport == SmtpClientTransport.Library.Name ? EmailState.Waiting : EmailState.Failed;
        Assert.Equal(expected, (await office.ReadAsync(strict)).State);
    }

    private int CountSignIns() => Server.Commands.Count(verb => verb == "AUTH");

    private async Task AssertAsync(string transport, (EmailState State, MailFailureKind Kind) expected, params (string Step, string Reply)[] refusals)
    {
        var office = await OpenAsync(transport);
        foreach (var (step, reply) in refusals)
        {
            Server.Obey();
            Server.On(step, reply);
            if (step == "EHLO")
            {
                Server.On("HELO", reply);
            }

            var email = await SendOneAsync(office);
            Assert.Equal((step, reply, expected), (step, reply, (email.State, office.Health.Last.Failure!.Kind)));
            Assert.Contains(reply[4..], email.LastError, StringComparison.Ordinal);

            // The next one to be refused meets a fresh queue.
            Server.Obey();
            office.Clock.Now += TimeSpan.FromHours(1);
            var taken = Server.Mailbox.Count;
            await office.SendDueAsync();
            Assert.Equal((step, reply, expected.State == EmailState.Waiting ? 1 : 0), (step, reply, Server.Mailbox.Count - taken));
        }
    }
}
