using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Content;
using Portal.Features.Content.Editing.Forms;
using Portal.Model.Inquiries;
using Portal.Model.Site;

namespace Portal.Features.Content.Editing;

public sealed record RestoreContentCommand(ContentForm Form, Guid RevisionId, Actor By);

/// <summary>Lets a row say again what it said once. A row that was removed comes back, with its history.</summary>
public sealed class RestoreContentHandler(PortalDbContext db, ContentHistory history)
{
    /// <returns>The key of the row, or null where there is no such revision or another row has its key now.</returns>
    public async Task<string?> HandleAsync(RestoreContentCommand command, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginOnContentAsync(cancellationToken);
        var revision = await db.ContentRevisions.AsNoTracking().SingleOrDefaultAsync(r => r.Id == command.RevisionId && r.Kind == command.Form.Kind, cancellationToken);
        if (revision is null)
        {
            return null;
        }

        var key = await db.ContentRevisions.Where(r => r.RowId == revision.RowId).OrderByDescending(r => r.Version).Select(r => r.Key).FirstAsync(cancellationToken);
        var row = await command.Form.FindAsync(db, key, cancellationToken);
        if (row is not null && row.Id != revision.RowId)
        {
            return null;
        }

        if (row is null)
        {
            row = command.Form.New(key);
            await history.BringBackAsync(row, revision, command.By, cancellationToken);
        }
        else
        {
            ContentSnapshot.Apply(revision.Values, db.Entry(row));
            row.StaleTexts = [];
            await history.ChangeAsync(row, ContentChange.Restored, command.By, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return row.Key;
    }
}
