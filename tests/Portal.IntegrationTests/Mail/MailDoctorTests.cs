using Microsoft.Extensions.DependencyInjection;
using Portal.IntegrationTests.Support;
using Portal.Mail;

namespace Portal.IntegrationTests.Mail;

/// <summary>The doctor names the step at which it ends, with the server's words, over each transport of this build.</summary>
public sealed class MailDoctorTests(PostgresServer postgres) : SmtpContractTests(postgres)
{
    private static readonly (string UserName, string Password) Account = ("portal", "correct horse");

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task All_steps_are_told_and_the_letter_leaves(string transport)
    {
        (Server.Certificate, Server.Account) = (TestCertificates.Trusted, Account);
        var report = await TryAsync(await OpenAsync(transport, "StartTls", Account));
        Assert.True(report.IsTaken, report.Fault?.Failure?.Text);
        Assert.Equal(Enum.GetValues<MailStep>(), report.Steps.Select(step => step.Step));
        Assert.All(report.Steps, step => Assert.Equal(MailStepOutcome.Done, step.Outcome));
        Assert.Equal("127.0.0.1", Fact(report, MailStep.Resolve));
        Assert.Equal($"127.0.0.1:{Server.Port}", Fact(report, MailStep.Connect));
        Assert.Equal(transport == SmtpClientTransport.Library.Name ? "LOGIN" : "PLAIN", Fact(report, MailStep.SignIn));

        var seen = report.Steps[(int)MailStep.Encrypt].Encryption!;
        Assert.Equal(("TLS 1.3", "CN=127.0.0.1", new DateTimeOffset(TestCertificates.Trusted.NotAfter)), (seen.Protocol, seen.Subject, seen.EndsAt));

        // One letter, by the transport itself; the steps before it took none.
        var letter = Assert.Single(Server.Mailbox);
        Assert.Equal(Fact(report, MailStep.Letter), letter.Header("Message-ID"));
        Assert.Equal(2, Server.Connections);
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task Without_encryption_and_account_these_steps_are_not_asked_for(string transport)
    {
        var report = await TryAsync(await OpenAsync(transport));
        Assert.True(report.IsTaken, report.Fault?.Failure?.Text);
        Assert.Equal([MailStep.Encrypt, MailStep.SignIn], report.Steps.Where(step => step.Outcome == MailStepOutcome.NotWanted).Select(step => step.Step));
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task A_refusal_is_told_at_its_step_with_the_words_of_the_server(string transport)
    {
        (Server.Certificate, Server.Account) = (TestCertificates.Trusted, Account);
        (string Command, MailStep Step)[] steps =
        [
            ("CONNECT", MailStep.Connect), ("EHLO", MailStep.Connect), ("STARTTLS", MailStep.Encrypt), ("AUTH", MailStep.SignIn),
            ("MAIL", MailStep.Sender), ("RCPT", MailStep.Recipient), (".", MailStep.Letter),
        ];
        var office = await OpenAsync(transport, "StartTls", Account);
        foreach (var (command, step) in steps)
        {
            Server.Obey();
            Server.On(command, "550-5.7.1 Not with\r\n550 5.7.1 me");
            var report = await TryAsync(office);
            Assert.Equal((command, step, false), (command, report.Fault?.Step, report.IsTaken));
            Assert.StartsWith("550", report.Fault!.Failure!.Text, StringComparison.Ordinal);
            Assert.Contains("Not with", report.Fault.Failure.Text, StringComparison.Ordinal);
            Assert.All(report.Steps.Skip((int)step + 1), later => Assert.Equal(MailStepOutcome.NotReached, later.Outcome));
            Assert.Equal(7, report.Steps.Count);
        }

        Assert.Empty(Server.Mailbox);
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task A_server_that_goes_away_or_falls_silent_is_told_at_its_step_and_soon(string transport)
    {
        var office = await OpenAsync(transport);
        var hasty = await OpenAsync(transport, patience: TimeSpan.FromSeconds(3));
        foreach (var (way, who) in new[] { (SmtpServer.Drop, office), (SmtpServer.Hang, hasty) })
        {
            foreach (var (command, step) in new[] { ("CONNECT", MailStep.Connect), ("MAIL", MailStep.Sender), ("RCPT", MailStep.Recipient), ("DATA", MailStep.Letter) })
            {
                Server.Obey();
                Server.On(command, way);
                var report = await TryAsync(who);
                Assert.Equal((way, command, step), (way, command, report.Fault?.Step));
                Assert.Equal(MailFailureKind.Transient, report.Fault!.Failure!.Kind);
            }
        }

        await Server.DisposeAsync();
        Assert.Equal(MailStep.Connect, (await TryAsync(office)).Fault?.Step);
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task What_the_words_do_not_say_is_found_out(string transport)
    {
        var office = await OpenAsync(transport, "StartTls", Account);
        Assert.Equal((MailStep.Encrypt, MailObstacle.NoEncryption), Obstacle(await TryAsync(office)));

        Server.Certificate = TestCertificates.Untrusted;
        var report = await TryAsync(office);
        Assert.Equal((MailStep.Encrypt, MailObstacle.Certificate), Obstacle(report));
        Assert.Equal("CN=127.0.0.1", report.Fault!.Encryption?.Subject);

        Server.Certificate = TestCertificates.Trusted;
        Assert.Equal((MailStep.SignIn, MailObstacle.NoMechanism), Obstacle(await TryAsync(office)));

        (Server.Account, Server.Mechanisms) = (Account with { Password = "another" }, "PLAIN LOGIN");
        Assert.Equal((MailStep.SignIn, MailObstacle.None), Obstacle(await TryAsync(office)));

        Server.Account = Account;
        Assert.Equal((MailStep.Recipient, MailObstacle.NoUnicode), Obstacle(await TryAsync(office, "张三@example.org")));
        Server.OffersSmtpUtf8 = true;
        Assert.True((await TryAsync(office, "张三@例子.example")).IsTaken);
        Assert.DoesNotContain(Server.Mailbox, letter => letter.Recipients.Contains("ada@example.org"));
    }

    private static Task<MailReport> TryAsync(PostOffice office, string to = "ada@example.org") =>
        office.Services.GetRequiredService<MailDoctor>().TryAsync(to, CancellationToken.None);

    private static string? Fact(MailReport report, MailStep step) => report.Steps[(int)step].Fact;

    private static (MailStep, MailObstacle) Obstacle(MailReport report) => (report.Fault!.Step, report.Fault.Obstacle);
}
