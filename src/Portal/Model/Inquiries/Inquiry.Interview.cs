namespace Portal.Model.Inquiries;

/// <content>Times for a conversation: proposed here, chosen by the sender.</content>
public sealed partial class Inquiry
{
    /// <summary>Whether there is anybody to propose times to. Who was told of an end, or was never looked at, is answered otherwise.</summary>
    public bool TakesInterviews => State != InquiryState.Quarantine && !State.IsEnd();

    /// <param name="reply">The answer that names the times, just sent.</param>
    /// <param name="before">The one before that is open, or known to the sender; null where there is none.</param>
    /// <exception cref="InquiryRuleException">One of the times is wrong, or it has come to its end.</exception>
    public Interview ProposeInterview(InterviewOffer offer, Message reply, Interview? before, Actor by, DateTimeOffset now)
    {
        if (!TakesInterviews)
        {
            throw new InquiryRuleException(InquiryRule.TransitionNotAllowed);
        }

        var interview = Interview.Propose(Id, offer, reply, before, by, now);
        Record(InquiryEventKind.InterviewProposed, detail: null, by, now);
        return interview;
    }

    /// <param name="detail">The time as people here read it.</param>
    /// <exception cref="InquiryRuleException">It is over, or the time has passed.</exception>
    public void ChooseTime(Interview interview, DateTimeOffset start, string detail, DateTimeOffset now)
    {
        ThrowUnlessTakingWords();
        interview.Choose(start, now);
        Record(InquiryEventKind.InterviewChosen, detail, by: null, now);
        TakeWord(by: null, now);
    }

    /// <summary>None of the times suits its sender, who says so as in any message.</summary>
    /// <exception cref="InquiryRuleException">It is over.</exception>
    public void RefuseTimes(Interview interview, string words, DateTimeOffset now)
    {
        ThrowUnlessTakingWords();
        interview.RefuseAll(words, now);
        Record(InquiryEventKind.InterviewNoneFits, detail: null, by: null, now);
        WriteBySender(words, now);
    }

    /// <summary>Its sender cannot come after all.</summary>
    /// <exception cref="InquiryRuleException">Nothing is agreed, or it is over.</exception>
    public void CancelInterviewBySender(Interview interview, string words, DateTimeOffset now)
    {
        ThrowUnlessTakingWords();
        interview.CancelBySender(words, now);
        Record(InquiryEventKind.InterviewCancelled, detail: null, by: null, now);
        WriteBySender(words, now);
    }

    /// <summary>Somebody here cannot, and tells the sender why.</summary>
    /// <exception cref="InquiryRuleException">It is over.</exception>
    public void CancelInterview(Interview interview, string words, Actor by, DateTimeOffset now)
    {
        interview.Cancel(words, now);
        Record(InquiryEventKind.InterviewCancelled, detail: null, by, now);
        HandledAt(now);
    }

    private void ThrowUnlessTakingWords()
    {
        if (!TakesWords)
        {
            throw new InquiryRuleException(InquiryRule.InterviewOver);
        }
    }
}
