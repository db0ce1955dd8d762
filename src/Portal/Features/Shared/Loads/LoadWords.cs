using Portal.Model.Inquiries;

namespace Portal.Features.Shared.Loads;

/// <summary>Hours and months as sentences of the current language.</summary>
public static class LoadWords
{
    /// <summary>26–31, or 26 where both are the same.</summary>
    public static string Hours(int from, int to) => from == to ? $"{to}" : $"{from}–{to}";

    /// <summary>Whether there is room for another collaboration, for readers.</summary>
    /// <param name="ahead">From the first month in which it could begin.</param>
    /// <param name="budget">Hours a month; positive.</param>
    public static string Room(MonthlyLoad ahead, int budget) => (ahead.Months[0].Against(budget), ahead.FreeFrom(budget)) switch
    {
        (LoadStanding.Full, { } free) => LoadTexts.FullUntil.With(Dates.Month(free)),
        (LoadStanding.Full, null) => LoadTexts.FullForTheYear,
        (LoadStanding.Few, _) => LoadTexts.FewPlaces,
        _ => LoadTexts.Open,
    };
}
