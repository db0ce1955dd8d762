using Portal.Model.Inquiries;
using Portal.Model.Topics;

namespace Portal.Features.Closing;

/// <summary>What the facts say about somebody who waits; the owner decides.</summary>
public static class ClosingSuggestion
{
    private static readonly FitGap[] OfTime = [FitGap.MonthsTooFew, FitGap.DaysTooFew, FitGap.StartTooEarly, FitGap.StartTooLate];

    /// <param name="inquiry">With its answers.</param>
    /// <param name="fitting">Other open topics that go with the answers.</param>
    public static ClosingBucket For(Inquiry inquiry, Topic topic, IReadOnlyList<Topic> fitting, DateOnly today)
    {
        if (inquiry.IsPutOff(today) || !inquiry.Sender.HasEmail)
        {
            return ClosingBucket.Leave;
        }

        // A proposal says nothing of dates, so every topic goes with it; only a common interest says something.
        if (inquiry.Intern is not null ? fitting.Count > 0 : fitting.Any(other => other.InterestKeys.Intersect(topic.InterestKeys).Any()))
        {
            return ClosingBucket.OtherTopic;
        }

        if (inquiry.State is InquiryState.Shortlisted or InquiryState.OnHold)
        {
            return ClosingBucket.WaitingList;
        }

        return inquiry.Intern is { } intern && TopicFit.Compare(topic, intern.EarliestStart, intern.Months, intern.DaysPerWeek, intern.Place).Intersect(OfTime).Any()
            ? ClosingBucket.Timing
            : ClosingBucket.Generic;
    }

    /// <summary>Keys of the ready answers that a letter is begun with, the best first; each is there for some kinds of inquiries.</summary>
    public static IReadOnlyList<string> Templates(ClosingBucket bucket) => bucket switch
    {
        ClosingBucket.OtherTopic => ["topic-closed"],
        ClosingBucket.WaitingList => ["waitlist", "collaboration-waitlist"],
        ClosingBucket.Timing => ["declined-timing", "thanks-and-later"],
        ClosingBucket.Generic => ["declined-full", "topic-closed"],
        _ => [],
    };
}
