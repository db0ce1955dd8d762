using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Shared;

namespace Portal.Features.Templates;

public sealed record MoveTemplateCommand(string Key, bool Up);

/// <summary>Moves a template past its neighbour.</summary>
public sealed class MoveTemplateHandler(PortalDbContext db)
{
    public async Task HandleAsync(MoveTemplateCommand command, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginOnTemplatesAsync(cancellationToken);
        var templates = await db.ReplyTemplates.OrderBy(t => t.Position).ThenBy(t => t.Id).ToListAsync(cancellationToken);
        var (from, to) = (templates.FindIndex(t => t.Key == command.Key), 0);
        to = command.Up ? from - 1 : from + 1;
        if (from >= 0 && to >= 0 && to < templates.Count)
        {
            (templates[from], templates[to]) = (templates[to], templates[from]);
        }

        for (var i = 0; i < templates.Count; i++)
        {
            templates[i].MoveTo(i);
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}

public sealed record SwitchTemplateCommand(string Key, bool On, AuditAuthor By);

/// <summary>Offers a template, or offers it no longer.</summary>
public sealed class SwitchTemplateHandler(PortalDbContext db, AuditTrail audit)
{
    /// <returns>False where it cannot be offered because one of its languages is empty, or is gone.</returns>
    /// <exception cref="DbUpdateConcurrencyException">Somebody changed it at the same moment.</exception>
    public async Task<bool> HandleAsync(SwitchTemplateCommand command, CancellationToken cancellationToken)
    {
        var template = await db.ReplyTemplates.SingleOrDefaultAsync(t => t.Key == command.Key, cancellationToken);
        if (template is null || (command.On && !template.Content.IsComplete))
        {
            return false;
        }

        var before = template.Told();
        template.Switch(command.On);
        audit.RecordTemplate(command.By, template, before, isRewritten: false);
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }
}
