using Portal.Model.Text;
using Portal.Model.Triage;

namespace Portal.Model.Inquiries;

/// <content>
/// What was decided and is not told yet: <see cref="State"/> is ahead of <see cref="ToldState"/>. For the sender it applies
/// when its letter leaves, or when somebody says that there will be none.
/// </content>
public sealed partial class Inquiry
{
    public const int MaxBecauseLength = 300;

    /// <summary>What a sender has to hear of; anything else is of use to the people who work here alone.</summary>
    public static readonly InquiryState[] HasToBeTold =
        [InquiryState.WaitingSender, InquiryState.OnHold, InquiryState.Offer, InquiryState.Accepted, InquiryState.Declined, InquiryState.ClosedNoAnswer];

    /// <summary>Why nobody writes to the sender about where it stands now; private. Null where somebody does, or will.</summary>
    public string? NoAnswerBecause { get; private set; }

    /// <summary>Decided, not told.</summary>
    public bool IsUntold => HasToBeTold.Contains(State) && ToldState != State;

    /// <summary>No letter tells where it stands now: the private page does from here on, and no answer is owed any more.</summary>
    /// <exception cref="InquiryRuleException">There is nothing to tell, or no word says why, or too many do.</exception>
    public void GiveNoAnswer(string because, Actor by, DateTimeOffset now)
    {
        var words = CleanText.OneLine(because);
        if (words.Length is 0 or > MaxBecauseLength)
        {
            throw new InquiryRuleException(InquiryRule.BecauseLength);
        }

        if (!IsUntold && !(State.IsEnd() && OwesAnswer))
        {
            throw new InquiryRuleException(InquiryRule.NothingToTell);
        }

        (NoAnswerBecause, ToldState) = (words, State);
        Record(InquiryEventKind.NoAnswer, words, by, now);
        HandledAt(now);
    }

    /// <summary>It is about another topic of ours, or about none.</summary>
    public void FileUnder(Guid? topicId, string? title, Actor by, DateTimeOffset now)
    {
        if (topicId != TopicId)
        {
            TopicId = topicId;
            Record(InquiryEventKind.TopicChanged, title, by, now);
        }
    }

    /// <summary>With its tags where they are loaded.</summary>
    public InquiryStand Stand(bool withTags = false) => new(
        Where, new(SnoozedUntil, SnoozeReason), IsFlagged, Stars, SenderWroteAt, TopicId, withTags ? [.. tags.Select(tag => tag.TagId).Order()] : null);

    /// <summary>Undoes an act: what it changed is as it was before. Needs <see cref="Tags"/> loaded where the act touched them.</summary>
    /// <param name="what">The act, for the history.</param>
    /// <exception cref="InquiryRuleException">Somebody changed the same since.</exception>
    public void ReturnTo(InquiryStand before, InquiryStand after, string what, Actor by, DateTimeOffset now)
    {
        var here = Stand(after.Tags is not null);
        if (IsOther(stand => stand.Where) || IsOther(stand => stand.Slumber) || IsOther(stand => stand.IsFlagged) || IsOther(stand => stand.Stars) || IsOther(stand => stand.TopicId)
            || (after.Tags is not null && !here.Tags!.SequenceEqual(after.Tags)))
        {
            throw new InquiryRuleException(InquiryRule.ChangedSince);
        }

        (State, ToldState, OnHoldUntil, DeclineReason, NoAnswerBecause, MainInquiryId) = Back(stand => stand.Where);
        (SnoozedUntil, SnoozeReason) = Back(stand => stand.Slumber);
        (IsFlagged, Stars, TopicId) = (Back(stand => stand.IsFlagged), Back(stand => stand.Stars), Back(stand => stand.TopicId));

        // Who wrote meanwhile waits for us whatever was undone.
        SenderWroteAt = SenderWroteAt == after.SenderWroteAt ? before.SenderWroteAt : SenderWroteAt;
        if (before.Tags is { } carried)
        {
            tags.RemoveAll(tag => !carried.Contains(tag.TagId));
            tags.AddRange(carried.Except(tags.Select(tag => tag.TagId)).Select(id => new InquiryTag { InquiryId = Id, TagId = id }));
        }

        Record(InquiryEventKind.Undone, what, by, now);

        bool IsOther<T>(Func<InquiryStand, T> part) => !Equals(part(before), part(after)) && !Equals(part(here), part(after));
        T Back<T>(Func<InquiryStand, T> part) => Equals(part(before), part(after)) ? part(here) : part(before);
    }

    private Whereabouts Where => new(State, ToldState, OnHoldUntil, DeclineReason, NoAnswerBecause, MainInquiryId);
}
