using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Portal.Mail;

/// <summary>MailKit's exceptions, each of which says what it is about.</summary>
internal static class MailKitFailure
{
    public static MailFailure Of(Exception exception) => exception switch
    {
        MailFailureException judged => judged.Failure,
        SmtpCommandException reply => OfReply(reply),
        SmtpProtocolException => new(MailFailureKind.Transient, MailFailureReach.Connection, exception.Message),
        ServiceNotConnectedException => new(MailFailureKind.Transient, MailFailureReach.Connection, exception.Message),
        AuthenticationException { InnerException: SmtpCommandException reply } => OfRefusedPassword(reply),
        AuthenticationException or ServiceNotAuthenticatedException => new(MailFailureKind.Misconfigured, MailFailureReach.Server, exception.Message),
        SslHandshakeException => OfHandshake(exception),

        // The server offers no STARTTLS, or no way to sign in.
        NotSupportedException => new(MailFailureKind.Misconfigured, MailFailureReach.Server, exception.Message),
        ParseException => new(MailFailureKind.Permanent, MailFailureReach.Letter, exception.Message),
        _ => MailFailure.OfException(exception),
    };

    /// <summary>
    /// The sender is the portal itself, in every letter: who does not let it send refuses us, not the letter. Many servers
    /// say so without an enhanced code. Only the size of a letter is its own, and is told at the same place.
    /// </summary>
    private static MailFailure OfReply(SmtpCommandException reply)
    {
        var failure = MailFailure.OfReply((int)reply.StatusCode, reply.Message);
        return failure.Kind == MailFailureKind.Permanent && reply.ErrorCode == SmtpErrorCode.SenderNotAccepted
            && (int)reply.StatusCode != MailFailure.TooMuch && MailFailure.EnhancedCode(failure.Text) != MailFailure.TooMuchEnhanced
            ? failure with { Kind = MailFailureKind.Misconfigured, Reach = MailFailureReach.Server }
            : failure;
    }

    /// <summary>"454 Temporary authentication failure" says nothing about the password.</summary>
    private static MailFailure OfRefusedPassword(SmtpCommandException reply)
    {
        var failure = MailFailure.OfReply((int)reply.StatusCode, reply.Message);
        return failure.Kind == MailFailureKind.Permanent ? failure with { Kind = MailFailureKind.Misconfigured, Reach = MailFailureReach.Server } : failure;
    }

    /// <summary>MailKit explains at length what may be wrong; the inner exception says what is.</summary>
    private static MailFailure OfHandshake(Exception exception)
    {
        var inner = MailFailure.Innermost(exception);
        return inner is IOException or System.Net.Sockets.SocketException
            ? MailFailure.OfException(inner)
            : new(MailFailureKind.Misconfigured, MailFailureReach.Server, ReferenceEquals(inner, exception) ? exception.Message.Split('\n')[0] : inner.Message);
    }
}
