using Portal.Model.Emails;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.Mail;

/// <summary>
/// The facts of one message, decided once for all transports: what is in its headers, free of anything that could
/// end a header, and its text as it leaves.
/// </summary>
public sealed record OutgoingMail
{
    private const int MaxReferences = 12;

    /// <summary>Of the row; names the file under <see cref="MailTransportKind.Pickup"/>.</summary>
    public required Guid Id { get; init; }

    /// <summary>With angle brackets, as are all Message-IDs here.</summary>
    public required string MessageId { get; init; }

    /// <summary>When the letter was written, so that a repeated letter is the same letter, as far as the library allows.</summary>
    public required DateTimeOffset Date { get; init; }
    public required Mailbox From { get; init; }
    public required Mailbox To { get; init; }
    public Mailbox? ReplyTo { get; init; }
    public required string Subject { get; init; }
    public required string Text { get; init; }

    /// <summary>The same text for mail programs that show HTML.</summary>
    public required string Html { get; init; }
    public IReadOnlyList<MailFile> Files { get; init; } = [];
    public string? InReplyTo { get; init; }
    public IReadOnlyList<string> References { get; init; } = [];
    public bool IsAutomatic { get; init; }

    /// <summary>Where the reader ends letters of this kind; an absolute address.</summary>
    public string? Unsubscribe { get; init; }

    /// <summary>Whether an address needs a server that takes SMTPUTF8.</summary>
    public bool NeedsUnicode => !IsAsciiLocalPart(To.Address) || !IsAsciiLocalPart(From.Address);

    /// <param name="text">The row's text with its placeholders filled.</param>
    public static OutgoingMail Create(OutgoingEmail email, string text, MailOptions mail, SiteOptions site, params IReadOnlyList<MailFile> files) => new()
    {
        Id = email.Id,
        MessageId = email.MessageId,
        Date = email.CreatedAt,
        From = Clean(mail.From, site.Name),
        To = Clean(email.ToAddress, email.ToName),
        ReplyTo = email.ReplyToAddress is { } address ? Clean(address, email.ReplyToName) : null,
        Subject = CleanText.OneLine(email.Subject),
        Text = text.ReplaceLineEndings("\r\n"),
        Html = HtmlLetter.Of(text, email.Language).ReplaceLineEndings("\r\n"),
        Files = files,
        InReplyTo = MessageIdText.Parse(email.InReplyTo),
        References = Trim([.. email.References.Select(MessageIdText.Parse).OfType<string>()]),
        IsAutomatic = email.IsAutomatic,
        Unsubscribe = email.UnsubscribePath is { } path ? site.Link(path) : null,
    };

    /// <summary>A long thread is still put together by its first letter and its last ones (RFC 5537, 3.4.4).</summary>
    private static List<string> Trim(List<string> references) =>
        references.Count <= MaxReferences ? references : [references[0], .. references[^(MaxReferences - 1)..]];

    private static Mailbox Clean(string address, string? name)
    {
        var oneLine = CleanText.OneLine(name ?? "");
        return new(address, oneLine.Length == 0 ? null : oneLine);
    }

    private static bool IsAsciiLocalPart(string address) => address[..address.IndexOf('@', StringComparison.Ordinal)].All(char.IsAscii);
}

/// <summary>A file that goes with a letter.</summary>
/// <param name="ContentType">Decided here, never by whoever uploaded it.</param>
public sealed record MailFile(string Name, string ContentType, byte[] Bytes);
