using Portal.Model.Text;

namespace Portal.Model.Emails;

/// <summary>
/// A letter on its way out, written in the same transaction as what it is about. One recipient each, so that every
/// letter has one fate.
/// </summary>
public sealed class OutgoingEmail
{
    public const int MaxSubjectLength = 300;
    public const int MaxErrorLength = 1000;
    public const int MaxMessageIdLength = 320;

    /// <summary>
    /// Stands in the text for the address of the sender's private page, which is derived when the letter leaves and
    /// stored nowhere.
    /// </summary>
    public const string PrivatePagePlaceholder = "{{private_page}}";

    private OutgoingEmail()
    {
    }

    public Guid Id { get; private set; }
    public EmailKind Kind { get; private set; }
    public EmailState State { get; private set; }
    public Guid? InquiryId { get; private set; }

    /// <summary>With angle brackets, derived from the row's id, so that a repeated letter can be recognised.</summary>
    public string MessageId { get; private set; } = "";
    public string ToAddress { get; private set; } = "";
    public string? ToName { get; private set; }
    public string? ReplyToAddress { get; private set; }
    public string? ReplyToName { get; private set; }
    public string Subject { get; private set; } = "";
    public string TextBody { get; private set; } = "";
    public Language Language { get; private set; }
    public string? InReplyTo { get; private set; }

    /// <summary>Message-IDs of the thread so far, oldest first.</summary>
    public List<string> References { get; private set; } = [];

    /// <summary>No person wrote it, so no machine should answer it (RFC 3834).</summary>
    public bool IsAutomatic { get; private set; }
    public int Attempts { get; private set; }
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When it may be tried (again); while it is being sent, when its worker is taken for dead.</summary>
    public DateTimeOffset NextAttemptAt { get; private set; }
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>The server's words of the last attempt that failed.</summary>
    public string? LastError { get; private set; }
    public DateTimeOffset? LastFailedAt { get; private set; }

    /// <summary>The last attempt failed through the portal's own settings: nothing will leave before somebody mends them.</summary>
    public bool NeedsOperator { get; private set; }

    public static OutgoingEmail Create(Letter letter, DateTimeOffset now)
    {
        var id = Guid.CreateVersion7(now);
        return new()
        {
            Id = id,
            Kind = letter.Kind,
            State = letter.IsHeld ? EmailState.Held : EmailState.Waiting,
            InquiryId = letter.InquiryId,
            MessageId = $"<{id:N}@{letter.MessageIdDomain}>",
            ToAddress = letter.To.Address,
            ToName = letter.To.Name,
            ReplyToAddress = letter.ReplyTo?.Address,
            ReplyToName = letter.ReplyTo?.Name,
            Subject = CutSubject(CleanText.OneLine(letter.Subject)),
            TextBody = letter.Text,
            Language = letter.Language,
            InReplyTo = letter.Thread is [.., var last] ? last : null,
            References = [.. letter.Thread],
            IsAutomatic = letter.IsAutomatic,
            CreatedAt = now,
            NextAttemptAt = now,
        };
    }

    /// <summary>The inquiry left quarantine: on its way as if it had been written now.</summary>
    public void Release(DateTimeOffset now)
    {
        if (State == EmailState.Held)
        {
            (State, NextAttemptAt) = (EmailState.Waiting, now);
        }
    }

    public void MarkSent(DateTimeOffset now) => (State, SentAt, LastError, NeedsOperator) = (EmailState.Sent, now, null, false);

    public void Reschedule(DateTimeOffset next, string error) => (State, NextAttemptAt, LastError) = (EmailState.Waiting, next, Cut(error));

    /// <param name="needsOperator">Whether the portal's own settings are to blame.</param>
    public void NoteFailure(DateTimeOffset now, bool needsOperator) => (LastFailedAt, NeedsOperator) = (now, needsOperator);

    public void Fail(string error) => (State, LastError) = (EmailState.Failed, Cut(error));

    /// <summary>
    /// After somebody mended what made it fail: due at once, with as many attempts as a new letter, and with the same
    /// Message-ID. The server's words stay until it is sent.
    /// </summary>
    public void SendAgain(DateTimeOffset now)
    {
        if (State != EmailState.Failed)
        {
            throw new InvalidOperationException("Only a letter that was given up can be sent again.");
        }

        (State, NextAttemptAt, Attempts) = (EmailState.Waiting, now, 0);
    }

    private static string Cut(string error) => CutAt(error, MaxErrorLength);

    private static string CutSubject(string subject) => subject.Length <= MaxSubjectLength ? subject : CutAt(subject, MaxSubjectLength - 1) + "…";

    /// <summary>Half of a character outside the basic plane could not be stored.</summary>
    private static string CutAt(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}
