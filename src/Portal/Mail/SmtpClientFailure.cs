using System.Net.Mail;

namespace Portal.Mail;

/// <summary>The exceptions of System.Net.Mail, which puts much into one type.</summary>
internal static class SmtpClientFailure
{
    private const string BeforeTheWords = "The server response was: ";

    public static MailFailure Of(Exception exception, MailOptions options) => exception switch
    {
        SmtpException { StatusCode: SmtpStatusCode.GeneralFailure } general => OfGeneral(general),
        SmtpException reply => OfReply(reply, options),
        CallerRefusedException => new(MailFailureKind.Misconfigured, MailFailureReach.Server, exception.Message),
        _ => MailFailure.OfException(exception),
    };

    /// <summary>The first refusal on a connection: a refused recipient has an exception of its own, most of the time.</summary>
    public static bool MayBeAboutTheCaller(SmtpException exception, MailOptions options) =>
        exception is not SmtpFailedRecipientException && Of(exception, options).Kind == MailFailureKind.Permanent;

    private static MailFailure OfReply(SmtpException exception, MailOptions options)
    {
        var failure = MailFailure.OfReply((int)exception.StatusCode, Words(exception.Message));

        if (failure.Kind != MailFailureKind.Permanent)
        {
            return failure;
        }

        if (IsAboutTheSender(exception))
        {
            return failure with { Kind = MailFailureKind.Misconfigured, Reach = MailFailureReach.Server };
        }

        // This client goes on after a refused password, so that it looks as if the server disliked each letter.
        return options.UserName.Length > 0 && MailFailure.EnhancedCode(failure.Text).StartsWith("5.7.", StringComparison.Ordinal)
            ? failure with { Kind = MailFailureKind.Misconfigured }
            : failure;
    }

    /// <summary>
    /// At which command it came is not told. For 553 a refused recipient has an exception of its own, and no letter is
    /// refused with it; 501 is used for both addresses, so its words decide.
    /// </summary>
    private static bool IsAboutTheSender(SmtpException exception) => exception is not SmtpFailedRecipientException
        && ((int)exception.StatusCode == 553
            || ((int)exception.StatusCode == 501 && Words(exception.Message).Contains("mail from", StringComparison.OrdinalIgnoreCase)));

    /// <summary>Everything that is no reply of the server; only the inner exception and the words tell more.</summary>
    private static MailFailure OfGeneral(SmtpException exception) => exception switch
    {
        { InnerException: { } inner } => MailFailure.OfException(inner),
        _ when exception.Message.Contains("secure connection", StringComparison.OrdinalIgnoreCase) =>
            new(MailFailureKind.Misconfigured, MailFailureReach.Server, exception.Message),
        _ when exception.Message.Contains("local-part", StringComparison.OrdinalIgnoreCase) =>
            new(MailFailureKind.Permanent, MailFailureReach.Letter, exception.Message),
        _ => new(MailFailureKind.Transient, MailFailureReach.Server, exception.Message),
    };

    private static string Words(string message)
    {
        var start = message.IndexOf(BeforeTheWords, StringComparison.Ordinal);
        return start < 0 ? message : message[(start + BeforeTheWords.Length)..];
    }
}
