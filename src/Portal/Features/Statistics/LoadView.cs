using System.Globalization;
using Portal.Features.Shared;
using Portal.Features.Shared.Loads;
using Portal.Features.Statistics.Charts;
using Portal.Model.Text;

namespace Portal.Features.Statistics;

/// <summary>What accepted collaborations will take, month by month, as a picture against what there is to give.</summary>
internal static class LoadView
{
    public static RangeChart Chart(LoadBook book)
    {
        var (ahead, budget) = (book.Ahead, book.Budget);
        var (first, last, fullest) = (Dates.Month(ahead.Months[0].Month), Dates.Month(ahead.Months[^1].Month), ahead.Fullest);
        var (hours, month) = (LoadWords.Hours(fullest.From, fullest.To), Dates.Month(fullest.Month));
        var description = budget is { } most ? StatisticsTexts.LoadDescriptionOf.With(first, last, hours, most, month) : StatisticsTexts.LoadDescription.With(first, last, hours, month);
        var columns = ahead.Months.Select(one => new Column(Dates.Month(one.Month), ShortName(one.Month), one.From, one.To)).ToList();
        return new(
            new("load", StatisticsTexts.LoadTitle, description, StatisticsTexts.Month, StatisticsTexts.AtLeast, StatisticsTexts.AtMost, columns, budget ?? 0),
            budget is { } limit ? StatisticsTexts.Budget.With(limit) : null,
            StatisticsTexts.Room,
            budget is { } whole ? [.. ahead.Months.Select(one => Words.Of(one.Against(whole)))] : []);
    }

    private static string ShortName(DateOnly month) => month.ToString(Languages.Current == Language.Chinese ? "yy 年 M 月" : "MMM yyyy", CultureInfo.CurrentCulture);
}
