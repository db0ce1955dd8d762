using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Model.Inquiries;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.Features.Shared.Loads;

/// <summary>The one place that knows what accepted collaborations take, and how much there is to give.</summary>
public sealed class CollaborationLoads(PortalDbContext db, IOptions<SiteOptions> site, TimeProvider clock)
{
    /// <summary>As of now; one command, however many inquiries there are.</summary>
    public async Task<LoadBook> ReadAsync(CancellationToken cancellationToken)
    {
        var (month, accepted) = (LoadSpan.MonthOf(site.Value.Day(clock.GetUtcNow())), SnakeCase.Of(InquiryState.Accepted));
        var rows = await db.Database.SqlQuery<Row>(
            $"""
            select t.collaboration_hours as "Budget", l.inquiry_id as "Inquiry", l.hours_from as "From", l.hours_to as "To", l.first_month as "First", l.last_month as "Last"
            from (values (1)) as always (present)
            left join site_terms t on t.key = {SiteTerms.TheKey} and not t.is_draft
            left join (collaboration_loads l join inquiries i on i.id = l.inquiry_id and i.state = {accepted}) on l.last_month >= {month}
            """).ToListAsync(cancellationToken);
        return new(rows[0].Budget, month, rows.Where(row => row.Inquiry is not null).ToDictionary(row => row.Inquiry!.Value, row => row.Span));
    }

    /// <summary>What readers may know of it: whether there is room for another one.</summary>
    /// <returns>A sentence in the current language; null where the owner does not show it, or there is no budget.</returns>
    public async Task<string?> RoomAsync(PromiseTerms terms, CancellationToken cancellationToken) =>
        terms.Terms is { ShowsCollaborationLoad: true, CollaborationHours: { } budget } ? LoadWords.Room((await ReadAsync(cancellationToken)).AheadOfReaders, budget) : null;

    private sealed record Row(int? Budget, Guid? Inquiry, int? From, int? To, DateOnly? First, DateOnly? Last)
    {
        public LoadSpan Span => new(From!.Value, To!.Value, First!.Value, Last);
    }
}

/// <param name="Budget">Hours a month; null where nobody set any.</param>
/// <param name="Month">This one, by its first day.</param>
/// <param name="Accepted">What is not over yet, by inquiry.</param>
public sealed record LoadBook(int? Budget, DateOnly Month, IReadOnlyDictionary<Guid, LoadSpan> Accepted)
{
    /// <summary>From this month on.</summary>
    public MonthlyLoad Ahead => MonthlyLoad.Of([.. Accepted.Values], Month, MonthlyLoad.Ahead);

    /// <summary>From next month on: what somebody proposes today begins no earlier.</summary>
    public MonthlyLoad AheadOfReaders => MonthlyLoad.Of([.. Accepted.Values], Month.AddMonths(1), MonthlyLoad.Ahead);

    /// <summary>All that is accepted, and one inquiry with the hours that are planned or expected for it.</summary>
    /// <returns>The months of these hours that are not over; null where all are.</returns>
    public MonthlyLoad? With(Guid inquiry, LoadSpan span)
    {
        var first = span.First > Month ? span.First : Month;
        var last = span.Last ?? first.AddMonths(MonthlyLoad.Ahead - 1);
        var months = ((last.Year - first.Year) * 12) + last.Month - first.Month + 1;
        return months < 1 ? null : MonthlyLoad.Of([.. Accepted.Where(other => other.Key != inquiry).Select(other => other.Value), span], first, months);
    }
}
