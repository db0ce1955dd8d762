using Portal.Data;
using Portal.Features.Content.Editing.Forms;

namespace Portal.Features.Content.Editing;

/// <param name="Side">Such as <c>summary.zh</c>.</param>
public sealed record ConfirmTextCommand(ContentForm Form, string Key, string Side);

/// <summary>Somebody looked at a side of a text and found that it still says what the other one says.</summary>
public sealed class ConfirmTextHandler(PortalDbContext db)
{
    public async Task HandleAsync(ConfirmTextCommand command, CancellationToken cancellationToken)
    {
        if (await command.Form.FindAsync(db, command.Key, cancellationToken) is { } row)
        {
            row.StaleTexts = [.. row.StaleTexts.Where(side => side != command.Side)];
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
