using Microsoft.Extensions.Diagnostics.HealthChecks;
using Portal.IntegrationTests.Support;
using Portal.Mail;
using Portal.Model.Emails;

namespace Portal.IntegrationTests.Mail;

/// <summary>What breaks for a while and is mended by somebody else: letters wait, and leave by themselves afterwards.</summary>
public sealed class OutageTests(PostgresServer postgres) : SmtpContractTests(postgres)
{
    private static readonly (string UserName, string Password) Account = ("portal", "correct horse");

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task After_an_hour_without_a_server_every_letter_arrives_once(string transport)
    {
        await using var server = new SmtpServer(isUp: false);
        var office = await OpenAsync(transport, server: server);
        for (var minute = 0; minute <= 60; minute++)
        {
            if (minute % 10 == 0)
            {
                await office.WriteAsync(PostOffice.Letter($"a{minute}@example.org"));
            }

            await office.SendDueAsync();
            office.Clock.Now += TimeSpan.FromMinutes(1);
        }

        Assert.Equal((0, HealthStatus.Degraded), (server.Connections, await HealthAsync(office)));
        server.GoUp();
        await PassAsync(office, TimeSpan.FromHours(1));
        Assert.Equal(7, server.Mailbox.Count);
        Assert.Equal(7, server.Mailbox.Select(mail => mail.Header("Message-ID")).Distinct().Count());
        Assert.Equal((0, HealthStatus.Healthy), (await CountWaitingAsync(office), await HealthAsync(office)));
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task A_server_that_falls_silent_after_the_text_gets_the_letter_again_later(string transport)
    {
        var office = await OpenAsync(transport, patience: TimeSpan.FromMilliseconds(300));
        Server.On(".", SmtpServer.Hang);
        var email = await SendOneAsync(office);
        Assert.Equal((EmailState.Waiting, 1, office.Clock.Now.AddMinutes(1)), (email.State, email.Attempts, email.NextAttemptAt));

        Server.Obey();
        var later = await OpenAsync(transport, database: office);
        later.Clock.Now = email.NextAttemptAt;
        await later.SendDueAsync();
        Assert.Equal(EmailState.Sent, (await later.ReadAsync(email.Id)).State);
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task A_connection_that_breaks_within_the_text_delivers_nothing_torn(string transport)
    {
        var office = await OpenAsync(transport);
        var lines = 0;
        Server.On("BODY", _ => ++lines == 200 ? SmtpServer.Drop : null);
        var text = string.Concat(Enumerable.Range(0, 5_000).Select(i => $"Line {i} of a long letter, 第 {i} 行。\n"));
        var id = await office.WriteAsync(PostOffice.Letter() with { Text = text });
        Assert.Equal(1, await office.SendDueAsync());
        Assert.Empty(Server.Mailbox);
        Assert.Equal((EmailState.Waiting, 1), ((await office.ReadAsync(id)).State, (await office.ReadAsync(id)).Attempts));

        office.Clock.Now += TimeSpan.FromMinutes(1);
        await office.SendDueAsync();
        Assert.Equal(text.ReplaceLineEndings("\r\n"), Assert.Single(Server.Mailbox).Text);
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task After_the_password_is_right_again_letters_leave_by_themselves(string transport)
    {
        (Server.Certificate, Server.Account) = (TestCertificates.Trusted, Account with { Password = "changed by somebody" });
        var office = await OpenAsync(transport, "StartTls", Account);
        await AssertWaitsForTheOperatorAsync(office);

        Server.Account = Account;
        await AssertAllLeftAsync(office, Server);
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task After_the_certificate_is_right_again_letters_leave_by_themselves(string transport)
    {
        foreach (var wrong in new[] { TestCertificates.Untrusted, TestCertificates.OfAnotherServer })
        {
            await using var server = new SmtpServer { Certificate = wrong };
            var office = await OpenAsync(transport, "StartTls", server: server);
            await AssertWaitsForTheOperatorAsync(office);

            server.Certificate = TestCertificates.Trusted;
            await AssertAllLeftAsync(office, server);
        }
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task A_name_that_leads_nowhere_keeps_letters_until_the_setting_is_mended(string transport)
    {
        var office = await OpenAsync(transport, host: "mail.portal.invalid");
        var ids = new[] { await office.WriteAsync(PostOffice.Letter()), await office.WriteAsync(PostOffice.Letter()) };
        Assert.Equal(2, await office.SendDueAsync());
        foreach (var id in ids)
        {
            var email = await office.ReadAsync(id);
            Assert.Equal(EmailState.Waiting, email.State);
            Assert.False(string.IsNullOrWhiteSpace(email.LastError));
        }

        // Without any network, nobody can say that the name does not exist.
        var last = office.Health.Last;
        Assert.True(last.IsMisconfigured || last.Failure is { Kind: MailFailureKind.Transient, Reach: MailFailureReach.Server }, last.Failure?.Text);
        Assert.Equal(HealthStatus.Degraded, await HealthAsync(office));

        var restarted = await OpenAsync(transport, database: office);
        await AssertAllLeftAsync(restarted, Server);
    }

    private static async Task AssertWaitsForTheOperatorAsync(PostOffice office)
    {
        await office.WriteAsync(PostOffice.Letter());
        await office.WriteAsync(PostOffice.Letter());
        Assert.Equal(2, await office.SendDueAsync());
        Assert.True(office.Health.Last.IsMisconfigured, office.Health.Last.Failure?.Text);
        Assert.Equal((2, HealthStatus.Degraded), (await CountWaitingAsync(office), await HealthAsync(office)));
        Assert.Equal(0, await office.SendDueAsync());
    }

    private static async Task AssertAllLeftAsync(PostOffice office, SmtpServer server)
    {
        await PassAsync(office, TimeSpan.FromMinutes(15));
        Assert.Equal((2, 0, HealthStatus.Healthy), (server.Mailbox.Count, await CountWaitingAsync(office), await HealthAsync(office)));
    }

    /// <summary>The worker's looks while the time goes by.</summary>
    private static async Task PassAsync(PostOffice office, TimeSpan time)
    {
        for (var end = office.Clock.Now + time; office.Clock.Now <= end; office.Clock.Now += TimeSpan.FromMinutes(1))
        {
            await office.SendDueAsync();
        }
    }
}
