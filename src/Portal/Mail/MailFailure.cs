using System.Globalization;
using System.Net.Sockets;
using System.Security.Authentication;
using Portal.Model.Emails;
using Portal.Model.Text;

namespace Portal.Mail;

/// <summary>Why a letter did not leave.</summary>
/// <param name="Text">The server's words on one line. They may hold addresses: for the row, never for a log.</param>
public sealed record MailFailure(MailFailureKind Kind, MailFailureReach Reach, string Text)
{
    /// <summary>Replies that speak of our own credentials or of missing encryption (RFC 4954, RFC 3207).</summary>
    private static readonly int[] AboutCredentials = [530, 534, 535, 538];

    /// <summary>
    /// Enhanced codes (RFC 3463) about the sender, who is the portal itself in every letter, and about our credentials.
    /// </summary>
    private static readonly string[] AboutUs = ["5.1.7", "5.1.8", "5.7.8", "5.7.9", "5.7.11"];

    /// <summary>Replies that speak of the size of a letter (RFC 1870, RFC 3463).</summary>
    internal const int TooMuch = 552;
    internal const string TooMuchEnhanced = "5.3.4";

    public string Text { get; init; } = OneLine(Text);

    /// <summary>A server's reply, judged by its code.</summary>
    public static MailFailure OfReply(int code, string words)
    {
        var text = words.StartsWith(code.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) ? words : $"{code} {words}";
        return code switch
        {
            // "Service not available, closing transmission channel."
            421 => new(MailFailureKind.Transient, MailFailureReach.Connection, text),
            _ when AboutCredentials.Contains(code) || AboutUs.Contains(EnhancedCode(text)) => new(MailFailureKind.Misconfigured, MailFailureReach.Server, text),
            >= 500 and < 600 => new(MailFailureKind.Permanent, MailFailureReach.Letter, text),
            _ => new(MailFailureKind.Transient, MailFailureReach.Letter, text),
        };
    }

    /// <param name="text">A reply that begins with its code.</param>
    /// <returns>The code behind it, such as <c>5.7.1</c>, or whatever else stands there.</returns>
    internal static string EnhancedCode(string text) => text.Split((char[])[' ', '\r', '\n'], 3) is [_, var code, ..] ? code : "";

    /// <summary>A letter that could not be put together: nothing that is known about the server.</summary>
    public static MailFailure OfComposing(Exception exception) => OfException(exception) with { Reach = MailFailureReach.Letter };

    /// <summary>What goes wrong below any mail library: names, network, TLS, time, disk.</summary>
    public static MailFailure OfException(Exception exception) => exception switch
    {
        SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData } => new(MailFailureKind.Misconfigured, MailFailureReach.Server, exception.Message),
        SocketException => new(MailFailureKind.Transient, MailFailureReach.Server, exception.Message),
        AuthenticationException or UnauthorizedAccessException => new(MailFailureKind.Misconfigured, MailFailureReach.Server, exception.Message),
        TimeoutException or OperationCanceledException => new(MailFailureKind.Transient, MailFailureReach.Server, "The server did not answer in time."),
        IOException => new(MailFailureKind.Transient, MailFailureReach.Connection, Innermost(exception).Message),
        FormatException => new(MailFailureKind.Permanent, MailFailureReach.Letter, exception.Message),
        _ => new(MailFailureKind.Transient, MailFailureReach.Letter, $"{exception.GetType().Name}: {exception.Message}"),
    };

    internal static Exception Innermost(Exception exception) => exception.InnerException is { } inner ? Innermost(inner) : exception;

    private static string OneLine(string text) => CleanText.Cut(CleanText.OneLine(text), OutgoingEmail.MaxErrorLength);
}

public enum MailFailureKind
{
    /// <summary>The same letter may pass later.</summary>
    Transient,

    /// <summary>This letter will never pass.</summary>
    Permanent,

    /// <summary>Our settings are wrong; the letter waits until the operator mends them.</summary>
    Misconfigured,
}

/// <summary>How far a failure tells about the letters behind the one that failed.</summary>
public enum MailFailureReach
{
    Letter,

    /// <summary>The connection is gone. The letter may be to blame, so the next one has a try of its own.</summary>
    Connection,

    /// <summary>No letter would pass now.</summary>
    Server,
}
