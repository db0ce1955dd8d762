using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Features.Statistics;

/// <param name="Start">A Monday, or the first of a month; of the site's time zone.</param>
/// <param name="Answered">First answers given in this time, whenever the inquiries came.</param>
public sealed record FlowStep(DateOnly Start, int Received, int Answered);

/// <summary>How many inquiries came and how many first answers left, by week or month.</summary>
internal static class Flow
{
    /// <returns>Every week of the period; of all time, every month since the first with anything in it.</returns>
    public static async Task<IReadOnlyList<FlowStep>> ReadFlowAsync(this PortalDbContext db, FigureScope scope, CancellationToken cancellationToken)
    {
        var (unit, zone, since, kind, leftOut) = (scope.IsByMonth ? "month" : "week", scope.Zone, scope.Since, scope.KindWord, CountedInquiries.LeftOutWords);
        var found = await db.Database.SqlQuery<FlowStep>(
            $"""
            select date_trunc({unit}, m.at at time zone {zone})::date as "Start", (count(*) filter (where m.is_received))::int as "Received", (count(*) filter (where not m.is_received))::int as "Answered"
            from (
              select i.received_at as at, true as is_received from inquiries i where i.received_at >= {since} and i.state <> all({leftOut}) and ({kind}::text is null or i.kind = {kind})
              union all
              select i.first_answered_at, false from inquiries i where i.first_answered_at >= {since} and i.state <> all({leftOut}) and ({kind}::text is null or i.kind = {kind})
              union all
              select e.received_at, true from erased_inquiries e where e.received_at >= {since} and e.state <> all({leftOut}) and ({kind}::text is null or e.kind = {kind})
              union all
              select e.first_answered_at, false from erased_inquiries e where e.first_answered_at >= {since} and e.state <> all({leftOut}) and ({kind}::text is null or e.kind = {kind})
            ) m group by 1
            """).ToDictionaryAsync(step => step.Start, cancellationToken);

        // Weeks in which nothing happened are weeks, too.
        var steps = new List<FlowStep>();
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(scope.Now, TimeZoneInfo.FindSystemTimeZoneById(zone)).DateTime);
        var start = scope.IsByMonth ? found.Keys.Order().FirstOrDefault(new DateOnly(today.Year, today.Month, 1)) : scope.First;
        for (; start <= today; start = scope.IsByMonth ? start.AddMonths(1) : start.AddDays(7))
        {
            steps.Add(found.GetValueOrDefault(start) ?? new(start, 0, 0));
        }

        return steps;
    }
}
