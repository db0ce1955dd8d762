using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Model.Replies;

namespace Portal.Features.Templates;

/// <param name="Template">Null for a new one.</param>
/// <param name="IsOn">Only with both languages.</param>
public sealed record SaveTemplateCommand(SeenTemplate? Template, ReplyTemplateContent Content, bool IsOn, AuditAuthor By);

public sealed class SaveTemplateHandler(PortalDbContext db, AuditTrail audit, TimeProvider clock)
{
    /// <returns>The key of the template.</returns>
    /// <exception cref="DbUpdateConcurrencyException">Somebody changed or deleted it meanwhile.</exception>
    public async Task<string> HandleAsync(SaveTemplateCommand command, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginOnTemplatesAsync(cancellationToken);
        var template = command.Template is { } seen ? await db.OpenAsync(seen, cancellationToken) : await AddAsync(command.Content, cancellationToken);
        var before = command.Template is null ? null : template.Told();
        var isRewritten = command.Template is not null && !template.Content.IsSameAs(command.Content);
        if (isRewritten)
        {
            template.Edit(command.Content, clock.GetUtcNow());
        }

        template.Switch(command.IsOn);
        audit.RecordTemplate(command.By, template, before, isRewritten);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return template.Key;
    }

    private async Task<ReplyTemplate> AddAsync(ReplyTemplateContent content, CancellationToken cancellationToken)
    {
        var last = await db.ReplyTemplates.MaxAsync(t => (int?)t.Position, cancellationToken) ?? -1;
        var template = ReplyTemplate.Write(content, last + 1, clock.GetUtcNow());
        db.ReplyTemplates.Add(template);
        return template;
    }
}
