using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Portal.Data.Content;

public static class ContentWrites
{
    /// <summary>
    /// Whatever writes content does so one after the other, edits and imports alike: which keys there are, who names whom, and
    /// the order stay right, no edit gets lost between reading a row and writing it, and two instances that start on an
    /// empty database import once. Readers are not held up.
    /// </summary>
    public static async Task<IDbContextTransaction> BeginOnContentAsync(this PortalDbContext db, CancellationToken cancellationToken)
    {
        var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Database.ExecuteSqlAsync(
            $"""
            lock table research_profiles, research_interests, publications, topics, news_items, projects, background_entries, faq_entries, site_terms, pauses
            in share row exclusive mode
            """,
            cancellationToken);
        return transaction;
    }
}
