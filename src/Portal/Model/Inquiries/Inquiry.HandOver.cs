namespace Portal.Model.Inquiries;

/// <content>Passing it on to somebody outside: asked here, answered by the sender, and only then done.</content>
public sealed partial class Inquiry
{
    /// <summary>Whether it can be passed on at all. What was declined or closed can; not what was taken back, is part of another one, or nobody looked at.</summary>
    public bool TakesHandOvers => TakesWords && State is not (InquiryState.Quarantine or InquiryState.Spam);

    /// <param name="open">The one that something can still come of; null where there is none.</param>
    /// <exception cref="InquiryRuleException">It cannot be passed on, nobody can be asked, or one is open.</exception>
    public HandOver AskToHandOver(HandOverRequest request, HandOver? open, Actor by, DateTimeOffset now)
    {
        ThrowUnlessTakingHandOvers();
        if (!Sender.HasEmail)
        {
            throw new InquiryRuleException(InquiryRule.NoAddress);
        }

        if (open is not null)
        {
            throw new InquiryRuleException(InquiryRule.HandOverOpen);
        }

        var handOver = HandOver.Ask(Id, request, by, now);
        Record(InquiryEventKind.HandOverAsked, handOver.Receiver, by, now);
        return handOver;
    }

    /// <param name="wording">The version of the words that the sender agrees to.</param>
    /// <exception cref="InquiryRuleException">It was answered or taken back before, or the inquiry is over.</exception>
    public void AgreeToHandOver(HandOver handOver, string wording, DateTimeOffset now)
    {
        ThrowUnlessTakingHandOvers();
        handOver.Agree(wording, now);
        Record(InquiryEventKind.HandOverAgreed, handOver.Receiver, by: null, now);
        SenderSaid(now);
    }

    /// <exception cref="InquiryRuleException">It was answered or taken back before.</exception>
    public void RefuseHandOver(HandOver handOver, DateTimeOffset now)
    {
        handOver.Refuse(now);
        Record(InquiryEventKind.HandOverRefused, handOver.Receiver, by: null, now);
        SenderSaid(now);
    }

    /// <summary>The sender takes a yes back, as long as nothing was passed on.</summary>
    /// <exception cref="InquiryRuleException">There is no yes, or the packet was made.</exception>
    public void WithdrawHandOver(HandOver handOver, DateTimeOffset now)
    {
        handOver.Withdraw(now);
        Record(InquiryEventKind.HandOverWithdrawn, handOver.Receiver, by: null, now);
        SenderSaid(now);
    }

    /// <summary>The sender took the whole inquiry back: a yes goes with it, and an open question is answered by it.</summary>
    public void EndHandOver(HandOver handOver, DateTimeOffset now)
    {
        if (handOver.Standing == HandOverStanding.Agreed)
        {
            handOver.Withdraw(now);
            Record(InquiryEventKind.HandOverWithdrawn, handOver.Receiver, by: null, now);
        }
        else if (handOver.Standing == HandOverStanding.Asked)
        {
            handOver.Refuse(now);
            Record(InquiryEventKind.HandOverRefused, handOver.Receiver, by: null, now);
        }
    }

    /// <summary>Somebody here does not want to pass it on after all, or not like this.</summary>
    /// <exception cref="InquiryRuleException">It is over.</exception>
    public void TakeBackHandOver(HandOver handOver, Actor by, DateTimeOffset now)
    {
        handOver.TakeBack(now);
        Record(InquiryEventKind.HandOverTakenBack, handOver.Receiver, by, now);
    }

    /// <summary>The packet is taken. What the sender said to it is dealt with by that; other words since are not.</summary>
    /// <returns>Whether it is the first time; only then the sender is told.</returns>
    /// <exception cref="InquiryRuleException">The sender did not agree or does not any more, or the inquiry was taken back.</exception>
    public bool MakeHandOver(HandOver handOver, Actor by, DateTimeOffset now)
    {
        ThrowUnlessTakingHandOvers();
        if (!handOver.Make(by, now))
        {
            return false;
        }

        Record(InquiryEventKind.HandOverDone, handOver.Receiver, by, now);
        if (SenderWroteAt == handOver.AnsweredAt)
        {
            HandledAt(now);
        }

        return true;
    }

    /// <summary>
    /// A no counts whatever became of the inquiry; somebody looks at it only where it goes on. Words that wait for an answer
    /// wait since they came.
    /// </summary>
    private void SenderSaid(DateTimeOffset now)
    {
        if (TakesHandOvers)
        {
            var before = SenderWroteAt;
            TakeWord(by: null, now);
            SenderWroteAt = before ?? SenderWroteAt;
        }
    }

    private void ThrowUnlessTakingHandOvers()
    {
        if (!TakesHandOvers)
        {
            throw new InquiryRuleException(InquiryRule.TransitionNotAllowed);
        }
    }
}
