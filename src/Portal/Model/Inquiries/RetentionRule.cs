using Portal.Model.Site;

namespace Portal.Model.Inquiries;

/// <summary>
/// Until which day an inquiry is kept. Months are those of the calendar and days those of the site's time zone, so that a
/// promised day is the same in summer and in winter.
/// </summary>
public sealed class RetentionRule(RetentionOptions months, SiteOptions site)
{
    /// <summary>How long before its end the owner is told of an inquiry that still waits for something.</summary>
    public const int WarnedDays = 30;

    /// <summary>Each outcome with its months, and the states that it is.</summary>
    public IReadOnlyList<RetentionOutcome> Outcomes =>
    [
        new(RetentionPeriod.Accepted, months.Accepted, [InquiryState.Accepted]),
        new(RetentionPeriod.Declined, months.Declined, [InquiryState.Declined, InquiryState.DeclinedBySender, InquiryState.ClosedNoAnswer]),
        new(RetentionPeriod.Withdrawn, months.Withdrawn, [InquiryState.Withdrawn]),
        new(RetentionPeriod.Closed, months.Closed, [InquiryState.Closed]),
        new(RetentionPeriod.Duplicate, months.Duplicate, [InquiryState.Duplicate]),
        new(RetentionPeriod.Spam, months.Spam, [InquiryState.Spam]),
        new(RetentionPeriod.Quarantine, months.Quarantine, [InquiryState.Quarantine]),
        new(RetentionPeriod.Open, months.Open,
            [InquiryState.New, InquiryState.InReview, InquiryState.WaitingSender, InquiryState.Shortlisted, InquiryState.Talking, InquiryState.Offer, InquiryState.OnHold]),
    ];

    public RetentionOutcome OutcomeOf(InquiryState state) => Outcomes.Single(outcome => outcome.States.Contains(state));

    /// <param name="since">When the outcome came about; of an open inquiry, when anything last happened.</param>
    /// <returns>The day on which it is removed, on the calendar of the site.</returns>
    public DateOnly EndsOn(InquiryState state, DateTimeOffset since) => EndsOn(OutcomeOf(state).Months, since);

    public DateOnly EndsOn(int months, DateTimeOffset since) => site.Day(since).AddMonths(months);

    /// <param name="inquiry">With its events. What was merged ends with the one that it was merged into.</param>
    public DateOnly EndsOn(Inquiry inquiry) => EndsOn(inquiry.State, Since(inquiry));

    /// <summary>When the outcome came about; of an open inquiry, when anything last happened.</summary>
    public static DateTimeOffset Since(Inquiry inquiry) =>
        inquiry.Events.Where(entry => Counts(inquiry.State).Contains(entry.Kind)).Select(entry => entry.At).DefaultIfEmpty(inquiry.ReceivedAt).Max();

    /// <summary>What the time is counted from. To be reminded is nothing that anybody did.</summary>
    public static IEnumerable<InquiryEventKind> Counts(InquiryState state) => IsOpen(state)
        ? Enum.GetValues<InquiryEventKind>().Where(kind => kind != InquiryEventKind.Reminded)
        : [InquiryEventKind.StateChanged, InquiryEventKind.EnteredByHand];

    /// <summary>Whether somebody still waits for something, so that it is not removed before the owner was told.</summary>
    /// <param name="isAnswered">Or somebody said that there is no answer.</param>
    public static bool NeedsWarning(InquiryState state, bool isAnswered) =>
        IsOpen(state) || (!isAnswered && !Inquiry.ExpectsNoAnswer.Contains(state));

    private static bool IsOpen(InquiryState state) => !state.IsEnd() && state is not (InquiryState.Accepted or InquiryState.Quarantine);

    /// <returns>What came about before this moment has ended by that day; what came about at it or later has not.</returns>
    public DateTimeOffset CutOff(int months, DateOnly today)
    {
        // Several days may lead to the last one of a short month.
        var first = today.AddMonths(-months);
        while (first.AddMonths(months) <= today)
        {
            first = first.AddDays(1);
        }

        return site.Beginning(first);
    }
}

/// <summary>The settings by which an inquiry is kept.</summary>
public enum RetentionPeriod
{
    Accepted,
    Declined,
    Withdrawn,
    Closed,
    Duplicate,
    Spam,
    Quarantine,
    Open,
}

public sealed record RetentionOutcome(RetentionPeriod Period, int Months, IReadOnlyList<InquiryState> States);
