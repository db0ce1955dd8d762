using Portal.IntegrationTests.Support;
using Portal.Mail;
using Portal.Model.Emails;

namespace Portal.IntegrationTests.Mail;

public sealed class SecureConnectionTests(PostgresServer postgres) : SmtpContractTests(postgres)
{
    private static readonly (string UserName, string Password) Account = ("portal", "correct horse");

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task A_password_goes_over_an_encrypted_connection(string transport)
    {
        (Server.Certificate, Server.Account) = (TestCertificates.Trusted, Account);
        var office = await OpenAsync(transport, "StartTls", Account);
        var email = await SendOneAsync(office);
        Assert.True(email.State == EmailState.Sent, email.LastError);
        Assert.True(Assert.Single(Server.Mailbox).IsEncrypted);
        var commands = Server.Commands.ToList();
        Assert.InRange(commands.IndexOf("TLS"), 0, commands.IndexOf("AUTH"));
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task A_wrong_password_is_the_operators_to_mend_and_no_fault_of_the_letters(string transport)
    {
        (Server.Certificate, Server.Account) = (TestCertificates.Trusted, Account);
        var office = await OpenAsync(transport, "StartTls", Account with { Password = "wrong" });
        var other = await office.WriteAsync(PostOffice.Letter());
        var id = await office.WriteAsync(PostOffice.Letter());
        Assert.Equal(2, await office.SendDueAsync());

        Assert.True(office.Health.Last.IsMisconfigured, office.Health.Last.Failure?.Text);
        foreach (var email in new[] { await office.ReadAsync(id), await office.ReadAsync(other) })
        {
            Assert.Equal((EmailState.Waiting, office.Clock.Now.AddMinutes(15)), (email.State, email.NextAttemptAt));
        }

        // A relay locks accounts after some wrong passwords, so one sign-in speaks for all letters.
        Assert.Equal(1, Server.Connections);
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task A_server_that_wants_a_password_that_nobody_set_is_the_operators_to_mend(string transport)
    {
        Server.Account = Account;
        var office = await OpenAsync(transport);
        var email = await SendOneAsync(office);
        Assert.Equal(EmailState.Waiting, email.State);
        Assert.Contains("5.7.0 Authentication required", email.LastError, StringComparison.Ordinal);
        Assert.True(office.Health.Last.IsMisconfigured);
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task Nothing_is_sent_in_the_clear_where_encryption_was_asked_for(string transport)
    {
        var office = await OpenAsync(transport, "StartTls");
        var email = await SendOneAsync(office);
        Assert.Equal(EmailState.Waiting, email.State);
        Assert.True(office.Health.Last.IsMisconfigured);
        Assert.DoesNotContain("MAIL", Server.Commands);
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task A_certificate_that_nobody_vouches_for_is_refused(string transport)
    {
        Server.Certificate = TestCertificates.Untrusted;
        var office = await OpenAsync(transport, "StartTls");
        var email = await SendOneAsync(office);
        Assert.Equal(EmailState.Waiting, email.State);
        Assert.True(office.Health.Last.IsMisconfigured, email.LastError);
        Assert.DoesNotContain("MAIL", Server.Commands);
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task Tls_from_the_first_byte_works_or_is_refused_at_the_start(string transport)
    {
        (Server.Certificate, Server.ImplicitTls, Server.Account) = (TestCertificates.Trusted, true, Account);
        if (transport == SmtpClientTransport.Library.Name)
        {
            Assert.False(SmtpClientTransport.Library.SupportsImplicitTls);
            return;
        }

        var office = await OpenAsync(transport, "Tls", Account);
        var email = await SendOneAsync(office);
        Assert.True(email.State == EmailState.Sent, email.LastError);
        Assert.Equal("TLS", Server.Commands.First());
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task A_connection_that_breaks_during_the_handshake_is_tried_again_soon(string transport)
    {
        Server.Certificate = TestCertificates.Trusted;
        Server.On("STARTTLS", SmtpServer.Drop);
        var office = await OpenAsync(transport, "StartTls");
        var email = await SendOneAsync(office);
        Assert.Equal((EmailState.Waiting, office.Clock.Now.AddMinutes(1)), (email.State, email.NextAttemptAt));
    }
}
