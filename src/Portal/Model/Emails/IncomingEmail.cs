using Portal.Model.Inquiries;
using Portal.Model.Keys;
using Portal.Model.Text;

namespace Portal.Model.Emails;

/// <summary>
/// A mail that came into the mailbox that the portal watches, whatever it is and whoever it is from. Its original is in
/// its chunks, so that nothing is lost by how it was read.
/// </summary>
public sealed class IncomingEmail
{
    public const int MaxSubjectLength = 300;
    public const int MaxTextLength = Message.MaxBodyLength;

    /// <summary>As much is read of a mail to find the text and the quote in it.</summary>
    public const int MaxReadLength = 10 * MaxTextLength;
    public const int HashLength = 32;

    private readonly List<IncomingFile> files = [];

    private IncomingEmail()
    {
    }

    public Guid Id { get; private set; }
    public IncomingKind Kind { get; private set; }
    public IncomingState State { get; private set; }

    /// <summary>Why it was not joined to an inquiry by itself; stays when somebody joins it by hand.</summary>
    public UnmatchedReason? Reason { get; private set; }

    /// <summary>Set only while <see cref="State"/> is <see cref="IncomingState.Joined"/>.</summary>
    public Guid? InquiryId { get; private set; }

    /// <summary>With angle brackets; null where it has none that can be quoted.</summary>
    public string? MessageId { get; private set; }

    /// <summary>Normalized by <see cref="MailAddressText"/>; null where it names nobody or several. Anybody can write anything there.</summary>
    public string? FromAddress { get; private set; }
    public string? FromName { get; private set; }
    public string Subject { get; private set; } = "";

    /// <summary>What was written in this mail, as plain text.</summary>
    public string Text { get; private set; } = "";

    /// <summary>What it quotes of earlier mails; empty where it quotes nothing.</summary>
    public string Quoted { get; private set; } = "";

    /// <summary>The text or the quote goes on in the original.</summary>
    public bool IsCut { get; private set; }

    /// <summary>By the writer's clock; null where it says nothing.</summary>
    public DateTimeOffset? WrittenAt { get; private set; }

    /// <summary>When the mailbox got it.</summary>
    public DateTimeOffset ReceivedAt { get; private set; }

    /// <summary>Of the original, in bytes.</summary>
    public long Size { get; private set; }

    /// <summary>Of the original; null where that was too large to be fetched.</summary>
    public byte[]? Sha256 { get; private set; }
    public IReadOnlyList<IncomingFile> Files => files;

    /// <summary>Who is named in the conversation.</summary>
    public string Author => FromName ?? FromAddress ?? "";

    public static IncomingEmail Receive(ReceivedEmail received, DateTimeOffset now)
    {
        var (text, isTextCut) = Fit(CleanText.Lines(received.Text), MaxTextLength);
        var (quoted, isQuoteCut) = Fit(CleanText.Lines(received.Quoted), MaxTextLength);
        return new()
        {
            Id = RowId.Create(now),
            Kind = received.Kind,
            State = IncomingState.Unmatched,
            Reason = UnmatchedReason.NamesNothing,
            MessageId = MessageIdText.Parse(received.MessageId),
            FromAddress = MailAddressText.Normalize(received.FromAddress),
            FromName = Fit(CleanText.OneLine(received.FromName ?? ""), Sender.MaxNameLength).Text is { Length: > 0 } name ? name : null,
            Subject = Fit(CleanText.OneLine(received.Subject), MaxSubjectLength).Text,
            Text = text,
            Quoted = quoted,
            IsCut = received.IsCut || isTextCut || isQuoteCut,
            WrittenAt = received.WrittenAt?.ToUniversalTime(),
            ReceivedAt = received.ReceivedAt < now ? received.ReceivedAt.ToUniversalTime() : now,
            Size = received.Size,
            Sha256 = received.Sha256,
        };
    }

    public void Add(IncomingFile file) => files.Add(file);

    /// <summary>It belongs to an inquiry, or speaks of a letter that does.</summary>
    public void Join(Guid inquiryId) => (State, InquiryId) = (IncomingState.Joined, inquiryId);

    /// <summary>It was understood and needs nobody: a report about a letter that is about no inquiry.</summary>
    public void Note() => State = IncomingState.Noted;

    public void LeaveUnmatched(UnmatchedReason reason) => (State, Reason) = (IncomingState.Unmatched, reason);

    /// <summary>Kept, but nobody needs to see it again.</summary>
    /// <returns>Whether it was there to be set aside.</returns>
    public bool SetAside() => MoveIf(IncomingState.Unmatched, IncomingState.SetAside);

    public bool BringBack() => MoveIf(IncomingState.SetAside, IncomingState.Unmatched);

    private bool MoveIf(IncomingState from, IncomingState to)
    {
        var moves = State == from;
        State = moves ? to : State;
        return moves;
    }

    private static (string Text, bool IsCut) Fit(string text, int length) => (CleanText.Cut(text, length), text.Length > length);
}

/// <summary>What was read from a mail; <see cref="IncomingEmail"/> is how it is kept.</summary>
public sealed record ReceivedEmail
{
    public IncomingKind Kind { get; init; }
    public string? MessageId { get; init; }
    public string? FromAddress { get; init; }
    public string? FromName { get; init; }
    public string Subject { get; init; } = "";
    public string Text { get; init; } = "";
    public string Quoted { get; init; } = "";

    /// <summary>The mail goes on behind <see cref="IncomingEmail.MaxReadLength"/>.</summary>
    public bool IsCut { get; init; }
    public DateTimeOffset? WrittenAt { get; init; }
    public required DateTimeOffset ReceivedAt { get; init; }
    public required long Size { get; init; }
    public byte[]? Sha256 { get; init; }
}
