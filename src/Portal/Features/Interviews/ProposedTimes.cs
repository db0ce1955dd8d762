using Microsoft.AspNetCore.Mvc.ModelBinding;
using Portal.Features.Shared;
using Portal.Model.Inquiries;
using Portal.Model.Site;

namespace Portal.Features.Interviews;

/// <summary>Reads the rows of the form as moments, and says at its field what is wrong with one.</summary>
internal static class ProposedTimes
{
    private const string Prefix = "Input.Times";

    /// <returns>In UTC, in the order of the form; of use only where nothing was wrong.</returns>
    public static IReadOnlyList<DateTimeOffset> Read(IReadOnlyList<TimeInput> rows, SiteOptions site, DateTimeOffset now, ModelStateDictionary state)
    {
        List<DateTimeOffset> starts = [];
        foreach (var (index, row) in rows.Index())
        {
            var (day, time) = ($"{Prefix}[{index}].{nameof(TimeInput.Day)}", $"{Prefix}[{index}].{nameof(TimeInput.Time)}");
            if (IsWrong(state, day) || IsWrong(state, time) || row is { Day: null, Time: null })
            {
                continue;
            }

            if (row is not { Day: { } onDay, Time: { } atTime })
            {
                state.AddModelError(row.Day is null ? day : time, (row.Day is null ? ProposingTexts.DayMissing : ProposingTexts.TimeMissing).With(index + 1));
            }
            else if (site.Zone.IsInvalidTime(onDay.ToDateTime(atTime)))
            {
                state.AddModelError(time, ProposingTexts.NoSuchTime.With(index + 1, site.TimeZone));
            }
            else
            {
                starts.Add(site.At(onDay, atTime));
                if (Interview.Fault(starts, starts.Count - 1, now) is { } rule)
                {
                    state.AddModelError(rule == InquiryRule.InterviewTimeTooFar ? day : time, Explain(rule).With(index + 1));
                }
            }
        }

        if (rows.All(row => row is { Day: null, Time: null }) && !Enumerable.Range(0, rows.Count).Any(index => IsWrong(state, $"{Prefix}[{index}].{nameof(TimeInput.Day)}") || IsWrong(state, $"{Prefix}[{index}].{nameof(TimeInput.Time)}")))
        {
            state.AddModelError($"{Prefix}[0].{nameof(TimeInput.Day)}", ProposingTexts.NoTimes);
        }

        return starts;
    }

    /// <summary>The words of a rule about one time; it takes the number of the row.</summary>
    private static string Explain(InquiryRule rule) => rule switch
    {
        InquiryRule.InterviewTimePassed => ProposingTexts.RulePassed,
        InquiryRule.InterviewTimeTooFar => ProposingTexts.RuleTooFar,
        InquiryRule.InterviewTimeTwice => ProposingTexts.RuleTwice,
        InquiryRule.InterviewTimeOrder => ProposingTexts.RuleOrder,
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, null),
    };

    private static bool IsWrong(ModelStateDictionary state, string name) => state[name] is { Errors.Count: > 0 };
}
