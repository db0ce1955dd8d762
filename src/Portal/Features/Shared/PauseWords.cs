using Portal.Model.Site;

namespace Portal.Features.Shared;

/// <summary>What readers are told about a pause, in the language that is spoken.</summary>
public static class PauseWords
{
    /// <summary>From when to when, and that the days do not count; the reason stands apart.</summary>
    public static string Of(Pause pause) => Of(pause.StartsOn, pause.EndsOn);

    public static string Of(DateOnly first, DateOnly last) =>
        first == last ? PromiseTexts.PauseDay.With(Dates.Day(first)) : PromiseTexts.PauseDays.With(Dates.Day(first), Dates.Day(last));
}
