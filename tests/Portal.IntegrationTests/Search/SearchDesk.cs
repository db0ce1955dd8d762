using Microsoft.EntityFrameworkCore;
using Portal.Data.Search;
using Portal.IntegrationTests.Support;
using Portal.Model.Inquiries;
using Portal.Model.Search;

namespace Portal.IntegrationTests.Search;

/// <summary>Inquiries without the form, and what is found of them.</summary>
internal static class SearchDesk
{
    public static async Task<Guid> KeepAsync(this PortalServer portal, Inquiry inquiry)
    {
        await portal.InDatabaseAsync(db =>
        {
            db.Inquiries.Add(inquiry);
            return db.SaveChangesAsync();
        });
        return inquiry.Id;
    }

    public static Task ChangeAsync(this PortalServer portal, Guid id, Action<Inquiry> change) => portal.InDatabaseAsync(async db =>
    {
        change(await db.Inquiries.Include(inquiry => inquiry.Tags).ThenInclude(tagged => tagged.Tag).SingleAsync(inquiry => inquiry.Id == id));
        return await db.SaveChangesAsync();
    });

    /// <summary>After the worker of the portal has read whatever is due.</summary>
    public static async Task<IReadOnlyList<Guid>> FindAsync(this PortalServer portal, string words)
    {
        await portal.CatchUpAsync();
        return await portal.InDatabaseAsync(db => db.SearchEntries.Matching(SearchQuery.Of(words)).Select(entry => entry.InquiryId).ToListAsync());
    }

    /// <summary>The lock is had when nobody is in the middle of it.</summary>
    public static Task CatchUpAsync(this PortalServer portal) => Polling.UntilAsync(() => portal.InDatabaseAsync(async db =>
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.Database.ExecuteSqlAsync($"lock table search_due in exclusive mode");
        return !await db.SearchDue.AnyAsync();
    }));
}
