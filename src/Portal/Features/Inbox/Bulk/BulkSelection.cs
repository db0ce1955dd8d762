using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Inbox.List;
using Portal.Features.Inbox.Query;
using Portal.Model.Inquiries;
using Portal.Model.Triage;

namespace Portal.Features.Inbox.Bulk;

/// <param name="Ids">In the order of the list; one more than may be done at once where there are more.</param>
/// <param name="Names">Of the first few.</param>
public sealed record ChosenInquiries(IReadOnlyList<Guid> Ids, IReadOnlyList<string> Names)
{
    public bool AreTooMany => Ids.Count > TriageAct.MaxItems;
}

/// <summary>Which inquiries are meant: those that were ticked, or all that a query finds at this moment.</summary>
public sealed class BulkSelection(PortalDbContext db, InboxFinder finder, InboxScopes scopes)
{
    private const int Named = 5;

    /// <param name="query">Null where only those that were ticked are meant.</param>
    public async Task<ChosenInquiries> ReadAsync(string? query, IReadOnlyCollection<string> chosen, CancellationToken cancellationToken)
    {
        var ids = query is null ? await TickedAsync(chosen, cancellationToken) : await MatchingAsync(query, cancellationToken);
        var first = ids.Take(Named).ToList();
        var names = await db.Inquiries.Where(i => first.Contains(i.Id)).ToDictionaryAsync(i => i.Id, i => i.Sender.FullName, cancellationToken);
        return new(ids, [.. first.Where(names.ContainsKey).Select(id => names[id])]);
    }

    private async Task<IReadOnlyList<Guid>> MatchingAsync(string query, CancellationToken cancellationToken)
    {
        var scope = await scopes.ReadAsync(cancellationToken);
        return [.. (await finder.AfterAsync(InboxQuery.Read(query, scope), scope, null, TriageAct.MaxItems + 1, cancellationToken)).Select(cursor => cursor.Id)];
    }

    private async Task<IReadOnlyList<Guid>> TickedAsync(IReadOnlyCollection<string> chosen, CancellationToken cancellationToken)
    {
        var references = chosen.Select(InquiryReference.Parse).OfType<string>().Distinct().Take(InboxList.PageSize).ToList();
        return await db.Inquiries.Where(i => references.Contains(i.Reference)).OrderByDescending(i => i.Id).Select(i => i.Id).ToListAsync(cancellationToken);
    }
}
