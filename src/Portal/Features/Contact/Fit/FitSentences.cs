using Portal.Features.Shared;
using Portal.Model.Inquiries;
using Portal.Model.Topics;

namespace Portal.Features.Contact.Fit;

/// <summary>How somebody's answers and a topic go together, in the words of the current language.</summary>
public static class FitSentences
{
    /// <returns>
    /// One sentence per gap and one that says that applying is welcome all the same; one sentence where everything fits;
    /// nothing while there is no answer to compare.
    /// </returns>
    public static IReadOnlyList<string> Of(Topic topic, DateOnly? start, int? months, int? daysPerWeek, Place? place)
    {
        if (start is null && months is null && daysPerWeek is null && place is null)
        {
            return [];
        }

        var gaps = TopicFit.Compare(topic, start, months, daysPerWeek, place);
        return gaps.Count == 0
            ? [FitTexts.Fits]
            : [.. gaps.Select(gap => Sentence(gap, topic, start, months, daysPerWeek)), FitTexts.StillApply];
    }

    private static string Sentence(FitGap gap, Topic topic, DateOnly? start, int? months, int? daysPerWeek) => gap switch
    {
        FitGap.MonthsTooFew => FitTexts.MonthsTooFew.With(topic.MonthsMin, months),
        FitGap.DaysTooFew => FitTexts.DaysTooFew.With(topic.DaysPerWeek, daysPerWeek),
        FitGap.PlaceDiffers when topic.Place == Place.Remote => FitTexts.Remote,
        FitGap.PlaceDiffers => topic.City.IsEmpty ? FitTexts.OnSite : FitTexts.OnSiteIn.With(topic.City),
        FitGap.StartTooEarly => FitTexts.StartTooEarly.With(Dates.Day(topic.StartsFrom!.Value), Dates.Day(start!.Value)),
        FitGap.StartTooLate => FitTexts.StartTooLate.With(Dates.Day(topic.StartsBy!.Value), Dates.Day(start!.Value)),
        _ => throw new ArgumentOutOfRangeException(nameof(gap), gap, null),
    };
}
