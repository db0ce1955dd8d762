using System.Globalization;
using Portal.Features.Shared;
using Portal.Model.Inquiries;
using Portal.Model.Topics;

namespace Portal.Features.Topics;

/// <summary>The outer terms of a topic in the words of the current language.</summary>
public static class TopicFrame
{
    /// <summary>For a card: the three facts that decide whether one reads on.</summary>
    public static IEnumerable<string> Brief(Topic topic) =>
        new[] { Duration(topic), Place(topic), topic.Difficulty is { } difficulty ? Words.Of(difficulty) : null }.OfType<string>();

    /// <summary>For the topic's own page: everything that is set, as label and value.</summary>
    /// <param name="promisedDays">Until the first answer to whoever asks about it.</param>
    public static IEnumerable<(string Label, string Value)> Full(Topic topic, int promisedDays, int? seatsLeft = null)
    {
        (string Label, string? Value)[] rows =
        [
            (TopicsTexts.Duration, Duration(topic)),
            (TopicsTexts.Days, topic.DaysPerWeek is { } days ? (days < InternApplication.MaxDaysPerWeek ? TopicsTexts.DaysFrom : "{0}").With(days) : null),
            (TopicsTexts.Start, Start(topic)),
            (TopicsTexts.Place, Place(topic)),
            (TopicsTexts.Seats, seatsLeft is { } left ? TopicsTexts.SeatsLeft.With(left, topic.Seats!) : topic.Seats?.ToString(CultureInfo.CurrentCulture)),
            (TopicsTexts.ClosesOn, topic.ClosesOn is { } day ? Dates.Day(day) : null),
            (TopicsTexts.Difficulty, topic.Difficulty is { } difficulty ? Words.Of(difficulty) : null),
            (TopicsTexts.Promise, promisedDays == 1 ? TopicsTexts.PromiseWithin_One : TopicsTexts.PromiseWithin.With(promisedDays)),
        ];
        return rows.Where(row => row.Value is not null).Select(row => (row.Label, row.Value!));
    }

    public static InquiryKind InquiryKindOf(Topic topic) => topic.Kind == TopicKind.Intern ? InquiryKind.Intern : InquiryKind.Collaboration;

    private static string? Duration(Topic topic) => (topic.MonthsMin, topic.MonthsMax) switch
    {
        (null, _) => null,
        ({ } min, null) => TopicsTexts.Months_From.With(min),
        ({ } min, { } max) when min == max => TopicsTexts.Months_Exact.With(min),
        ({ } min, { } max) => TopicsTexts.Months_Range.With(min, max),
    };

    private static string? Start(Topic topic) => (topic.StartsFrom, topic.StartsBy) switch
    {
        (null, null) => null,
        ({ } from, null) => TopicsTexts.Start_From.With(Dates.Day(from)),
        (null, { } by) => TopicsTexts.Start_By.With(Dates.Day(by)),
        ({ } from, { } by) when from == by => Dates.Day(from),
        ({ } from, { } by) => TopicsTexts.Start_Range.With(Dates.Day(from), Dates.Day(by)),
    };

    private static string Place(Topic topic) =>
        topic.City.IsEmpty || topic.Place == Model.Inquiries.Place.Remote ? Words.Of(topic.Place) : TopicsTexts.PlaceIn.With(Words.Of(topic.Place), topic.City);
}
