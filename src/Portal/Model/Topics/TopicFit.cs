using Portal.Model.Inquiries;

namespace Portal.Model.Topics;

/// <summary>Whether somebody's outer terms and those of a topic go together. It informs; nobody is turned away by it.</summary>
public static class TopicFit
{
    public const int MaxAlternatives = 2;

    /// <param name="start">The earliest day on which the person can begin. An answer that is null is not compared.</param>
    /// <returns>What does not fit, in the order of <see cref="FitGap"/>.</returns>
    public static IReadOnlyList<FitGap> Compare(Topic topic, DateOnly? start, int? months, int? daysPerWeek, Place? place) =>
        [.. Gaps(topic, start, months, daysPerWeek, place)];

    /// <summary>Topics that fit without a gap, those that share a research interest with the chosen one first.</summary>
    /// <param name="open">The topics that take inquiries; the chosen one and topics of another kind are passed over.</param>
    /// <param name="chosen">Null where the person proposes a topic.</param>
    public static IReadOnlyList<Topic> Alternatives(
        IEnumerable<Topic> open, Topic? chosen, DateOnly? start, int? months, int? daysPerWeek, Place? place) =>
        [.. open
            .Where(topic => chosen is null || (topic.Key != chosen.Key && topic.Kind == chosen.Kind))
            .Where(topic => Compare(topic, start, months, daysPerWeek, place).Count == 0)
            .OrderByDescending(topic => chosen is not null && topic.InterestKeys.Intersect(chosen.InterestKeys).Any())
            .ThenBy(topic => topic.Position)
            .Take(MaxAlternatives)];

    private static IEnumerable<FitGap> Gaps(Topic topic, DateOnly? start, int? months, int? daysPerWeek, Place? place)
    {
        if (months < topic.MonthsMin)
        {
            yield return FitGap.MonthsTooFew;
        }

        if (daysPerWeek < topic.DaysPerWeek)
        {
            yield return FitGap.DaysTooFew;
        }

        if (place is not (null or Place.Either) && topic.Place != Place.Either && place != topic.Place)
        {
            yield return FitGap.PlaceDiffers;
        }

        if (start < topic.StartsFrom)
        {
            yield return FitGap.StartTooEarly;
        }

        if (start > topic.StartsBy)
        {
            yield return FitGap.StartTooLate;
        }
    }
}

/// <summary>Where the terms of a person and of a topic do not meet. More time than a topic needs is no gap.</summary>
public enum FitGap
{
    MonthsTooFew,
    DaysTooFew,
    PlaceDiffers,
    StartTooEarly,
    StartTooLate,
}
