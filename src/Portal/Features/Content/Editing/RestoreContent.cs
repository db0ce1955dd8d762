using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Content;
using Portal.Features.Content.Editing.Forms;
using Portal.Model.Inquiries;
using Portal.Model.Site;

namespace Portal.Features.Content.Editing;

public sealed record RestoreContentCommand(ContentForm Form, Guid RevisionId, Actor By);

/// <param name="Key">Of the row; null where there is no such revision, another row has its key now, or it was refused.</param>
/// <param name="Waiting">How many people wait for an answer about a topic that would go into the archive; nothing was restored then.</param>
public sealed record RestoreOutcome(string? Key, int Waiting = 0);

/// <summary>Lets a row say again what it said once. A row that was removed comes back, with its history.</summary>
public sealed class RestoreContentHandler(PortalDbContext db, ContentHistory history, ArchivingRule archiving)
{
    public async Task<RestoreOutcome> HandleAsync(RestoreContentCommand command, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginOnContentAsync(cancellationToken);
        var revision = await db.ContentRevisions.AsNoTracking().SingleOrDefaultAsync(r => r.Id == command.RevisionId && r.Kind == command.Form.Kind, cancellationToken);
        if (revision is null)
        {
            return new(null);
        }

        var key = await db.ContentRevisions.Where(r => r.RowId == revision.RowId).OrderByDescending(r => r.Version).Select(r => r.Key).FirstAsync(cancellationToken);
        var row = await command.Form.FindAsync(db, key, cancellationToken);
        if (row is not null && row.Id != revision.RowId)
        {
            return new(null);
        }

        if (row is null)
        {
            row = command.Form.New(key);
            await history.BringBackAsync(row, revision, command.By, cancellationToken);
        }
        else
        {
            var wasArchived = ArchivingRule.IsArchived(row);
            ContentSnapshot.Apply(revision.Values, db.Entry(row));
            if (await archiving.CountWaitingAsync(row, wasArchived, cancellationToken) is var waiting and > 0)
            {
                return new(null, waiting);
            }

            row.StaleTexts = [];
            await history.ChangeAsync(row, ContentChange.Restored, command.By, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new(row.Key);
    }
}
