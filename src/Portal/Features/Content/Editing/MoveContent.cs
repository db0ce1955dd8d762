using Portal.Data;
using Portal.Data.Content;
using Portal.Features.Content.Editing.Forms;

namespace Portal.Features.Content.Editing;

/// <param name="To">The place that it shall have among the rows of its list, from 0.</param>
public sealed record MoveContentCommand(ContentForm Form, string Key, int To);

/// <summary>Gives a row another place in the order that readers see. What rows say is not changed, so history does not tell of it.</summary>
public sealed class MoveContentHandler(PortalDbContext db)
{
    public async Task HandleAsync(MoveContentCommand command, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginOnContentAsync(cancellationToken);
        var order = (await command.Form.AllAsync(db, cancellationToken)).ToList();
        var from = order.FindIndex(row => row.Key == command.Key);
        if (from < 0)
        {
            return;
        }

        var moved = order[from];
        order.RemoveAt(from);
        order.Insert(Math.Clamp(command.To, 0, order.Count), moved);
        foreach (var (place, row) in order.Index())
        {
            if (row.Position != place)
            {
                db.Attach(row).Entity.Position = place;
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
