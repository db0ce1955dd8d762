using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Inbox.Query;
using Portal.Model.Inquiries;

namespace Portal.Features.Inbox.List;

/// <summary>
/// Finds which inquiries a query means, page by page, in order. A page begins behind a cursor instead of a count, so it
/// stays fast and in place while inquiries come in.
/// </summary>
public sealed class InboxFinder(PortalDbContext db, SearchWindows windows)
{
    /// <param name="after">The last one of the page before; null for the first page.</param>
    /// <param name="take">At most.</param>
    public Task<IReadOnlyList<ListCursor>> AfterAsync(InboxQuery query, QueryScope scope, ListCursor? after, int take, CancellationToken cancellationToken) =>
        WalkAsync(query, scope, new(after, take, IsForward: true), cancellationToken);

    /// <summary>Those in front of one, the nearest first.</summary>
    public Task<IReadOnlyList<ListCursor>> BeforeAsync(InboxQuery query, QueryScope scope, ListCursor before, int take, CancellationToken cancellationToken) =>
        WalkAsync(query, scope, new(before, take, IsForward: false), cancellationToken);

    /// <summary>One group behind the other, where the query has groups.</summary>
    private async Task<IReadOnlyList<ListCursor>> WalkAsync(InboxQuery query, QueryScope scope, Walk walk, CancellationToken cancellationToken)
    {
        var groups = query.Parts(scope);
        var found = new List<ListCursor>();
        for (var at = walk.From?.Group ?? 0; at >= 0 && at < groups.Count && found.Count < walk.Take; at += walk.IsForward ? 1 : -1)
        {
            var inquiries = db.Inquiries.AsNoTracking().Where(groups[at].Filter);
            var rest = walk with { From = walk.From?.Group == at ? walk.From : null, Take = walk.Take - found.Count };
            var keys = query.Search.IsEmpty
                ? await PageAsync(inquiries, groups[at].Order, rest, cancellationToken)
                : await windows.FindAsync(inquiries, query.Search, groups[at].Order, rest, cancellationToken);
            found.AddRange(keys.Select(key => new ListCursor(at, key.At, key.Id)));
        }

        return found;
    }

    internal static Task<List<ListKey>> PageAsync(IQueryable<Inquiry> inquiries, ListOrder order, Walk walk, CancellationToken cancellationToken)
    {
        // Of another order, as somebody may write it into the address: from the beginning, then.
        if (walk.From is { } cursor && (cursor.At is not null || order is ListOrder.Newest or ListOrder.Oldest))
        {
            inquiries = walk.IsForward ? inquiries.After(order, cursor) : inquiries.Before(order, cursor);
        }

        return (walk.IsForward ? inquiries.InOrder(order) : inquiries.Backwards(order)).Take(walk.Take).Select(Key(order)).ToListAsync(cancellationToken);
    }

    private static Expression<Func<Inquiry, ListKey>> Key(ListOrder order) => order switch
    {
        ListOrder.ReplyBy => i => new(i.ReplyBy, i.Id),
        ListOrder.Snoozed => i => new(i.SnoozedUntil, i.Id),
        ListOrder.Wrote => i => new(i.SenderWroteAt, i.Id),
        _ => i => new(null, i.Id),
    };
}

/// <param name="From">Where to begin; null for the beginning of the list, or its end where it is walked backwards.</param>
public sealed record Walk(ListCursor? From, int Take, bool IsForward);

/// <summary>What a cursor is made of; see <see cref="ListCursor"/>.</summary>
public sealed record ListKey(DateTimeOffset? At, Guid Id);
