using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using Microsoft.Extensions.Options;

namespace Portal.Mail;

/// <summary>
/// SMTP through the client in the box, for builds without MailKit. It knows STARTTLS and AUTH LOGIN, which is what most
/// relays offer; other settings are refused at the start.
/// </summary>
internal sealed class SmtpClientTransport(IOptions<MailOptions> options) : ISmtpTransport
{
    public static readonly SmtpLibrary Library = new("System.Net.Mail", SupportsImplicitTls: false);

    public string Name => Library.Name;

    public MailFailure Explain(Exception exception) => SmtpClientFailure.Of(exception, options.Value);

    /// <summary>Nothing is said to the server before the first letter.</summary>
    public ValueTask<IMailConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var mail = options.Value;
        var client = new SmtpClient(mail.Host, mail.Port)
        {
            EnableSsl = mail.Security == MailSecurity.StartTls,
            Timeout = (int)mail.ReplyPatience.TotalMilliseconds,
            UseDefaultCredentials = false,
            Credentials = mail.UserName.Length > 0 ? new NetworkCredential(mail.UserName, mail.Password) : null,
        };
        return ValueTask.FromResult<IMailConnection>(new Connection(client, mail));
    }

    private sealed class Connection(SmtpClient client, MailOptions options) : IMailConnection
    {
        private bool isWelcome;

        public bool IsUsable { get; private set; } = true;

        public async Task SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
        {
            IsUsable = false;
            client.DeliveryFormat = mail.NeedsUnicode ? SmtpDeliveryFormat.International : SmtpDeliveryFormat.SevenBit;
            using var message = SmtpClientMessage.Of(mail, TransferEncoding.Base64);
            try
            {
                // While it connects, the client does not look at the token.
                await client.SendMailAsync(message, cancellationToken).WaitAsync(cancellationToken);
            }
            catch (SmtpException e) when (!isWelcome && SmtpClientFailure.MayBeAboutTheCaller(e, options))
            {
                throw await SmtpGreeting.FindRefusalAsync(options.Host, options.Port, cancellationToken) is { } words ? new CallerRefusedException(words) : e;
            }

            (IsUsable, isWelcome) = (true, true);
        }

        public ValueTask DisposeAsync()
        {
            client.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
