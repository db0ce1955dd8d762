using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Features.Statistics;

/// <summary>What became of inquiries that the forms held back as probable spam, as somebody here says now.</summary>
/// <param name="Released">Somebody let them in, and nobody thinks otherwise since.</param>
/// <param name="Open">Nobody looked at them yet.</param>
/// <param name="Missed">Spam that was not held back.</param>
public sealed record HeldBackCount(int Spam, int Released, int Open, int Missed)
{
    public int Decided => Spam + Released;

    /// <summary>The share of spam in what was decided; where one side is a small group (<see cref="SmallGroups"/>), no more than a bound of it.</summary>
    /// <returns>Null where too little was decided.</returns>
    public (double Share, Bound Bound)? Precision =>
        Decided == 0 || SmallGroups.IsSmall(Decided) ? null
        : SmallGroups.IsSmall(Released) ? ((double)(Decided - SmallGroups.Fewest + 1) / Decided, Bound.AtLeast)
        : SmallGroups.IsSmall(Spam) ? ((double)(SmallGroups.Fewest - 1) / Decided, Bound.AtMost)
        : ((double)Spam / Decided, Bound.Exact);
}

/// <summary>What a share says.</summary>
public enum Bound
{
    Exact,
    AtLeast,
    AtMost,
}

internal static class HeldBack
{
    /// <summary>Whoever took an inquiry back before anybody looked at it says nothing about whether it was spam.</summary>
    public static Task<HeldBackCount> ReadHeldBackAsync(this PortalDbContext db, FigureScope scope, CancellationToken cancellationToken)
    {
        var (since, kind) = (scope.Since, scope.KindWord);
        return db.Database.SqlQuery<HeldBackCount>(
            $"""
            select (count(*) filter (where state = 'spam' and cardinality(quarantine_reasons) > 0))::int as "Spam",
              (count(*) filter (where state <> all(array['spam', 'quarantine']) and exists (
                select from inquiry_events e where e.inquiry_id = i.id and e.from_state = 'quarantine' and e.actor_id is not null)))::int as "Released",
              (count(*) filter (where state = 'quarantine'))::int as "Open",
              (count(*) filter (where state = 'spam' and cardinality(quarantine_reasons) = 0))::int as "Missed"
            from inquiries i
            where received_at >= {since} and ({kind}::text is null or kind = {kind}) and (state = any(array['spam', 'quarantine']) or cardinality(quarantine_reasons) > 0)
            """).SingleAsync(cancellationToken);
    }
}
