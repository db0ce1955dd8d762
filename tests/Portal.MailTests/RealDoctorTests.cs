using Microsoft.Extensions.DependencyInjection;
using Portal.IntegrationTests.Support;
using Portal.Mail;
using Portal.MailTests.Support;

namespace Portal.MailTests;

/// <summary>The doctor with a real server, and what a real conversation looks like when it is written down.</summary>
public sealed class RealDoctorTests(PostgresServer postgres, RealMailServers servers)
{
    public static TheoryData<string> Ways => RealDeliveryTests.Ways;

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Every_step_is_told_and_the_letter_arrives(string security)
    {
        await using var office = await OpenAsync(RealDeliveryTests.Portal(servers, security));
        var report = await TryAsync(office, RealMailServers.Ada.Address);
        Assert.True(report.IsTaken, $"{report.Fault?.Step}: {report.Fault?.Failure?.Text}\n{servers.Log}");
        Assert.All(report.Steps, step => Assert.Equal(MailStepOutcome.Done, step.Outcome));
        var seen = report.Steps.Single(step => step.Step == MailStep.Encrypt).Encryption!;
        Assert.Equal(("TLS 1.3", "CN=mail.portal.test"), (seen.Protocol, seen.Subject));
        await servers.FindAsync(RealMailServers.Ada, letter => letter.Header("Message-ID") == report.Steps[^1].Fact);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_recipient_are_told_apart()
    {
        await using var office = await OpenAsync(RealDeliveryTests.Portal(servers, "StartTls"));
        var unknown = (await TryAsync(office, "nobody@portal.test")).Fault!;
        Assert.Equal((MailStep.Recipient, MailFailureKind.Permanent), (unknown.Step, unknown.Failure!.Kind));
        Assert.StartsWith("550 5.1.1 <nobody@portal.test>", unknown.Failure.Text, StringComparison.Ordinal);

        await using var stranger = await OpenAsync(new(RealDeliveryTests.Portal(servers, "StartTls")) { ["Mail:Password"] = "wrong" });
        var refused = (await TryAsync(stranger, RealMailServers.Ada.Address)).Fault!;
        Assert.Equal((MailStep.SignIn, MailFailureKind.Misconfigured), (refused.Step, refused.Failure!.Kind));
        Assert.StartsWith("535 5.7.8", refused.Failure.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_conversation_is_written_down_without_secrets_and_letters()
    {
        if (!MailLibraries.Preferred.SupportsProtocolLog)
        {
            return;
        }

        var folder = Directory.CreateTempSubdirectory("portal-mail-log-");
        var settings = RealDeliveryTests.Portal(servers, "StartTls");
        (settings["Mail:ProtocolLog"], settings["Data:Directory"]) = ("smtp.log", folder.FullName);
        await using var office = await OpenAsync(settings);
        await office.WriteAsync(PostOffice.Letter(RealMailServers.Ada.Address) with { Text = "Private words.\n.\nMore of them." });
        await office.WriteAsync(PostOffice.Letter("nobody@portal.test") with { Text = "Private words." });
        Assert.Equal(2, await office.SendDueAsync());
        var log = await File.ReadAllTextAsync(Path.Combine(folder.FullName, "smtp.log"));
        Assert.Contains("C: RCPT TO:<ada@example.edu>", log, StringComparison.Ordinal);
        Assert.Contains("User unknown in virtual mailbox table", log, StringComparison.Ordinal);
        Assert.Matches(@"C: \(the letter, [1-9]\d+ bytes\)", log);
        Assert.Contains("C: QUIT", log, StringComparison.Ordinal);
        var credentials = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"\0{RealMailServers.Portal.Address}\0{RealMailServers.Portal.Password}"));
        string[] secrets = [RealMailServers.Portal.Password, credentials, "Private words", "More of them", "Subject:"];
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, log, StringComparison.OrdinalIgnoreCase));
        folder.Delete(recursive: true);
    }

    private async Task<PostOffice> OpenAsync(Dictionary<string, string?> settings) => new(await postgres.CreateDatabaseAsync(), settings);

    private static Task<MailReport> TryAsync(PostOffice office, string to) =>
        office.Services.GetRequiredService<MailDoctor>().TryAsync(to, CancellationToken.None);
}
