using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Portal.Data;
using Portal.Data.Search;
using Portal.Features.Inbox.Query;
using Portal.Model.Inquiries;
using Portal.Model.Search;

namespace Portal.Features.Inbox.List;

/// <summary>
/// Searches the newest inquiries first, then further back. A frequent word fills a page from the first thousand without
/// looking at the rest; a rare one is looked up in the index, whose answer is short. Left to itself, the database gathers
/// all hits of a frequent word, or reads the whole table in the order of the list for a rare one.
/// </summary>
/// <remarks>A subquery that skips, if only nothing, is a fence: it is planned for itself.</remarks>
public sealed class SearchWindows(PortalDbContext db)
{
    /// <summary>Of those that the rest of the query allows, so that a small view is searched whole in one go.</summary>
    private const int FirstWindow = 2_000;

    /// <summary>Within these the index decides; behind them come words that are so rare that all hits are few.</summary>
    private const int SecondWindow = 64_000;

    internal async Task<List<ListKey>> FindAsync(IQueryable<Inquiry> inquiries, SearchCondition search, ListOrder order, Walk walk, CancellationToken cancellationToken)
    {
        if (order is not (ListOrder.Newest or ListOrder.Oldest))
        {
            await using var wide = await WithMemoryAsync(cancellationToken);
            return await InboxFinder.PageAsync(Joined(inquiries, db.SearchEntries.Matching(search)), order, walk, cancellationToken);
        }

        var isDown = order == ListOrder.Newest == walk.IsForward;
        var window = InOrder(Behind(inquiries, walk.From?.Id, isDown), isDown).Take(FirstWindow);
        var found = await ReadAsync(window, search, isDown, walk.Take, cancellationToken);
        if (found.Count < walk.Take && await window.CountAsync(cancellationToken) == FirstWindow)
        {
            found = await FurtherAsync(inquiries, Behind(db.SearchEntries, walk.From?.Id, isDown), search, isDown, walk.Take, cancellationToken);
        }

        return [.. found.Select(id => new ListKey(null, id))];
    }

    /// <summary>One entry after the other, without the index: cheaper than gathering all hits of a frequent word.</summary>
    private Task<List<Guid>> ReadAsync(IQueryable<Inquiry> window, SearchCondition search, bool isDown, int take, CancellationToken cancellationToken)
    {
        var entries = window.Join(db.SearchEntries, i => i.Id, e => e.InquiryId, (_, e) => e);
        return InOrder(InOrder(entries, isDown).Skip(0).Matching(search), isDown).Take(take).Select(e => e.InquiryId).ToListAsync(cancellationToken);
    }

    private async Task<List<Guid>> FurtherAsync(IQueryable<Inquiry> inquiries, IQueryable<SearchEntry> entries, SearchCondition search, bool isDown, int take, CancellationToken cancellationToken)
    {
        await using var wide = await WithMemoryAsync(cancellationToken);
        var near = await FirstAsync(Joined(inquiries, Newest(entries, isDown).Matching(search).Skip(0)), isDown, take, cancellationToken);
        return near.Count == take ? near : await FirstAsync(Joined(inquiries, entries.Matching(search).Skip(0)), isDown, take, cancellationToken);
    }

    /// <summary>
    /// With less memory, the bitmap of a prefix forgets which rows it meant, and every row of the page has to be looked at
    /// again. A plan for any words would be one for none of them, so each search gets its own.
    /// </summary>
    private async Task<IDbContextTransaction> WithMemoryAsync(CancellationToken cancellationToken)
    {
        var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Database.ExecuteSqlAsync($"set local work_mem = '64MB'; set local plan_cache_mode = 'force_custom_plan'", cancellationToken);
        return transaction;
    }

    private static Task<List<Guid>> FirstAsync(IQueryable<Inquiry> inquiries, bool isDown, int take, CancellationToken cancellationToken) =>
        InOrder(inquiries, isDown).Take(take).Select(i => i.Id).ToListAsync(cancellationToken);

    private static IQueryable<Inquiry> Joined(IQueryable<Inquiry> inquiries, IQueryable<SearchEntry> entries) =>
        inquiries.Join(entries, i => i.Id, e => e.InquiryId, (i, _) => i);

    private static IQueryable<SearchEntry> InOrder(IQueryable<SearchEntry> entries, bool isDown) =>
        isDown ? entries.OrderByDescending(e => e.InquiryId) : entries.OrderBy(e => e.InquiryId);

    private static IQueryable<Inquiry> InOrder(IQueryable<Inquiry> inquiries, bool isDown) =>
        isDown ? inquiries.OrderByDescending(i => i.Id) : inquiries.OrderBy(i => i.Id);

    private static IQueryable<Inquiry> Behind(IQueryable<Inquiry> inquiries, Guid? from, bool isDown) =>
        from is not { } id ? inquiries : isDown ? inquiries.Where(i => i.Id < id) : inquiries.Where(i => i.Id > id);

    private static IQueryable<SearchEntry> Behind(IQueryable<SearchEntry> entries, Guid? from, bool isDown) =>
        from is not { } id ? entries : isDown ? entries.Where(e => e.InquiryId < id) : entries.Where(e => e.InquiryId > id);

    /// <summary>Where there are fewer than the window, those that are searched next anyway, or none. The border is only looked up where something is found.</summary>
    private static IQueryable<SearchEntry> Newest(IQueryable<SearchEntry> entries, bool isDown)
    {
        var border = InOrder(entries, isDown).Skip(SecondWindow - 1).Select(e => e.InquiryId);
        return isDown ? entries.Where(e => e.InquiryId >= border.FirstOrDefault()) : entries.Where(e => e.InquiryId <= border.FirstOrDefault());
    }
}
