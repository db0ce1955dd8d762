using Portal.Model.Emails;

namespace Portal.Mail;

/// <summary>
/// What a mail says, read once by whatever library the build has; everything behind it knows no library. Its original and
/// its files can be opened until it is disposed of.
/// </summary>
public sealed record IncomingMail : IDisposable
{
    public required ReceivedEmail Email { get; init; }

    /// <summary>The letters that it answers, with angle brackets: the one of In-Reply-To, then those of References, newest first.</summary>
    public IReadOnlyList<string> Answers { get; init; } = [];

    /// <summary>Every address that it was sent or delivered to, as far as its headers say.</summary>
    public IReadOnlyList<string> Recipients { get; init; } = [];
    public IReadOnlyList<IncomingPart> Files { get; init; } = [];

    /// <summary>Set for reports of mail servers.</summary>
    public DeliveryReport? Report { get; init; }

    /// <summary>Opens the mail as it came; null where it was too large to be fetched.</summary>
    public Func<Stream>? Original { get; init; }

    /// <summary>What the original and the files are read from.</summary>
    internal Stream? Content { get; init; }

    public void Dispose() => Content?.Dispose();

    /// <summary>A mail that the server does not give out: only when it came is known.</summary>
    public static IncomingMail Unreadable(MailboxEntry entry) =>
        new() { Email = new() { Kind = IncomingKind.Unreadable, ReceivedAt = entry.ReceivedAt, Size = entry.Size } };

    /// <summary>The same mail when something in it could not be dealt with: only who, when and the original stay.</summary>
    public IncomingMail AsUnreadable() => new()
    {
        Email = new()
        {
            Kind = IncomingKind.Unreadable,
            MessageId = Email.MessageId,
            FromAddress = Email.FromAddress,
            ReceivedAt = Email.ReceivedAt,
            Size = Email.Size,
            Sha256 = Email.Sha256,
        },
        Original = Original,
    };
}

/// <param name="Name">As the mail says; null where it has none.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Open">A stream that can seek.</param>
public sealed record IncomingPart(string? Name, long Size, Func<Stream> Open);

/// <summary>What a mail server reports about letters (RFC 3464).</summary>
/// <param name="MessageIds">Of the letter that came back, with angle brackets.</param>
public sealed record DeliveryReport(IReadOnlyList<string> MessageIds, IReadOnlyList<ReportedRecipient> Recipients);

/// <param name="Addresses">The address that the letter had, and where it was passed on, the address there.</param>
/// <param name="HasFailed">The server gave up; otherwise it still tries, or it delivered.</param>
/// <param name="Words">Status and diagnostics, on one line.</param>
public sealed record ReportedRecipient(IReadOnlyList<string> Addresses, bool HasFailed, string Words);
