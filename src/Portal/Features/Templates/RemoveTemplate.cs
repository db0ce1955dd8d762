using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Features.Templates;

public sealed record RemoveTemplateCommand(SeenTemplate Template);

/// <summary>Deletes a template of the owner's own, or gives a shipped one its text back.</summary>
public sealed class RemoveTemplateHandler(PortalDbContext db)
{
    /// <returns>Whether it is gone; one that comes with the portal never is.</returns>
    /// <exception cref="DbUpdateConcurrencyException">Somebody changed or deleted it meanwhile.</exception>
    public async Task<bool> HandleAsync(RemoveTemplateCommand command, CancellationToken cancellationToken)
    {
        var template = await db.OpenAsync(command.Template, cancellationToken);
        var shipped = ReadySet.Find(template.Key);
        if (shipped is null)
        {
            db.ReplyTemplates.Remove(template);
        }
        else
        {
            template.Restore(shipped.Content);
        }

        await db.SaveChangesAsync(cancellationToken);
        return shipped is null;
    }
}
