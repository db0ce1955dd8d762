using Portal.Model.Inquiries;

namespace Portal.Model.Replies;

/// <summary>Where an answer leaves the inquiry that it answers.</summary>
/// <param name="Reason">Why it is declined; null for any other state.</param>
/// <param name="Until">The last day on the waiting list; null for any other state.</param>
public sealed record ReplyOutcome(InquiryState State, DeclineReason? Reason = null, DateOnly? Until = null)
{
    public static ReplyOutcome Decline(DeclineReason reason) => new(InquiryState.Declined, reason);

    public static ReplyOutcome Hold(DateOnly until) => new(InquiryState.OnHold, Until: until);
}
