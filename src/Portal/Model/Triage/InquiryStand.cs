using Portal.Model.Inquiries;

namespace Portal.Model.Triage;

/// <summary>Everything about an inquiry that people here decide, at one moment; kept before and after an act, so that it can be undone.</summary>
/// <param name="Tags">The ids, in order; null where the act did not touch them.</param>
public sealed record InquiryStand(Whereabouts Where, Slumber Slumber, bool IsFlagged, int? Stars, DateTimeOffset? SenderWroteAt, Guid? TopicId, IReadOnlyList<Guid>? Tags);

/// <summary>Where it stands, with what belongs to that.</summary>
public sealed record Whereabouts(InquiryState State, InquiryState ToldState, DateOnly? OnHoldUntil, DeclineReason? DeclineReason, string? NoAnswerBecause, Guid? MainInquiryId);

/// <summary>Until when it is out of sight, and what for.</summary>
public sealed record Slumber(DateTimeOffset? Until, string? Reason);
