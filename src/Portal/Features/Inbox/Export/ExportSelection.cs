using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Search;
using Portal.Features.Inbox.List;
using Portal.Features.Inbox.Query;
using Portal.Model.Inquiries;
using Portal.Model.Keys;

namespace Portal.Features.Inbox.Export;

/// <summary>
/// Finds what is to be exported, the newest first, in pieces that begin behind an id: whatever changes meanwhile, nothing comes
/// twice, and what no longer fits the query when its turn comes is left out.
/// </summary>
public sealed class ExportSelection(PortalDbContext db, InboxFinder finder, InboxScopes scopes)
{
    /// <summary>A page does not wait longer for a number.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <param name="after">The last id of the piece before.</param>
    public async Task<IReadOnlyList<Guid>> NextAsync(ExportSource source, Guid? after, int take, CancellationToken cancellationToken)
    {
        if (source.Query is null)
        {
            var behind = after ?? RowId.Behind(source.At);
            return await Rows(source).Where(i => i.Id < behind).OrderByDescending(i => i.Id).Take(take).Select(i => i.Id).ToListAsync(cancellationToken);
        }

        var (query, scope) = await ReadAsync(source, cancellationToken);
        ListCursor? cursor = after is { } id ? new(0, null, id) : null;
        return [.. (await finder.AfterAsync(query, scope, cursor, take, cancellationToken)).Select(found => found.Id)];
    }

    /// <returns>Null where counting takes too long.</returns>
    public async Task<int?> CountAsync(ExportSource source, CancellationToken cancellationToken)
    {
        var inquiries = Rows(source);
        if (source.Query is not null)
        {
            var (query, _) = await ReadAsync(source, cancellationToken);
            inquiries = db.Inquiries.Where(query.Filter);
            inquiries = query.Search.IsEmpty ? inquiries : inquiries.Join(db.SearchEntries.Matching(query.Search), i => i.Id, e => e.InquiryId, (i, _) => i);
        }

        var patience = db.Database.GetCommandTimeout();
        try
        {
            db.Database.SetCommandTimeout(Patience);
            return await inquiries.CountAsync(cancellationToken);
        }
        catch (Exception e) when (e.IsStatementTimeout())
        {
            return null;
        }
        finally
        {
            db.Database.SetCommandTimeout(patience);
        }
    }

    private IQueryable<Inquiry> Rows(ExportSource source) => source.Chosen is { } chosen ? db.Inquiries.Where(i => chosen.Contains(i.Id)) : db.Inquiries;

    /// <summary>The query as the list reads it, but for its order: that of ids, which do not change.</summary>
    /// <exception cref="ExportQueryException">A part of it is not understood; without that part it would find more than was meant.</exception>
    private async Task<(InboxQuery Query, QueryScope Scope)> ReadAsync(ExportSource source, CancellationToken cancellationToken)
    {
        var scope = await scopes.ReadAsync(cancellationToken) with { Now = source.At };
        var query = InboxQuery.Read(source.Query, scope);
        if (query.Problems.Count > 0)
        {
            throw new ExportQueryException();
        }

        var border = RowId.Behind(source.At);
        Expression<Func<Inquiry, bool>> earlier = i => i.Id < border;
        var filter = query.IsTodo ? query.Filter.And(Conditions.Groups(scope).Select(group => group.Filter).Aggregate(Predicates.Or)) : query.Filter;
        return (new()
        {
            Text = query.Text,
            Problems = [],
            Filter = filter.And(earlier),
            Search = query.Search,
            Order = ListOrder.Newest,
            IsTodo = false,
        }, scope);
    }
}
