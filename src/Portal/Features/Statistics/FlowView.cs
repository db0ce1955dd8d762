using System.Globalization;
using Portal.Features.Shared;
using Portal.Features.Statistics.Charts;
using Portal.Model.Text;

namespace Portal.Features.Statistics;

/// <summary>What came and what was answered, as a picture over time.</summary>
internal static class FlowView
{
    public static ColumnChart Chart(IReadOnlyList<FlowStep> flow, FigureScope scope)
    {
        var columns = flow.Select(step => new Column(Name(step.Start, scope), ShortName(step.Start, scope), step.Received, step.Answered)).ToList();
        var description = StatisticsTexts.FlowDescription.With(flow.Sum(step => step.Received), flow.Sum(step => step.Answered), columns[0].Name, columns[^1].Name, flow.Max(step => step.Received));
        return new(
            "flow", scope.IsByMonth ? StatisticsTexts.FlowByMonth : StatisticsTexts.FlowByWeek, description, scope.IsByMonth ? StatisticsTexts.Month : StatisticsTexts.Week,
            StatisticsTexts.Received, StatisticsTexts.Answered, columns);
    }

    /// <summary>Weeks are those of ISO 8601, known by their Monday.</summary>
    private static string Name(DateOnly start, FigureScope scope) => scope.IsByMonth
        ? Dates.Month(start)
        : StatisticsTexts.WeekOf.With(Dates.Day(start), ISOWeek.GetWeekOfYear(start.ToDateTime(TimeOnly.MinValue)));

    private static string ShortName(DateOnly start, FigureScope scope) =>
        start.ToString((scope.IsByMonth, Languages.Current == Language.Chinese) switch { (true, true) => "yy 年 M 月", (true, _) => "MMM yyyy", (_, true) => "M 月 d 日", _ => "d MMM" }, CultureInfo.CurrentCulture);
}
