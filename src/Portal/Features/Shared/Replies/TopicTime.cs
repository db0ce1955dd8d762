using Portal.Model.Topics;

namespace Portal.Features.Shared.Replies;

/// <summary>How long and when a topic is worked on, as a part of a sentence in the current language.</summary>
internal static class TopicTime
{
    /// <returns>Null where the topic says nothing about it.</returns>
    public static string? Of(Topic topic)
    {
        var parts = new[] { Months(topic), topic.DaysPerWeek is { } days ? days == 1 ? FillingTexts.TimeDay : FillingTexts.TimeDays.With(days) : null, Start(topic) }.OfType<string>().ToList();
        return parts.Count == 0 ? null : string.Join(FillingTexts.TimeSeparator, parts);
    }

    private static string? Months(Topic topic) => (topic.MonthsMin, topic.MonthsMax) switch
    {
        (null, _) => null,
        ({ } min, { } max) when max > min => FillingTexts.TimeMonthsRange.With(min, max),
        ({ } min, null) => min == 1 ? FillingTexts.TimeMonthFrom : FillingTexts.TimeMonthsFrom.With(min),
        ({ } min, _) => min == 1 ? FillingTexts.TimeMonth : FillingTexts.TimeMonths.With(min),
    };

    private static string? Start(Topic topic) => (topic.StartsFrom, topic.StartsBy) switch
    {
        (null, null) => null,
        ({ } from, null) => FillingTexts.TimeFrom.With(Dates.Day(from)),
        (null, { } by) => FillingTexts.TimeBy.With(Dates.Day(by)),
        ({ } from, { } by) => FillingTexts.TimeBetween.With(Dates.Day(from), Dates.Day(by)),
    };
}
