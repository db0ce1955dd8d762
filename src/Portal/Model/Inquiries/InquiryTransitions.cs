using static Portal.Model.Inquiries.InquiryState;

namespace Portal.Model.Inquiries;

/// <summary>
/// Which state may follow which. The same table guards the entity and, as a check constraint, the rows of the history.
/// </summary>
public static class InquiryTransitions
{
    public static IReadOnlyList<InquiryState> From(InquiryState state, InquiryKind kind) =>
        [.. Table[state].Where(next => IsUsedBy(kind, next))];

    public static bool Allows(InquiryState from, InquiryState to, InquiryKind kind) =>
        Table[from].Contains(to) && IsUsedBy(kind, to);

    /// <summary>Nothing is left to do, unless somebody reopens the inquiry.</summary>
    public static bool IsEnd(this InquiryState state) => state
        is Declined or DeclinedBySender or Withdrawn or Closed or ClosedNoAnswer or Duplicate or Spam;

    public static IEnumerable<(InquiryState From, InquiryState To)> All =>
        Table.SelectMany(row => row.Value.Select(to => (row.Key, to)));

    /// <summary>Talks and questions need no interview, waiting list or offer.</summary>
    private static bool IsUsedBy(InquiryKind kind, InquiryState state) =>
        kind is InquiryKind.Intern or InquiryKind.Collaboration
        || state is not (Shortlisted or OnHold or Offer or DeclinedBySender or ClosedNoAnswer);

    private static readonly InquiryState[] Reopened = [InReview];

    private static readonly Dictionary<InquiryState, InquiryState[]> Table = new()
    {
        [Quarantine] = [New, Spam],
        [New] = [InReview, Shortlisted, WaitingSender, OnHold, Talking, Declined, Closed, Withdrawn, Duplicate, Spam],
        [InReview] = [Shortlisted, WaitingSender, OnHold, Talking, Declined, Closed, Withdrawn, Duplicate, Spam],
        [WaitingSender] = [InReview, Declined, ClosedNoAnswer, Withdrawn],
        [Shortlisted] = [InReview, WaitingSender, Talking, OnHold, Offer, Declined, Withdrawn],
        [Talking] = [WaitingSender, OnHold, Offer, Accepted, Declined, Closed, Withdrawn],
        [Offer] = [Accepted, DeclinedBySender, Declined, Withdrawn],
        [OnHold] = [InReview, Shortlisted, Talking, Declined, Withdrawn],
        [Accepted] = [Closed, Withdrawn],
        [Declined] = Reopened,
        [Withdrawn] = Reopened,
        [DeclinedBySender] = Reopened,
        [Closed] = Reopened,
        [ClosedNoAnswer] = Reopened,
        [Duplicate] = Reopened,
        [Spam] = [InReview, New],
    };
}
