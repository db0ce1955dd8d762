using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Inquiries;
using Portal.Model.Site;

namespace Portal.Features.Statistics;

/// <param name="Invented">Of these, made by <c>portal demo</c>.</param>
public sealed record OriginCount(InquiryOrigin Origin, int Count, int Invented);

/// <param name="Answer">Null for all answers that few gave.</param>
public sealed record HeardCount(string? Answer, int Count);

public sealed record PaperCount(string Title, int Count);

/// <param name="Reason">Null where the sender may hear none.</param>
public sealed record DeclineCount(DeclineReason? Reason, int Count);

/// <summary>Where people come from, and why they were declined.</summary>
internal static class Ways
{
    public const int MostNamed = 8;

    public static Task<List<OriginCount>> ReadOriginsAsync(this PortalDbContext db, FigureScope scope, CancellationToken cancellationToken) =>
        db.Inquiries.Counted(scope).GroupBy(i => i.Origin)
            .Select(group => new OriginCount(group.Key, group.Count(), group.Count(i => i.ConsentVersion == "demo")))
            .ToListAsync(cancellationToken);

    /// <summary>Interns are asked how they heard of us, in their own words: the same words are the same answer, whatever their case.</summary>
    public static Task<List<HeardCount>> ReadHeardAsync(this PortalDbContext db, FigureScope scope, CancellationToken cancellationToken)
    {
        var (since, kind, leftOut) = (scope.Since, scope.KindWord, CountedInquiries.LeftOutWords);
        return db.Database.SqlQuery<HeardCount>(
            $"""
            select case when n >= {SmallGroups.Fewest} and place <= {MostNamed} then answer end as "Answer", sum(n)::int as "Count"
            from (
              select min(btrim(a.source)) as answer, count(*) as n, row_number() over (order by count(*) desc, min(btrim(a.source))) as place
              from intern_applications a join inquiries i on i.id = a.inquiry_id
              where btrim(a.source) <> '' and i.received_at >= {since} and i.state <> all({leftOut}) and ({kind}::text is null or i.kind = {kind})
              group by lower(btrim(a.source))
            ) answers group by 1
            """).ToListAsync(cancellationToken);
    }

    /// <summary>Papers about which somebody asks, which is what a link on their pages leads to.</summary>
    public static Task<List<PaperCount>> ReadPapersAsync(this PortalDbContext db, FigureScope scope, CancellationToken cancellationToken) =>
        db.Inquiries.Counted(scope).Where(i => i.Question!.PublicationId != null).GroupBy(i => i.Question!.PublicationId!.Value)
            .Select(group => new { Id = group.Key, Count = group.Count() })
            .Join(db.Publications.IgnoreQueryFilters([ContentConfigurations.WithoutDrafts]), group => group.Id, paper => paper.Id, (group, paper) => new { group.Count, paper })
            .OrderByDescending(row => row.Count).ThenBy(row => row.paper.Key)
            .Select(row => new PaperCount(row.paper.ShortTitle ?? row.paper.Title, row.Count))
            .ToListAsync(cancellationToken);

    public static Task<List<DeclineCount>> ReadDeclinesAsync(this PortalDbContext db, FigureScope scope, CancellationToken cancellationToken) =>
        db.Inquiries.Counted(scope).Where(i => i.State == InquiryState.Declined).GroupBy(i => i.DeclineReason)
            .Select(group => new DeclineCount(group.Key, group.Count()))
            .ToListAsync(cancellationToken);
}
