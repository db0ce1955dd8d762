using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace Portal.Mail;

/// <summary>The step in which the doctor goes on encrypted.</summary>
internal static class SmtpHandshake
{
    /// <summary>Judged as the libraries judge it; what was shown is kept in either case.</summary>
    public static async Task<MailStepResult> TryAsync(SmtpWire wire, string host, CancellationToken cancellationToken)
    {
        var judged = SslPolicyErrors.None;
        MailEncryption? seen = null;
        try
        {
            var encrypted = await wire.EncryptAsync(new()
            {
                TargetHost = host,
                RemoteCertificateValidationCallback = (_, certificate, _, errors) =>
                {
                    (judged, seen) = (errors, certificate is X509Certificate2 shown ? new("", shown.Subject, shown.NotAfter) : null);
                    return errors == SslPolicyErrors.None;
                },
            }, cancellationToken);
            return new(MailStep.Encrypt, MailStepOutcome.Done) { Encryption = seen! with { Protocol = Name(encrypted.SslProtocol) } };
        }
        catch (AuthenticationException e) when (judged != SslPolicyErrors.None)
        {
            return new(MailStep.Encrypt, MailStepOutcome.Failed) { Encryption = seen, Failure = MailFailure.OfException(e), Obstacle = MailObstacle.Certificate };
        }
    }

    private static string Name(SslProtocols protocol) => protocol switch
    {
        SslProtocols.Tls12 => "TLS 1.2",
        SslProtocols.Tls13 => "TLS 1.3",
        _ => protocol.ToString(),
    };
}
