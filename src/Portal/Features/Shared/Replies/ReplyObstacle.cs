using Portal.Data;
using Portal.Model.Inquiries;
using Portal.Model.Replies;

namespace Portal.Features.Shared.Replies;

/// <summary>Why one of many prepared answers is not sent. It stays where it is, and whoever sends it is told.</summary>
public enum ReplyObstacle
{
    /// <summary>The sender does not wait any more: withdrew, or was told the outcome.</summary>
    Settled,

    /// <summary>People talk about it, or there is an offer.</summary>
    InConversation,

    /// <summary>Something happened that its writer did not know.</summary>
    Changed,

    /// <summary>Another answer to the same person lies in the outbox.</summary>
    OtherAnswer,
    NoAddress,
    NothingWritten,

    /// <summary>Something is still to be filled in.</summary>
    GapLeft,

    /// <summary>Where it stands, or the day that was chosen, does not allow what the answer says.</summary>
    NotAllowed,
}

/// <summary>The one list of what keeps an answer from being sent, for pages that show it and for whoever sends.</summary>
public static class ReplyObstacles
{
    /// <param name="seen">How many events the writer of the answer knew; see <see cref="InquiryNews"/>.</param>
    /// <param name="hasOther">Whether another answer lies in the outbox, as a draft or held back.</param>
    /// <param name="today">As <see cref="Inquiry.MoveTo"/> counts days.</param>
    public static ReplyObstacle? Of(Inquiry inquiry, string? body, ReplyOutcome? outcome, int seen, InquiryNews news, bool hasOther, DateOnly today) => inquiry switch
    {
        _ when Inquiry.TalksIn.Contains(inquiry.State) => ReplyObstacle.InConversation,
        { Waits: false } => ReplyObstacle.Settled,
        { Sender.HasEmail: false } => ReplyObstacle.NoAddress,
        _ when hasOther => ReplyObstacle.OtherAnswer,
        _ when news.Count != seen => ReplyObstacle.Changed,
        _ when string.IsNullOrWhiteSpace(body) => ReplyObstacle.NothingWritten,
        _ when ReplyGap.In(body).Count > 0 => ReplyObstacle.GapLeft,
        _ when outcome is null or { State: InquiryState.OnHold, Until: null } || outcome.Until <= today => ReplyObstacle.NotAllowed,
        _ => null,
    };
}
