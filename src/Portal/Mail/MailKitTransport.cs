using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Portal.Mail;

/// <summary>SMTP through MailKit. Compiled only with the MSBuild property <c>MailKit=true</c>.</summary>
internal sealed class MailKitTransport(IOptions<MailOptions> options, MailAccessTokens tokens, IConfiguration configuration, TimeProvider clock) : ISmtpTransport
{
    public static readonly SmtpLibrary Library = new("MailKit", SupportsImplicitTls: true)
    {
        Mechanisms = [MailOAuthOptions.Mechanism, "PLAIN", "LOGIN"],
        SupportsProtocolLog = true,
    };

    public string Name => Library.Name;

    public MailFailure Explain(Exception exception) => MailKitFailure.Of(exception);

    public async ValueTask<IMailConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var mail = options.Value;
        var client = new SmtpClient(MailKitProtocolLog.Open(mail, configuration, clock))
        {
            Timeout = (int)mail.ReplyPatience.TotalMilliseconds,
            // Chain, name and dates are checked. Lists of revoked certificates are not fetched: a server that may only
            // speak to its relay could not get them.
            CheckCertificateRevocation = false,
        };
        try
        {
            await client.ConnectAsync(mail.Host, mail.Port, SocketOptions(mail.Security), cancellationToken);
            await SignInAsync(client, mail, cancellationToken);
            return new Connection(client);
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    private async Task SignInAsync(SmtpClient client, MailOptions mail, CancellationToken cancellationToken)
    {
        if (mail.OAuth.IsSet)
        {
            var token = await tokens.GetAsync(cancellationToken);
            try
            {
                await client.AuthenticateAsync(new SaslMechanismOAuth2(mail.UserName, token), cancellationToken);
            }
            catch (AuthenticationException)
            {
                tokens.Forget();
                throw;
            }
        }
        else if (mail.SignsIn)
        {
            await client.AuthenticateAsync(mail.UserName, mail.Password, cancellationToken);
        }
    }

    /// <summary>Never one of MailKit's options that go on in the clear when the server offers no encryption.</summary>
    private static SecureSocketOptions SocketOptions(MailSecurity security) => security switch
    {
        MailSecurity.None => SecureSocketOptions.None,
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        _ => SecureSocketOptions.StartTls,
    };

    private sealed class Connection(SmtpClient client) : IMailConnection
    {
        public bool IsUsable => client.IsConnected;

        public async Task SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
        {
            // MailKit would send such an address to a server that never said that it understands it.
            if (mail.NeedsUnicode && !client.Capabilities.HasFlag(SmtpCapabilities.UTF8))
            {
                throw new FormatException("The address needs a mail server that takes SMTPUTF8.");
            }

            var format = FormatOptions.Default.Clone();
            format.International = mail.NeedsUnicode;
            using var message = MailKitMessage.Of(mail);
            await client.SendAsync(format, message, cancellationToken);
        }

        public async ValueTask DisposeAsync()
        {
            using (client)
            {
                if (client.IsConnected)
                {
                    try
                    {
                        await client.DisconnectAsync(quit: true);
                    }
                    catch (Exception e) when (e is IOException or SmtpProtocolException or SmtpCommandException)
                    {
                        // All letters are through; a missing farewell is nobody's loss.
                    }
                }
            }
        }
    }
}

internal static partial class MailTransports
{
    static partial void PreferMailKit(IServiceCollection services) =>
        services.AddSingleton<ISmtpTransport, MailKitTransport>().AddSingleton(MailKitTransport.Library);
}
