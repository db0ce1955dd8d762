using Portal.Model.Inquiries;
using Portal.Model.Replies;

namespace Portal.Features.Inbox.Decide;

/// <summary>What one key, or one button, decides.</summary>
public enum DecisionChoice
{
    Read,
    Shortlist,
    Ask,
    Talk,
    Hold,
    DeclineFit,
    DeclineFull,
    DeclineTiming,
    DeclineOther,
}

public static class DecisionChoices
{
    /// <summary>How long somebody is put on the waiting list where no day is named, in days.</summary>
    public const int HoldDays = 90;

    /// <param name="until">The last day on the waiting list; ignored elsewhere.</param>
    public static ReplyOutcome Outcome(this DecisionChoice choice, DateOnly until) => choice switch
    {
        DecisionChoice.Read => new(InquiryState.InReview),
        DecisionChoice.Shortlist => new(InquiryState.Shortlisted),
        DecisionChoice.Ask => new(InquiryState.WaitingSender),
        DecisionChoice.Talk => new(InquiryState.Talking),
        DecisionChoice.Hold => ReplyOutcome.Hold(until),
        DecisionChoice.DeclineFit => ReplyOutcome.Decline(DeclineReason.Fit),
        DecisionChoice.DeclineFull => ReplyOutcome.Decline(DeclineReason.Full),
        DecisionChoice.DeclineTiming => ReplyOutcome.Decline(DeclineReason.Timing),
        DecisionChoice.DeclineOther => ReplyOutcome.Decline(DeclineReason.Other),
        _ => throw new ArgumentOutOfRangeException(nameof(choice), choice, null),
    };

    /// <summary>The key that chooses it, after the one that opens the choice.</summary>
    public static string Key(this DecisionChoice choice) => choice switch
    {
        DecisionChoice.Read => "r",
        DecisionChoice.Shortlist => "s",
        DecisionChoice.Ask => "a",
        DecisionChoice.Talk => "t",
        DecisionChoice.Hold => "h",
        DecisionChoice.DeclineFit => "1",
        DecisionChoice.DeclineFull => "2",
        DecisionChoice.DeclineTiming => "3",
        _ => "4",
    };

    /// <summary>Those that the table of states allows, directly or through being read again.</summary>
    public static IReadOnlyList<DecisionChoice> For(InquiryState state, InquiryKind kind) => [.. Enum.GetValues<DecisionChoice>().Where(choice => IsPossible(state, choice.Outcome(DateOnly.MaxValue).State, kind))];

    private static bool IsPossible(InquiryState from, InquiryState to, InquiryKind kind) =>
        InquiryTransitions.Allows(from, to, kind) || ((from != to || to == InquiryState.OnHold) && from is not (InquiryState.Quarantine or InquiryState.Spam or InquiryState.Accepted or InquiryState.Withdrawn or InquiryState.Duplicate)
            && InquiryTransitions.Allows(from, InquiryState.InReview, kind) && InquiryTransitions.Allows(InquiryState.InReview, to, kind));
}
