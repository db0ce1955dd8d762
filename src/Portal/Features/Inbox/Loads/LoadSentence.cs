using Portal.Features.Shared;
using Portal.Features.Shared.Loads;
using Portal.Model.Inquiries;

namespace Portal.Features.Inbox.Loads;

/// <summary>What the hours of one collaboration come to, together with all that is accepted.</summary>
/// <param name="Text">Null where these hours are over.</param>
/// <param name="IsFull">Whether the budget is reached in the fullest month.</param>
public sealed record LoadSentence(string? Text, bool IsFull)
{
    public static LoadSentence Of(Inquiry inquiry, LoadSpan span, LoadBook book)
    {
        if (book.With(inquiry.Id, span) is not { } together)
        {
            return new(null, IsFull: false);
        }

        var (fullest, isAccepted) = (together.Fullest, inquiry.State == InquiryState.Accepted && inquiry.Load is not null);
        var (hours, month) = (LoadWords.Hours(fullest.From, fullest.To), Dates.Month(fullest.Month));
        return book.Budget is { } budget
            ? new((isAccepted ? PlanTexts.AreAtOf : PlanTexts.WouldBeAtOf).With(hours, budget, month), fullest.Against(budget) == LoadStanding.Full)
            : new((isAccepted ? PlanTexts.AreAt : PlanTexts.WouldBeAt).With(hours, month), IsFull: false);
    }

    /// <returns>The field to mend and why; null for a rule about something else.</returns>
    public static (string Field, string Message)? Explain(InquiryRule rule) => rule switch
    {
        InquiryRule.NoLoad => ("", PlanTexts.RuleNone),
        InquiryRule.LoadHours => (nameof(LoadInput.HoursTo), PlanTexts.RuleHours),
        InquiryRule.LoadMonths => (nameof(LoadInput.LastMonth), PlanTexts.RuleMonths.With(CollaborationLoad.MostMonths)),
        InquiryRule.LoadTooFar => (nameof(LoadInput.FirstMonth), PlanTexts.RuleTooFar.With(CollaborationLoad.MostMonths)),
        _ => null,
    };
}
