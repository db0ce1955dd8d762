using System.Data;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Content.Kinds;
using Portal.Features.Content.Reading;
using Portal.Model.Site;

namespace Portal.Features.Content.Writing;

internal static class StoredContent
{
    /// <summary>All content as it was at one moment, drafts as well, each kind in its order.</summary>
    public static async Task<ContentFiles> ReadAsync(PortalDbContext db, CancellationToken cancellationToken)
    {
        await using var moment = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        return new()
        {
            Profile = await RowsAsync(db.Profiles),
            Interests = await RowsAsync(db.Interests),
            Publications = await RowsAsync(db.Publications),
            Topics = await RowsAsync(db.Topics),
            News = await RowsAsync(db.News),
            Projects = await RowsAsync(db.Projects),
            Background = await RowsAsync(db.Background),
            Faq = await RowsAsync(db.Faq),
            Terms = await RowsAsync(db.Terms),
            Pauses = await RowsAsync(db.Pauses),
            Files = [.. (await db.SiteFiles.AsNoTracking().ToListAsync(cancellationToken)).OrderBy(file => file.Fingerprint, StringComparer.Ordinal).Select(SiteFileRow.Of)],
        };

        // Keys decide where two rows have the same place, the same way in every database.
        async Task<IReadOnlyList<T>> RowsAsync<T>(IQueryable<T> rows)
            where T : ContentEntity =>
            [.. (await rows.AsNoTracking().IgnoreQueryFilters([ContentConfigurations.WithoutDrafts]).ToListAsync(cancellationToken)).OrderBy(row => row.Position).ThenBy(row => row.Key, StringComparer.Ordinal)];
    }
}
