using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Replies;

namespace Portal.Features.Templates;

/// <summary>
/// Brings the templates of this version into the database, at every start: new ones are added, better texts take the
/// place of those that nobody edited, and whatever the owner edited or switched off stays so.
/// </summary>
public sealed class ShipReadySetHandler(PortalDbContext db)
{
    public async Task HandleAsync(CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginOnTemplatesAsync(cancellationToken);
        var stored = await db.ReplyTemplates.ToListAsync(cancellationToken);
        var end = stored.Count == 0 ? 0 : stored.Max(t => t.Position) + 1;
        foreach (var ready in ReadySet.All)
        {
            if (stored.Find(t => t.Key == ready.Key) is { } old)
            {
                old.Renew(ready.Content);
            }
            else
            {
                db.ReplyTemplates.Add(ReplyTemplate.Ship(ready.Key, ready.Content, end++));
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
