using Portal.Model.Text;

namespace Portal.Model.Inquiries;

/// <content>What its sender does on the private page.</content>
public sealed partial class Inquiry
{
    public const int MaxWithdrawalLength = 300;

    /// <summary>Whoever took over a mailbox and changed the address gets no files before the old one could object.</summary>
    public static readonly TimeSpan FilesStayLocked = TimeSpan.FromHours(72);

    /// <summary>An address that the sender names because our letters did not arrive; somebody here has to agree. Null where nothing is open.</summary>
    public string? ProposedEmail { get; private set; }

    /// <summary>Until when nothing may be downloaded from the private page, because the address was changed.</summary>
    public DateTimeOffset? FilesLockedUntil { get; private set; }

    /// <summary>Nobody here has begun to work on it, as far as anybody could tell its sender.</summary>
    public bool CanBeEditedBySender => State is InquiryState.New or InquiryState.Quarantine && ToldState == InquiryState.New && FirstAnsweredAt is null
        && Origin == InquiryOrigin.Form && SenderWroteAt is null;

    /// <summary>Whether its sender can say more: until it is taken back, or goes on elsewhere.</summary>
    public bool TakesWords => State is not (InquiryState.Withdrawn or InquiryState.Duplicate);

    /// <param name="told">What the private page says at this moment. What was decided and not told is no reason to refuse.</param>
    public bool CanBeWithdrawn(InquiryState told) => !told.IsEnd() && TakesWords && State != InquiryState.Spam;

    /// <summary>The sender takes it back, and knows it. What was decided here and not told is taken up again first.</summary>
    /// <param name="reason">Or nothing.</param>
    /// <param name="keptBack">Replies of this inquiry that the sender knows nothing of; whatever becomes of them, the sender knows of this.</param>
    /// <exception cref="InquiryRuleException">It was taken into another one, or taken back before.</exception>
    public void WithdrawBySender(string? reason, IReadOnlyCollection<Message> keptBack, DateTimeOffset now)
    {
        if (!CanBeWithdrawn(InquiryState.New))
        {
            throw new InquiryRuleException(InquiryRule.TransitionNotAllowed);
        }

        if (!InquiryTransitions.Allows(State, InquiryState.Withdrawn, Kind))
        {
            Step(State == InquiryState.Quarantine ? InquiryState.New : InquiryState.InReview, detail: null);
        }

        Step(InquiryState.Withdrawn, string.IsNullOrWhiteSpace(reason) ? null : CleanText.OneLine(reason));
        ToldState = State;
        foreach (var reply in keptBack)
        {
            reply.Become(reply.Kind, State, reply.WrittenAt);
        }

        (OnHoldUntil, DeclineReason, NoAnswerBecause, SenderWroteAt, SnoozedUntil, SnoozeReason) = (null, null, null, null, null, null);

        void Step(InquiryState next, string? detail)
        {
            events.Add(InquiryEvent.StateChanged(State, next, detail, by: null, now));
            State = next;
        }
    }

    /// <summary>The sender says more. An answer that we waited for brings the inquiry back to us.</summary>
    public Message WriteBySender(string body, DateTimeOffset now)
    {
        var message = Add(MessageKind.FromSender, body, author: null, now);
        TakeWord(by: null, now);
        return message;
    }

    /// <summary>Other answers through the same form, before anybody here read the first ones. Address and moment of receipt stay.</summary>
    /// <param name="received">Of the same kind; its answers take the place of those that are not loaded here.</param>
    /// <param name="first">The message of the conversation that the form made.</param>
    /// <exception cref="InquiryRuleException">Somebody here has begun to work on it.</exception>
    public void EditBySender(ReceivedInquiry received, Message first, DateTimeOffset now)
    {
        if (!CanBeEditedBySender || received.Kind != Kind)
        {
            throw new InquiryRuleException(InquiryRule.TransitionNotAllowed);
        }

        (Sender, Language, TopicId) = (received.Sender with { Email = Sender.Email }, received.Language, received.TopicId);
        (SubmissionKey, TextFingerprint, ConsentVersion) = (received.SubmissionKey, received.TextFingerprint, received.ConsentVersion);
        (Intern, Collaboration, Talk, Question) = (received.Intern, received.Collaboration, received.Talk, received.Question);
        first.Rewrite(Checked(received.Message));
        Record(InquiryEventKind.EditedBySender, detail: null, by: null, now);
    }

    /// <summary>Our letters do not arrive, and the sender says where they would.</summary>
    public void ProposeAddress(string address, DateTimeOffset now)
    {
        ProposedEmail = address;
        Record(InquiryEventKind.AddressProposed, address, by: null, now);
        SenderWrote(now);
    }

    /// <summary>Somebody here does not agree; the sender may name another one.</summary>
    public void RefuseAddress(Actor by, DateTimeOffset now)
    {
        ProposedEmail = null;
        Record(InquiryEventKind.AddressRefused, detail: null, by, now);
        HandledAt(now);
    }

    /// <summary>The links to the private page that anybody has are void, and files stay where they are for a while.</summary>
    public void RenewLink(DateTimeOffset now)
    {
        TokenVersion++;
        FilesLockedUntil = now + FilesStayLocked;
    }

    /// <summary>The sender said something: it is to be looked at, and what waited for it waits no more.</summary>
    /// <param name="by">Who said that it belongs here; null where that was plain.</param>
    private void TakeWord(Actor? by, DateTimeOffset now)
    {
        events.Add(InquiryEvent.Create(InquiryEventKind.SenderWrote, by, now));
        SenderWrote(now);
        if (State == InquiryState.WaitingSender)
        {
            events.Add(InquiryEvent.StateChanged(State, InquiryState.InReview, detail: null, by, now));
            State = InquiryState.InReview;
            ToldState = ToldState == InquiryState.WaitingSender ? State : ToldState;
        }
    }
}
