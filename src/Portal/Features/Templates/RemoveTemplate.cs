using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Model.Audit;

namespace Portal.Features.Templates;

public sealed record RemoveTemplateCommand(SeenTemplate Template, AuditAuthor By);

/// <summary>Deletes a template of the owner's own, or gives a shipped one its text back.</summary>
public sealed class RemoveTemplateHandler(PortalDbContext db, AuditTrail audit)
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
            audit.Record(command.By, AuditAction.TemplateChanged, template.NameOnRecord(), template.Told(), "deleted");
        }
        else
        {
            var before = template.Told();
            template.Restore(shipped.Content);
            audit.RecordTemplate(command.By, template, before, isRewritten: true);
        }

        await db.SaveChangesAsync(cancellationToken);
        return shipped is null;
    }
}
