using Portal.Model.Keys;
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
    public const int MaxPathLength = 200;

    /// <summary>
    /// Stands in the text for the address of the sender's private page, which is derived when the letter leaves and
    /// stored nowhere.
    /// </summary>
    public const string PrivatePagePlaceholder = "{{private_page}}";

    /// <summary>Stands for the page where whoever did not send the inquiry has it removed.</summary>
    public const string NotMePlaceholder = "{{not_me}}";

    /// <summary>Begins what stands for the address of one of several private pages; the inquiry's id and <c>}}</c> follow.</summary>
    public const string PrivatePageOfPlaceholder = "{{private_page:";

    /// <summary>Begins what stands for a code; the id of its row and <c>}}</c> follow.</summary>
    public const string CodePlaceholder = "{{code:";

    /// <summary>Begins what stands in the text for the address of an invitation; the id of its row and <c>}}</c> follow.</summary>
    public const string AccountLinkPlaceholder = "{{account_link:";

    /// <summary>Where readers of the owner's mail choose how often they hear.</summary>
    public const string NoticesPath = "/inbox/notices";

    private OutgoingEmail()
    {
    }

    public Guid Id { get; private set; }
    public EmailKind Kind { get; private set; }
    public EmailState State { get; private set; }
    public Guid? InquiryId { get; private set; }

    /// <summary>The message of the conversation that it carries; <see cref="TextBody"/> begins with it.</summary>
    public Guid? ReplyId { get; private set; }

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

    /// <summary>Whether the files of its inquiry go with it, if they are small.</summary>
    public bool AttachesFiles { get; private set; }

    /// <summary>The path of the page where its reader ends letters of this kind; null where there is none.</summary>
    public string? UnsubscribePath { get; private set; }
    public int Attempts { get; private set; }
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Since when it may leave; patience is counted from here. Later than <see cref="CreatedAt"/> for what was kept back or is sent again.</summary>
    public DateTimeOffset DueSince { get; private set; }

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
        var id = RowId.Create(now);
        var email = new OutgoingEmail
        {
            Id = id,
            Kind = letter.Kind,
            State = letter.IsHeld ? EmailState.Held : letter.IsDraft ? EmailState.Draft : EmailState.Waiting,
            InquiryId = letter.InquiryId,
            ReplyId = letter.ReplyId,
            MessageId = $"<{id:N}@{letter.MessageIdDomain}>",
            ToAddress = letter.To.Address,
            ToName = letter.To.Name,
            ReplyToAddress = letter.ReplyTo?.Address,
            ReplyToName = letter.ReplyTo?.Name,
            Subject = CutSubject(CleanText.OneLine(letter.Subject)),
            TextBody = letter.Text,
            Language = letter.Language,
            IsAutomatic = letter.IsAutomatic,
            AttachesFiles = letter.AttachesFiles,
            UnsubscribePath = letter.UnsubscribePath,
            CreatedAt = now,
            DueSince = now + letter.Delay,
            NextAttemptAt = now + letter.Delay,
        };
        email.Continue(letter.Thread);
        return email;
    }

    public bool GoesToSender => InquiryId is not null && Kind is EmailKind.Acknowledgement or EmailKind.Reply;

    /// <summary>What a person may do with it in this state.</summary>
    public bool CanBeReleased => State is EmailState.Draft or EmailState.Held;
    public bool CanBeHeld => State == EmailState.Waiting;
    public bool CanBeSentAgain => State is EmailState.Failed or EmailState.Bounced;
    public bool CanBeEdited => State is not (EmailState.Sending or EmailState.Sent);

    /// <summary>Whether it is a reply in its time to be taken back: no server has heard of it, and none would have yet.</summary>
    public bool CanBeTakenBack(DateTimeOffset now) =>
        ReplyId is not null && this is { State: EmailState.Waiting, Attempts: 0, LastError: null } && NextAttemptAt > now;

    /// <summary>Whether its reader is to know nothing of it yet, on whatever page.</summary>
    public bool IsKeptBack(DateTimeOffset now) => CanBeReleased || CanBeTakenBack(now);

    /// <summary>Nobody holds it back any longer: on its way as if it had been written now.</summary>
    /// <param name="due">When it may leave at the earliest.</param>
    public void Release(DateTimeOffset due)
    {
        if (CanBeReleased)
        {
            (State, NextAttemptAt, DueSince) = (EmailState.Waiting, due, due);
        }
    }

    /// <summary>The thread grew while it lay here.</summary>
    /// <param name="thread">Message-IDs, oldest first.</param>
    public void Continue(IReadOnlyList<string> thread) => (References, InReplyTo) = ([.. thread], thread is [.., var last] ? last : null);

    /// <exception cref="InvalidOperationException">It left, or is leaving.</exception>
    public void Hold() => State = CanBeHeld ? EmailState.Held : throw new InvalidOperationException("Only a letter that waits can be held back.");

    /// <exception cref="InvalidOperationException">It left, or is leaving.</exception>
    public void TakeBack(DateTimeOffset now) =>
        State = CanBeTakenBack(now) ? EmailState.Draft : throw new InvalidOperationException("Only a reply that has not left can be taken back.");

    /// <param name="address">Normalized by <see cref="MailAddressText"/>.</param>
    /// <exception cref="InvalidOperationException">It left, or is leaving.</exception>
    public void Redirect(string address)
    {
        ThrowUnlessEditable();
        ToAddress = address;
    }

    /// <exception cref="InvalidOperationException">It left, or is leaving.</exception>
    public void Rewrite(string text)
    {
        ThrowUnlessEditable();
        TextBody = text;
    }

    /// <summary>The server refused it for its size: the reader finds the files behind the link.</summary>
    public void LeaveFilesBehind() => AttachesFiles = false;

    /// <summary>A report came back after a server had accepted it.</summary>
    /// <param name="words">The report's own words.</param>
    public void Bounce(string words, DateTimeOffset now)
    {
        if (State == EmailState.Sent)
        {
            (State, LastError, LastFailedAt) = (EmailState.Bounced, Cut(words), now);
        }
    }

    public void MarkSent(DateTimeOffset now) => (State, SentAt, LastError, NeedsOperator) = (EmailState.Sent, now, null, false);

    public void Reschedule(DateTimeOffset next, string error) => (State, NextAttemptAt, LastError) = (EmailState.Waiting, next, Cut(error));

    /// <param name="needsOperator">Whether the portal's own settings are to blame.</param>
    public void NoteFailure(DateTimeOffset now, bool needsOperator) => (LastFailedAt, NeedsOperator) = (now, needsOperator);

    public void Fail(string error) => (State, LastError) = (EmailState.Failed, Cut(error));

    /// <summary>
    /// After somebody mended what made it fail: due at once, with as many attempts as a new letter, with the same
    /// Message-ID and as much patience. The server's words stay until it is sent.
    /// </summary>
    public void SendAgain(DateTimeOffset now)
    {
        if (!CanBeSentAgain)
        {
            throw new InvalidOperationException("Only a letter that was given up can be sent again.");
        }

        (State, NextAttemptAt, DueSince, Attempts, SentAt) = (EmailState.Waiting, now, now, 0, null);
    }

    private void ThrowUnlessEditable()
    {
        if (!CanBeEdited)
        {
            throw new InvalidOperationException("Only a letter that has not left can be changed.");
        }
    }

    private static string Cut(string error) => CleanText.Cut(error, MaxErrorLength);

    private static string CutSubject(string subject) => subject.Length <= MaxSubjectLength ? subject : CleanText.Cut(subject, MaxSubjectLength - 1) + "…";
}
