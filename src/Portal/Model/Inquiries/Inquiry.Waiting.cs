using Portal.Model.Replies;

namespace Portal.Model.Inquiries;

/// <content>Whether its sender waits for word of what becomes of it, and how that word is given.</content>
public sealed partial class Inquiry
{
    /// <summary>
    /// Where somebody may wait for the outcome. To decline is among them: who decided so has told nobody yet. Whoever is
    /// talked with, or has an offer, does not wait for a letter.
    /// </summary>
    public static readonly InquiryState[] WaitsIn =
        [InquiryState.New, InquiryState.InReview, InquiryState.WaitingSender, InquiryState.Shortlisted, InquiryState.OnHold, InquiryState.Declined];

    /// <summary>What the sender was told, if it was the outcome.</summary>
    public static readonly InquiryState[] ToldOutcome =
    [
        InquiryState.Accepted, InquiryState.Declined, InquiryState.DeclinedBySender, InquiryState.Withdrawn,
        InquiryState.Closed, InquiryState.ClosedNoAnswer, InquiryState.Duplicate, InquiryState.Spam,
    ];

    /// <summary>What the sender was told, if something was decided by it; what is only on its way to being decided is not.</summary>
    public static readonly InquiryState[] ToldDecision =
    [
        InquiryState.OnHold, InquiryState.Offer, InquiryState.Accepted, InquiryState.Declined, InquiryState.DeclinedBySender,
        InquiryState.Withdrawn, InquiryState.Closed, InquiryState.ClosedNoAnswer,
    ];

    /// <summary>Where we are in conversation about it, which people end, not letters.</summary>
    public static readonly InquiryState[] TalksIn = [InquiryState.Talking, InquiryState.Offer];

    /// <summary>Whether its sender waits for the outcome. Who was declined and left no address cannot be told.</summary>
    public bool Waits => WaitsIn.Contains(State) && !ToldOutcome.Contains(ToldState) && (State != InquiryState.Declined || Sender.HasEmail);

    /// <summary>Told to be on the waiting list, until a day that has not passed.</summary>
    public bool IsPutOff(DateOnly today) => State == InquiryState.OnHold && ToldState == InquiryState.OnHold && OnHoldUntil >= today;

    /// <summary>Goes where an answer leaves it, through being read again where the table of states knows no direct way.</summary>
    /// <param name="detail">For the history; private.</param>
    /// <exception cref="InquiryRuleException">No way leads there, or the day is not ahead of us. Not to be saved then.</exception>
    public void Settle(ReplyOutcome outcome, string? detail, Actor by, DateTimeOffset now)
    {
        if (State == outcome.State && (State != InquiryState.OnHold || OnHoldUntil == outcome.Until))
        {
            return;
        }

        StepAside(outcome.State, detail, by, now);
        MoveTo(outcome.State, detail, outcome.Until, by, now, outcome.Reason);
    }

    /// <summary>Where it stood before it was settled, as far as there is a way back; else it is read again.</summary>
    public void Unsettle(InquiryState before, string? detail, Actor by, DateTimeOffset now)
    {
        // Of the waiting list there is no way back to an earlier day: what was told of it may be another one by now.
        if (State == before && State != InquiryState.OnHold)
        {
            return;
        }

        StepAside(before, detail, by, now);
        if (before is InquiryState.Shortlisted or InquiryState.WaitingSender && State != before)
        {
            MoveTo(before, detail, until: null, by, now);
        }
        else if (State != InquiryState.InReview)
        {
            MoveTo(InquiryState.InReview, detail, until: null, by, now);
        }
    }

    private void StepAside(InquiryState next, string? detail, Actor by, DateTimeOffset now)
    {
        if (!InquiryTransitions.Allows(State, next, Kind) && State != InquiryState.InReview)
        {
            MoveTo(InquiryState.InReview, detail, until: null, by, now);
        }
    }
}
