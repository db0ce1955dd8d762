using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Portal.Model.Inquiries;
using Portal.Model.Site;
using Portal.Model.Topics;

namespace Portal.Data.Content;

/// <summary>
/// Counts a change of content and writes down what the row says after it, in the unit of work that changes it. What the
/// row said before its first change, as files brought it, is written down with that change.
/// </summary>
public sealed class ContentHistory(PortalDbContext db, TimeProvider clock)
{
    /// <summary>A new row. It is added to the unit of work here.</summary>
    public void Add(ContentEntity row, Actor by)
    {
        row.CountEdit(clock.GetUtcNow());
        Write(db.Add(row), ContentChange.Added, by);
    }

    /// <summary>A row whose values have been set already.</summary>
    /// <param name="by">Null where files brought the change; an import may then replace the row again.</param>
    public async Task ChangeAsync(ContentEntity row, ContentChange change, Actor? by, CancellationToken cancellationToken)
    {
        var entry = db.Entry(row);
        await KeepOriginAsync(entry, cancellationToken);
        if (by is null)
        {
            row.CountImport();
        }
        else
        {
            row.CountEdit(clock.GetUtcNow());
        }

        Write(entry, change, by);
    }

    /// <summary>Takes the row away; what it said stays and can be brought back.</summary>
    public async Task RemoveAsync(ContentEntity row, Actor by, CancellationToken cancellationToken)
    {
        var entry = db.Entry(row);
        await KeepOriginAsync(entry, cancellationToken);
        db.ContentRevisions.Add(ContentRevision.Create(row, ContentChange.Removed, ContentSnapshot.Of(entry), by, clock.GetUtcNow(), row.Version + 1));
        db.Remove(row);
    }

    /// <summary>A row that was removed is there again, as and where it was at a moment; what was hidden gets a new private link. It is added to the unit of work here.</summary>
    /// <param name="row">An empty row with the key that it shall have.</param>
    public async Task BringBackAsync(ContentEntity row, ContentRevision revision, Actor by, CancellationToken cancellationToken)
    {
        var last = await db.ContentRevisions.Where(r => r.RowId == revision.RowId).MaxAsync(r => r.Version, cancellationToken);
        var entry = db.Entry(row);
        entry.Property(r => r.Id).CurrentValue = revision.RowId;
        entry.Property(r => r.Version).CurrentValue = last;
        entry.State = EntityState.Added;
        ContentSnapshot.Apply(revision.Values, entry);
        var (position, isHidden) = ContentSnapshot.Standing(revision.Values);
        row.Position = position;
        if (isHidden && row is Topic topic)
        {
            topic.Hide();
        }

        row.CountEdit(clock.GetUtcNow());
        Write(entry, ContentChange.Restored, by);
    }

    private void Write(EntityEntry<ContentEntity> entry, ContentChange change, Actor? by) =>
        db.ContentRevisions.Add(ContentRevision.Create(entry.Entity, change, ContentSnapshot.Of(entry), by, clock.GetUtcNow()));

    private async Task KeepOriginAsync(EntityEntry<ContentEntity> entry, CancellationToken cancellationToken)
    {
        var row = entry.Entity;
        if (row.Version == 0 && !await db.ContentRevisions.AnyAsync(revision => revision.RowId == row.Id, cancellationToken))
        {
            db.ContentRevisions.Add(ContentRevision.Create(row, ContentChange.Imported, ContentSnapshot.Before(entry), by: null, row.MadeAt));
        }
    }
}
