using Portal.IntegrationTests.Support;
using Portal.Mail;
using Portal.Model.Emails;

namespace Portal.IntegrationTests.Mail;

/// <summary>The ways to sign in, each with a server that offers no other, and what is written down of it on request.</summary>
public sealed class SigningInTests(PostgresServer postgres) : SmtpContractTests(postgres)
{
    private const string Password = "correct horse";

    private readonly PostgresServer postgres = postgres;

    /// <summary>The transports of this build, with what they know.</summary>
    private static SmtpLibrary Library(string transport) => transport == SmtpClientTransport.Library.Name ? SmtpClientTransport.Library : MailLibraries.Preferred;

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task A_server_that_offers_one_way_gets_the_password_that_way(string transport)
    {
        foreach (var mechanism in new[] { "LOGIN", "PLAIN" })
        {
            (Server.Certificate, Server.Account, Server.Mechanisms) = (TestCertificates.Trusted, ("portal", Password), mechanism);
            var office = await OpenAsync(transport, "StartTls", ("portal", Password));
            var email = await SendOneAsync(office);
            var known = Library(transport).Mechanisms.Contains(mechanism);
            Assert.Equal((mechanism, known ? EmailState.Sent : EmailState.Waiting), (mechanism, email.State));
            Assert.Equal(!known, office.Health.Last.IsMisconfigured);
            Assert.Equal(!known, email.NeedsOperator);
        }
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task A_token_is_shown_where_the_library_can(string transport)
    {
        if (!Library(transport).SupportsAccessTokens)
        {
            return;
        }

        await using var provider = new TokenServer();
        (Server.Certificate, Server.Account, Server.Mechanisms) = (TestCertificates.Trusted, ("portal", "token-1"), "XOAUTH2 PLAIN");
        await using var office = await OpenWithTokensAsync(transport, provider);
        var email = await SendOneAsync(office);
        Assert.True(email.State == EmailState.Sent, email.LastError);

        // The account's owner withdrew it: the operator has to act, and the next attempt asks for a new one.
        Server.Account = ("portal", "token-2");
        Assert.Equal(EmailState.Waiting, (await SendOneAsync(office)).State);
        Assert.True(office.Health.Last.IsMisconfigured, office.Health.Last.Failure?.Text);
        provider.Answer = (200, """{"access_token":"token-2","expires_in":3600}""");
        Assert.Equal(EmailState.Sent, (await SendOneAsync(office)).State);
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task Without_a_token_nothing_is_sent_and_the_words_of_the_provider_are_kept(string transport)
    {
        if (!Library(transport).SupportsAccessTokens)
        {
            return;
        }

        await using var provider = new TokenServer { Answer = (400, """{"error":"invalid_grant"}""") };
        (Server.Certificate, Server.Account, Server.Mechanisms) = (TestCertificates.Trusted, ("portal", "token-1"), "XOAUTH2");
        await using var office = await OpenWithTokensAsync(transport, provider);
        var email = await SendOneAsync(office);
        Assert.Equal((EmailState.Waiting, "Mail:OAuth:TokenEndpoint gives no token: 400 invalid_grant"), (email.State, email.LastError));
        Assert.True(email.NeedsOperator);
        Assert.DoesNotContain("AUTH", Server.Commands);
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task The_conversation_is_written_down_on_request_without_secrets_and_letters(string transport)
    {
        if (!Library(transport).SupportsProtocolLog)
        {
            return;
        }

        var data = Directory.CreateTempSubdirectory("portal-mail-log-").FullName;
        (Server.Certificate, Server.Account) = (TestCertificates.Trusted, ("portal", Password));
        foreach (var mechanism in new[] { "PLAIN", "LOGIN" })
        {
            Server.Mechanisms = mechanism;
            var settings = PostOffice.Relay(Server, "StartTls");
            (settings["Mail:UserName"], settings["Mail:Password"]) = ("portal", Password);
            (settings["Mail:ProtocolLog"], settings["Data:Directory"]) = ("log/smtp.log", data);
            await using var office = new PostOffice(await postgres.CreateDatabaseAsync(), settings, transport);
            Assert.Equal(EmailState.Sent, (await SendOneAsync(office)).State);
        }

        var file = Path.Combine(data, "log", "smtp.log");
        var log = await File.ReadAllTextAsync(file);
        Assert.Contains("C: RCPT TO:<ada@example.org>", log, StringComparison.Ordinal);
        Assert.Contains("S: 250 2.0.0 Taken", log, StringComparison.Ordinal);
        Assert.Matches(@"C: \(the letter, [1-9]\d+ bytes\)", log);
        Assert.Equal(2, log.Split("C: AUTH ").Length - 1);
        string[] secrets = [Password, Base64(Password), Base64($"\0portal\0{Password}"), "Some words.", "Subject", "Message-Id"];
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, log, StringComparison.OrdinalIgnoreCase));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }

        Directory.Delete(data, recursive: true);
    }

    private async Task<PostOffice> OpenWithTokensAsync(string transport, TokenServer provider)
    {
        var settings = PostOffice.Relay(Server, "StartTls");
        settings["Mail:UserName"] = "portal";
        (settings["Mail:OAuth:TokenEndpoint"], settings["Mail:OAuth:ClientId"], settings["Mail:OAuth:RefreshToken"]) = (provider.Address, "portal", "refresh");
        return new(await postgres.CreateDatabaseAsync(), settings, transport);
    }

    private static string Base64(string text) => Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(text));
}
