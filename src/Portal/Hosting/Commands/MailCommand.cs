using System.CommandLine;
using Microsoft.Extensions.Options;
using Portal.Mail;
using Portal.Model.Emails;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.Hosting.Commands;

internal static class MailCommand
{
    public static Command Create() => new("mail", "Tries whether letters leave.") { Test() };

    private static Command Test()
    {
        var to = new Option<string>("--to") { Required = true, Description = "The address that gets the test letter." };
        var command = new Command("test", "Sends one letter at once, past the outbox, and tells what the server said.") { to };
        command.SetAction((parsed, cancellationToken) => PortalHost.RunAsync(async services =>
        {
            if (MailAddressText.Normalize(parsed.GetRequiredValue(to)) is not { } address)
            {
                await Console.Error.WriteLineAsync($"\"{parsed.GetRequiredValue(to)}\" is not one plain mail address.");
                return PortalCommands.Misconfigured;
            }

            return await SendAsync(services, address, cancellationToken);
        }, cancellationToken));
        return command;
    }

    private static async Task<int> SendAsync(IServiceProvider services, string address, CancellationToken cancellationToken)
    {
        var transport = services.GetRequiredService<IMailTransport>();
        var mail = services.GetRequiredService<IOptions<MailOptions>>().Value;
        var site = services.GetRequiredService<IOptions<SiteOptions>>().Value;
        var letter = OutgoingEmail.Create(new()
        {
            Kind = EmailKind.Test,
            To = new(address, null),
            Subject = $"{site.Name}: test / 测试",
            Text = $"This letter shows that {site.BaseUrl} can send mail.\n这封邮件表明 {site.BaseUrl} 可以发送邮件。",
            Language = Language.English,
            MessageIdDomain = mail.Domain,
            IsAutomatic = true,
        }, services.GetRequiredService<TimeProvider>().GetUtcNow());
        var way = mail.Transport == MailTransportKind.Smtp ? $"{transport.Name}, {mail.Host}:{mail.Port}, {mail.Security}" : transport.Name;
        try
        {
            await using var connection = await transport.OpenAsync(cancellationToken);
            await connection.SendAsync(OutgoingMail.Create(letter, letter.TextBody, mail, site), cancellationToken);
            Console.WriteLine($"Accepted ({way}). Message-ID {letter.MessageId}");
            return 0;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            var failure = transport.Explain(e);
            await Console.Error.WriteLineAsync($"Not accepted ({way}): {failure.Kind}. {failure.Text}");
            return PortalCommands.Failed;
        }
    }
}
