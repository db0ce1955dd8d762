using Portal.Model.Replies;

namespace Portal.Model.Inquiries;

/// <content>
/// What counts as an answer. One is given from the moment when its letter is on its way, because from then on nobody has
/// to do anything for it. It is not any more as soon as somebody has to: the letter is held back, taken back, given up or
/// came back. What was promised is owed again until it leaves once more.
/// </content>
public sealed partial class Inquiry
{
    /// <summary>
    /// Where no first answer is expected. To decline is not among them: who decided so has told nobody yet, and the
    /// answer that says it settles the promise as any other does.
    /// </summary>
    public static readonly InquiryState[] ExpectsNoAnswer =
    [
        InquiryState.Quarantine, InquiryState.DeclinedBySender, InquiryState.Withdrawn, InquiryState.Closed,
        InquiryState.ClosedNoAnswer, InquiryState.Duplicate, InquiryState.Spam,
    ];

    /// <summary>When the first answer was given that is out or on its way; null while the promise stands.</summary>
    public DateTimeOffset? FirstAnsweredAt { get; private set; }

    /// <summary>Answered, or somebody said that there will be no answer.</summary>
    public bool IsAnswered => FirstAnsweredAt is not null || NoAnswerBecause is not null;

    /// <summary>Whether the sender still waits for the answer that was promised.</summary>
    public bool OwesAnswer => !IsAnswered && !ExpectsNoAnswer.Contains(State);

    /// <summary>The draft leaves. With it the sender learns where the inquiry stands.</summary>
    /// <exception cref="InquiryRuleException">Something in it is still to be filled in.</exception>
    public void Send(Message draft, Actor by, DateTimeOffset now)
    {
        if (ReplyGap.In(draft.Body).Count > 0)
        {
            throw new InquiryRuleException(InquiryRule.GapLeft);
        }

        Tell(draft, now);
        Record(InquiryEventKind.Replied, detail: null, by, now);
    }

    /// <summary>The reply has not left after all: as if it had not been sent, but for the history.</summary>
    /// <param name="others">The other replies of this inquiry that are out or on their way.</param>
    public void TakeBack(Message reply, IReadOnlyCollection<Message> others, Actor by, DateTimeOffset now)
    {
        Untell(reply, others);
        reply.Become(MessageKind.Draft, toldBefore: null, reply.WrittenAt);
        Record(InquiryEventKind.ReplyTakenBack, detail: null, by, now);
    }

    /// <summary>Somebody holds the reply back: nothing is told until it is let go.</summary>
    /// <param name="others">The other replies of this inquiry that are out or on their way.</param>
    public void HoldBack(Message reply, IReadOnlyCollection<Message> others)
    {
        Untell(reply, others);
        reply.Become(MessageKind.Reply, toldBefore: null, reply.WrittenAt);
    }

    /// <summary>A reply that was held back leaves; for the sender it was written now.</summary>
    public void LetGo(Message reply, DateTimeOffset now) => Tell(reply, now);

    /// <summary>What became of the letters decides which answers were given. What the sender's page told stays told.</summary>
    /// <param name="given">The replies of this inquiry that are out or on their way.</param>
    public void CountAnswers(IReadOnlyCollection<Message> given) =>
        FirstAnsweredAt = given.Count == 0 ? null : given.Min(reply => reply.WrittenAt);

    private void Tell(Message reply, DateTimeOffset now)
    {
        reply.Become(MessageKind.Reply, ToldState, now);
        FirstAnsweredAt ??= now;
        ToldState = State;
        HandledAt(now);
    }

    private void Untell(Message reply, IReadOnlyCollection<Message> others)
    {
        // What the sender hears with a later reply stays; that one is now the first to say anything new.
        if (others.Where(other => other.WrittenAt > reply.WrittenAt).MinBy(other => other.WrittenAt) is { } next)
        {
            next.Become(MessageKind.Reply, reply.ToldBefore, next.WrittenAt);
        }
        else
        {
            ToldState = reply.ToldBefore ?? ToldState;
        }

        CountAnswers(others);
    }
}
